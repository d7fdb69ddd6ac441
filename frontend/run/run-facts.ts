import { decimalsFor } from './number-format';
import type { RunModel } from './run-model';
import { moved, type Move } from './memberships';
import type { Timeline } from './timeline';

/** A difference of the objective below this share of it is its rounding. */
const ROUNDING = 1e-12;

/** What can be counted about a run, for captions and numbers: computed once, or once for each frame. */
export class RunFacts implements Timeline {
  readonly model: RunModel;
  readonly framesEach = 2;
  readonly countsFrom = 0;
  /** Least and greatest objective over all frames; NaN without any finite one. */
  readonly lowest: number;
  readonly highest: number;
  /** Width of the data along each axis (1 where all points agree). */
  readonly spans: readonly number[];
  /** Decimals that coordinates are written with. */
  readonly decimals: number;

  constructor(model: RunModel) {
    this.model = model;
    const finite = model.objective.filter(Number.isFinite);
    this.lowest = finite.length > 0 ? finite.reduce((a, b) => Math.min(a, b)) : NaN;
    this.highest = finite.length > 0 ? finite.reduce((a, b) => Math.max(a, b)) : NaN;
    this.spans = Array.from({ length: model.d }, (_, axis) => span(model.points, axis, model.d) || 1);
    this.decimals = decimalsFor(Math.min(...this.spans));
  }

  /** The log-likelihood rises, the inertia falls. */
  get rises(): boolean {
    return this.model.algorithm === 'em';
  }

  /** Iterations that were finished by an M-step (or update). */
  get iterations(): number {
    return this.model.lastFrame >> 1;
  }

  /** The objective after the M-step of an iteration; iteration -1 is the start. */
  objectiveAfter(iteration: number): number {
    return this.model.objective[2 * iteration + 2];
  }

  /** What an iteration added to the objective; NaN where it cannot be said. Inertia's gains are negative. */
  gain(iteration: number): number {
    return difference(this.objectiveAfter(iteration), this.objectiveAfter(iteration - 1));
  }

  /** What this half step added to the objective. */
  change(frame: number): number {
    return frame === 0 ? NaN : difference(this.model.objective[frame], this.model.objective[frame - 1]);
  }

  /** How far each mean (or centroid) went in the M-step that made this frame's parameters; empty at the start. */
  moves(frame: number): Move[] {
    const { state } = this.model.frame(frame);
    return state === 0 ? [] : moved(this.model.state(state - 1), this.model.state(state), this.model.d, this.spans);
  }

  /** The point whose owner is least certain in the middle of the run: a good one to look at first. */
  mostShared(): number | null {
    const { model } = this;
    if (model.lastFrame === 0) return null;
    const middle = Math.max(1, model.lastFrame >> 1);
    return model.algorithm === 'em' ? leastCertain(model, middle) : nearestToTie(model, middle);
  }
}

function span(points: Float64Array, axis: number, d: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let at = axis; at < points.length; at += d) {
    if (points[at] < low) low = points[at];
    if (points[at] > high) high = points[at];
  }
  return high - low;
}

function leastCertain(model: RunModel, frame: number): number {
  const shares = model.memberships(frame)!;
  let answer = 0;
  let least = Infinity;
  for (let i = 0; i < model.n; i++) {
    let top = 0;
    for (let j = 0; j < model.k; j++) top = Math.max(top, shares[i * model.k + j]);
    if (top < least) {
      least = top;
      answer = i;
    }
  }
  return answer;
}

function nearestToTie(model: RunModel, frame: number): number {
  const { means } = model.state(model.frame(frame).state);
  let answer = 0;
  let best = Infinity;
  for (let i = 0; i < model.n; i++) {
    let first = Infinity;
    let second = Infinity;
    for (let j = 0; j < model.k; j++) {
      const distance = squaredDistance(model, means, i, j);
      if (distance < first) [first, second] = [distance, first];
      else if (distance < second) second = distance;
    }
    if (second - first < best) {
      best = second - first;
      answer = i;
    }
  }
  return answer;
}

/** |x_i - mean_j|² in squared data units; NaN for a dropped cluster. */
export function squaredDistance(model: RunModel, means: Float64Array, i: number, j: number): number {
  let sum = 0;
  for (let a = 0; a < model.d; a++) sum += (model.points[i * model.d + a] - means[j * model.d + a]) ** 2;
  return sum;
}

function difference(after: number, before: number): number {
  return Math.abs(after - before) <= ROUNDING * Math.abs(before) ? 0 : after - before;
}
