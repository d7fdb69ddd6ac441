import type { Experiment, Place } from './experiment';

export interface PlotBox {
  readonly width: number;
  readonly height: number;
  /** Size of the small texts. */
  readonly font: number;
}

export interface LabelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text on the plot: its anchor's place and the rectangle that it takes. */
export interface PlotLabel extends LabelRect {
  readonly kind: string;
  readonly text: string;
}

/** The ends of an axis of errors, whole tenths: from .3 to .6, or farther where that doesn't hold everything. */
export function errorRange(experiment: Experiment, shown: readonly number[], below = 0.005): { low: number; high: number } {
  const errors = [
    ...experiment.places.flatMap(({ points }) => points.flatMap(({ training, test }) => [training, test])),
    ...(experiment.kmeansTest === null ? [] : [experiment.kmeansTest]),
    ...shown,
  ];
  const low = Math.floor(10 * Math.min(0.3, ...errors.map(value => value - below))) / 10;
  const high = Math.ceil(10 * Math.max(0.6, ...errors.map(value => value + 0.005))) / 10;
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

/** Where everything of an error plot goes: values across, errors up. */
export class ErrorPlotLayout {
  readonly box: PlotBox;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  /** The errors at the axis' ends, whole tenths. */
  readonly low: number;
  readonly high: number;
  private readonly experiment: Experiment;

  constructor(experiment: Experiment, box: PlotBox, shown: readonly number[]) {
    this.experiment = experiment;
    this.box = box;
    this.left = 2.8 * box.font;
    this.right = box.width - 8;
    this.top = 10;
    this.base = box.height - 3.7 * box.font;
    ({ low: this.low, high: this.high } = errorRange(experiment, shown));
  }

  /** Values stand at equal distances, whatever they are. */
  x(value: string): number {
    const { values } = this.experiment;
    const inset = Math.min(60, (this.right - this.left) / (2 * values.length));
    const first = this.left + inset;
    const last = this.right - inset;
    return first + (values.indexOf(value) / Math.max(1, values.length - 1)) * (last - first);
  }

  y(error: number): number {
    return this.base - ((error - this.low) / (this.high - this.low)) * (this.base - this.top);
  }

  errorAt(y: number): number {
    const error = this.low + ((this.base - y) / (this.base - this.top)) * (this.high - this.low);
    return Math.min(this.high, Math.max(this.low, Math.round(100 * error) / 100));
  }

  /** Errors with a line across. */
  get ticks(): number[] {
    const step = this.high - this.low > 0.65 ? 2 : 1;
    const ticks: number[] = [];
    for (let tenth = Math.round(10 * this.low); tenth <= Math.round(10 * this.high); tenth += step) ticks.push(tenth / 10);
    return ticks;
  }

  line(of: 'training' | 'test'): string {
    return path(this.experiment.places.map(place => [this.x(place.value), this.y(place[of])]));
  }

  /** The area between the two lines. */
  get gap(): string {
    const { places } = this.experiment;
    const corner = (place: Place, of: 'training' | 'test'): [number, number] => [this.x(place.value), this.y(place[of])];
    const around = [
      ...places.map(place => corner(place, 'test')),
      ...[...places].reverse().map(place => corner(place, 'training')),
    ];
    return `${path(around)}Z`;
  }

  /** Where the two lines are at some place across; null beside them. */
  between(x: number): { test: number; training: number } | null {
    const { places } = this.experiment;
    const at = places.findIndex((place, i) => i > 0 && this.x(places[i - 1].value) <= x && x <= this.x(place.value));
    if (at < 1) return null;
    const [from, to] = [places[at - 1], places[at]];
    const part = (x - this.x(from.value)) / (this.x(to.value) - this.x(from.value));
    const on = (of: 'training' | 'test') => this.y(from[of] + part * (to[of] - from[of]));
    return { test: on('test'), training: on('training') };
  }

  /** Small rectangles along everything that is drawn, for labels to keep clear of. */
  obstacles(): LabelRect[] {
    const { places, kmeansTest, ordered } = this.experiment;
    const dots = places.flatMap(place =>
      [place, ...place.points]
        .flatMap(({ training, test }) => [training, test])
        .map(value => around(this.x(place.value), this.y(value), 8)),
    );
    const lines = ordered
      ? (['training', 'test'] as const).flatMap(of =>
          places
            .slice(1)
            .flatMap((place, i) =>
              along([this.x(places[i].value), this.y(places[i][of])], [this.x(place.value), this.y(place[of])]),
            ),
        )
      : places.flatMap(place =>
          along([this.x(place.value), this.y(place.training)], [this.x(place.value), this.y(place.test)]),
        );
    const reference = kmeansTest === null ? [] : along([this.left, this.y(kmeansTest)], [this.right, this.y(kmeansTest)]);
    return [...dots, ...lines, ...reference];
  }

  /** The free place for a label, first choices first; null if it would cover something everywhere. */
  place(
    kind: string,
    text: string,
    width: number,
    height: number,
    spots: readonly (readonly [number, number])[],
    taken: readonly LabelRect[],
  ): PlotLabel | null {
    const costs = spots.map(([x, y]) => {
      const outside = x < this.left - 4 || x + width > this.box.width || y < 0 || y + height > this.base - 2;
      return outside ? Infinity : taken.reduce((sum, rect) => sum + overlap({ x, y, width, height }, rect), 0);
    });
    // touching a line is no harm
    const good = costs.findIndex(cost => cost < 0.08 * width * height);
    const least = Math.min(...costs);
    if (good < 0 && (kind === 'quiet-label' || least > 0.16 * width * height)) return null;
    const [x, y] = spots[good < 0 ? costs.indexOf(least) : good];
    return { kind, text, x, y, width, height };
  }
}

function path(corners: readonly (readonly [number, number])[]): string {
  return corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
}

function around(x: number, y: number, reach: number): LabelRect {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function along([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): LabelRect[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 8));
  return Array.from({ length: steps + 1 }, (_, i) => around(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps, 3));
}

function overlap(a: LabelRect, b: LabelRect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
