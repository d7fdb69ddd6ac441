import { axisName, lineRange, planeFrame, pointPlaces, radiusOf } from '../chart/geometry';
import { Strip } from '../chart/line-layout';
import type { Theme } from '../chart/palette';
import type { PlotArea } from '../chart/plot-area';
import { type Axes, plotSize } from '../chart/plot-chart';
import type { Places } from '../chart/view';
import type { StartsModel } from './starts-model';

/** From this many starts on their dots get smaller. */
const CROWD = 200;
/** How many dots of starts that ended in the same place cover each other, on average. */
const OVERLAP = 2;
/** Turns from one dot to the next by the golden angle, which fills a disc evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Between the rows of starts and the strip of points, in radii of a dot. */
const GAP = 4;

/** Where the points and every start's means go, for one size of the map. */
export class MeansLayout {
  readonly axes: Axes;
  readonly pointRadius: number;
  readonly dotRadius: number;
  private readonly strip: Strip | null;

  constructor(
    private readonly model: StartsModel,
    private readonly theme: Theme,
    readonly width: number,
    readonly height: number,
  ) {
    const {
      data: { axes },
      points,
      n,
      d,
    } = model;
    const size = plotSize(theme, width, height);
    this.pointRadius = 0.7 * radiusOf(theme, n);
    this.dotRadius = 0.62 * theme.point * Math.min(1, (CROWD / model.count) ** 0.3);
    if (d === 1) {
      const x = lineRange(points);
      this.strip = new Strip({ n, points, algorithm: 'em' }, x, size.width, 0.8 * size.height, this.pointRadius);
      this.axes = { x, y: { min: 0, max: 1 }, xName: axisName(axes, 1, 0), yName: null };
    } else {
      this.strip = null;
      this.axes = { ...planeFrame(points), xName: axisName(axes, d, 0), yName: axisName(axes, d, 1) };
    }
  }

  points(plot: PlotArea): Places {
    return pointPlaces(this.model, this.strip, plot);
  }

  /**
   * A dot for every component of every start; NaN where a start has none. In one dimension each start is a row, the best at
   * the top. In two, the dots of starts that ended alike would hide each other: they are spread over a disc around their
   * mean, so that its area is their number.
   */
  dots(plot: PlotArea): Places {
    const { model, strip } = this;
    const { count, k, d, means } = model;
    const x = new Float32Array(count * k).fill(NaN);
    const y = new Float32Array(count * k).fill(NaN);
    const ranked = model.ranked();
    const seen = new Map<number, number>();
    ranked.forEach((start, rank) => {
      const before = seen.get(model.bars[start]) ?? 0;
      seen.set(model.bars[start], before + 1);
      const [aside, below] = strip ? [0, this.row(plot, strip, rank / ranked.length)] : this.spread(before);
      for (let at = start * k; at < (start + 1) * k; at++) {
        x[at] = plot.x(means[at * d]) + aside;
        y[at] = strip ? below : plot.y(means[at * d + 1]) + below;
      }
    });
    return { x, y };
  }

  /** Where the marks of the best run go. */
  marks(plot: PlotArea): Places {
    const { model, theme, strip } = this;
    const { k, d, means } = model;
    const [best] = model.ranked();
    const at = Array.from({ length: best === undefined ? 0 : k }, (_, name) => best * k + name);
    return {
      x: Float32Array.from(at, mean => plot.x(means[mean * d])),
      y: Float32Array.from(at, mean => (strip ? 0.9 * theme.mark + 2 : plot.y(means[mean * d + 1]))),
    };
  }

  /** The height of a row, by the share of the starts that are better. */
  private row(plot: PlotArea, strip: Strip, share: number): number {
    const top = 2 * this.theme.mark + 6 + this.dotRadius;
    const bottom = plot.bottom - strip.height - GAP * this.dotRadius;
    return top + share * (bottom - top);
  }

  private spread(before: number): readonly [number, number] {
    const radius = this.dotRadius * Math.sqrt(before / OVERLAP);
    return [radius * Math.cos(before * GOLDEN), radius * Math.sin(before * GOLDEN)];
  }
}
