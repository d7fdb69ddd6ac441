import type { RunModel } from '../run/run-model';
import type { Range } from './axes';

/** Room above the highest curve, for its mark. */
const HEADROOM = 1.16;
/** A peak this many times the usual one is a component about to collapse, and is cut off. */
const SPIKE = 4;
/** The strip of points at the bottom: most of the plot's height it may take. */
const STRIP = { em: 0.3, kmeans: 0.55 };

/** How high a normal density of this weight and variance is. */
export function peak(weight: number, variance: number): number {
  return weight / Math.sqrt(2 * Math.PI * variance);
}

/** The density at x of a component, times its weight. */
export function densityAt(x: number, weight: number, mean: number, variance: number): number {
  return peak(weight, variance) * Math.exp((-0.5 * (x - mean) ** 2) / variance);
}

/** One-dimensional points as beads on the axis: each at its exact x, stacked where they would cover each other. */
export class Strip {
  /** How many beads lie below each point. */
  readonly levels: Uint16Array;
  /** Pixels from one level to the next, and from the axis to the strip's upper edge. */
  readonly step: number;
  readonly height: number;
  private readonly radius: number;

  constructor(
    model: Pick<RunModel, 'n' | 'points' | 'algorithm'>,
    range: Range,
    width: number,
    height: number,
    radius: number,
  ) {
    const scale = width / (range.max - range.min);
    this.radius = radius;
    this.levels = new Uint16Array(model.n);
    const order = Array.from(this.levels.keys()).sort((a, b) => model.points[a] - model.points[b]);
    const ends: number[] = [];
    for (const i of order) {
      const x = model.points[i] * scale;
      let level = 0;
      while (level < ends.length && x < ends[level]) level++;
      ends[level] = x + 2 * radius;
      this.levels[i] = level;
    }
    const most = STRIP[model.algorithm] * height - 2 * radius - 8;
    this.step = ends.length > 1 ? Math.min(1.9 * radius, Math.max(0, most) / (ends.length - 1)) : 0;
    this.height = 2 * radius + 8 + (ends.length - 1) * this.step;
  }

  /** How far above the axis a point's center lies, in pixels. */
  above(point: number): number {
    return this.radius + 2 + this.levels[point] * this.step;
  }
}

/**
 * The range of the densities, the same for whole runs, with room below zero for the strip. It holds the highest
 * curve of all states except those that belong to a collapse, whose spikes would flatten all others: in a run that
 * ends by one, nothing is usual that is higher than the start.
 */
export function densityRange(models: readonly RunModel[], weighted: boolean, height: number, strip: number): Range {
  if (models[0].algorithm === 'kmeans') return { min: 0, max: 1 };
  const finite = models
    .filter(model => model.algorithm === 'em')
    .flatMap(model => highestPoints(model, weighted))
    .filter(value => value > 0)
    .sort((a, b) => a - b);
  const median = finite[(finite.length - 1) >> 1] ?? 1;
  const collapses = models.some(model => model.message.stop?.reason === 'DEGENERATE_COMPONENT');
  const usual = collapses ? Math.min(median, highestPoint(models[0], 0, weighted) || median) : median;
  const max = HEADROOM * (finite.filter(value => value <= SPIKE * usual).pop() ?? 1);
  return { min: (-max * strip) / Math.max(1, height - strip), max };
}

/** The highest value that is drawn in each state. */
function highestPoints(model: RunModel, weighted: boolean): number[] {
  const last = model.frame(model.lastFrame).state;
  return Array.from({ length: last + 1 }, (_, state) => highestPoint(model, state, weighted));
}

/** The highest value that is drawn in a state: of a component's curve, or of their sum at one of the means. */
function highestPoint(model: RunModel, state: number, weighted: boolean): number {
  const { weights, means, covariances } = model.state(state);
  const curves = Array.from(covariances.keys()).filter(k => Number.isFinite(peak(weights[k], covariances[k])));
  const density = (k: number, x: number) => densityAt(x, weights[k], means[k], covariances[k]);
  return Math.max(
    0,
    ...curves.map(k => (weighted ? curves.reduce((sum, j) => sum + density(j, means[k]), 0) : peak(1, covariances[k]))),
  );
}
