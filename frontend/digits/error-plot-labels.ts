import { text, type Dictionary, type Values } from '../run/texts';
import { error, guess as twoDecimals } from './digits-words';
import type { ErrorPlotLayout, LabelRect, PlotLabel } from './error-plot-layout';
import { gap, type Experiment, type Guess, type Place } from './experiment';

/** A gap that deserves its name. */
const NAMED_GAP = 0.05;

/** What is expected of a value that hasn't been run, and of those that have. */
export interface Expected {
  readonly target: string;
  readonly guess: number | null;
  readonly guesses: readonly Guess[];
}

/** The texts on an error plot, each where it covers least; what finds no place is left out. */
export class ErrorPlotLabels {
  readonly labels: PlotLabel[] = [];
  private readonly texts: Dictionary;
  private readonly layout: ErrorPlotLayout;
  private readonly large: number;
  private readonly taken: LabelRect[];
  private readonly pen = document.createElement('canvas').getContext('2d');

  /** @param large the size of the larger texts; the smaller ones are the layout's */
  constructor(texts: Dictionary, experiment: Experiment, layout: ErrorPlotLayout, large: number, expected: Expected) {
    this.texts = texts;
    this.layout = layout;
    this.large = large;
    this.taken = layout.obstacles();
    if (expected.guess !== null) {
      this.taken.push({ x: layout.x(expected.target) - 12, y: layout.top, width: 24, height: layout.base - layout.top });
    }
    this.namePlaces(experiment);
    if (experiment.kmeansTest !== null) this.nameReference(experiment.kmeansTest);
    const last = expected.guesses.at(-1);
    if (last && experiment.outcome(last.value, last.start)) {
      this.beside('label', this.say('experiment.expected', { error: twoDecimals(last.guess) }), last.value, last.guess);
    }
    this.nameGap(experiment);
  }

  private namePlaces(experiment: Experiment): void {
    const [first] = experiment.places;
    if (!first) return;
    this.beside('strong', this.say('point.test', { error: error(first.test) }), first.value, first.test);
    this.beside('label', this.say('point.training', { error: error(first.training) }), first.value, first.training);
    const others = [experiment.best(), experiment.place(experiment.current)].filter((place): place is Place => place !== null);
    for (const place of new Set(others)) {
      if (place !== first) this.beside('strong', error(place.test), place.value, place.test);
    }
  }

  private nameReference(kmeansTest: number): void {
    const { layout } = this;
    const { font } = layout.box;
    const text = this.say('experiment.kmeans', { error: error(kmeansTest) });
    const width = this.widthOf(text, font);
    const y = layout.y(kmeansTest);
    const spots = [1, 0.75, 0.5, 0.25, 0].flatMap(part => {
      const x = layout.left + part * (layout.right - layout.left - width) - 2;
      return [
        [x, y + 5],
        [x, y - 5 - 1.15 * font],
        [x, y + 12],
      ] as const;
    });
    this.add('reference', text, width, 1.15 * font, spots);
  }

  /** In the widest part of the area between the lines, if there is room. */
  private nameGap(experiment: Experiment): void {
    const { layout, large } = this;
    const { places, ordered } = experiment;
    const widest = experiment.widest();
    if (!ordered || !widest || gap(widest) < NAMED_GAP || places.length < 2) return;
    const text = this.say('experiment.gap');
    const width = this.widthOf(text, large);
    const height = 1.15 * large;
    const left = Math.min(layout.x(widest.value) + 16, layout.x(places[places.length - 1].value) - width - 16);
    const top = layout.y(widest.training + 0.28 * gap(widest)) - height / 2;
    const inside = [left, left + width].every(x => {
      const lines = layout.between(x);
      return lines !== null && lines.test + 4 < top && top + height + 4 < lines.training;
    });
    if (inside)
      this.add('quiet-label', text, width, height, [
        [left, top],
        [left, top - 1.2 * height],
      ]);
  }

  private beside(kind: string, text: string, value: string, of: number): void {
    const { layout, large } = this;
    const [x, y] = [layout.x(value), layout.y(of)];
    const width = this.widthOf(text, large, kind === 'strong' ? 560 : 400);
    const height = 1.15 * large;
    const spots = [10, 14, 20, 28].flatMap(
      reach =>
        [
          [x + reach + 4, y - 0.8 * height],
          [x + reach + 4, y - height / 2],
          [x - width / 2, y - reach - height],
          [x - width / 2, y + reach],
          [x + 2, y + reach],
          [x + 2, y - reach - height],
          [x - width - reach - 4, y - height / 2],
        ] as const,
    );
    this.add(kind, text, width, height, spots);
  }

  private add(kind: string, text: string, width: number, height: number, spots: readonly (readonly [number, number])[]): void {
    const label = this.layout.place(kind, text, width, height, spots, this.taken);
    if (!label) return;
    this.labels.push(label);
    this.taken.push(label);
  }

  private say(key: string, values?: Values): string {
    return text(this.texts, `digits.${key}`, values);
  }

  private widthOf(text: string, size: number, weight = 400): number {
    if (!this.pen) return text.length * 0.6 * size;
    this.pen.font = `${weight} ${size}px Inter, system-ui, sans-serif`;
    return this.pen.measureText(text).width;
  }
}
