import type { Rules, RunNumbers } from '../wire';
import { logDensity } from './responsibilities';
import { squaredDistance, type RunFacts } from './run-facts';
import type { RunModel } from './run-model';

/** How one point came to its responsibilities: weight x density = product for each component, and their sum. */
export interface PointAccount {
  readonly rows: readonly {
    readonly weight: number;
    /** Natural logarithms, so that nothing is too small to be shown. */
    readonly logDensity: number;
    readonly logProduct: number;
    readonly responsibility: number;
  }[];
  /** ln of the mixture's density at the point. */
  readonly logSum: number;
}

/** The last E-step for one point, with the parameters that it used; null before the first E. */
export function pointAccount(facts: RunFacts, frame: number, point: number): PointAccount | null {
  const { model } = facts;
  const memberships = model.memberships(frame);
  if (!memberships) return null;
  const state = model.state((frame - 1) >> 1);
  const x = model.points.subarray(point * model.d, (point + 1) * model.d);
  const rows = Array.from({ length: model.k }, (_, j) => {
    const weight = state.weights[j];
    const density = logDensity(x, model.d, j, state);
    const responsibility = memberships[point * model.k + j];
    return { weight, logDensity: density, logProduct: Math.log(weight) + density, responsibility };
  });
  const top = Math.max(...rows.map(row => row.logProduct));
  return { rows, logSum: top + Math.log(rows.reduce((sum, row) => sum + Math.exp(row.logProduct - top), 0)) };
}

/** Squared distances from a point to every centroid of the frame, and the cluster the point is in (null before). */
export function pointDistances(facts: RunFacts, frame: number, point: number): { squared: number[]; cluster: number | null } {
  const { model } = facts;
  const asked = frame === 0 ? 0 : (frame - 1) >> 1;
  const { means } = model.state(asked);
  const squared = Array.from({ length: model.k }, (_, j) => squaredDistance(model, means, point, j));
  const memberships = model.memberships(frame);
  const row = memberships?.subarray(point * model.k, (point + 1) * model.k);
  return { squared, cluster: row ? row.indexOf(1) : null };
}

/** What one component's M-step adds up. */
export interface ComponentAccount {
  /** N_k. */
  readonly total: number;
  /** The sum of r_ik x_i along each axis. */
  readonly sums: readonly number[];
  /** The sum of r_ik (x_i - m)(x_i - m)' about their mean m, d x d by rows; empty for K-means. */
  readonly scatter: readonly number[];
}

/** The sums of the M-step that made this frame, or that comes next when the frame is an E; null before the first E. */
export function componentAccount(facts: RunFacts, frame: number, component: number): ComponentAccount | null {
  const { n, d, k, points } = facts.model;
  const memberships = facts.model.memberships(frame);
  if (!memberships) return null;
  const sums = new Array<number>(d).fill(0);
  for (let i = 0; i < n; i++) {
    const r = memberships[i * k + component];
    for (let a = 0; a < d; a++) sums[a] += r * points[i * d + a];
  }
  const total = facts.model.counts(frame)!.totals[component];
  const mean = sums.map(sum => sum / total);
  return {
    total,
    sums,
    scatter: facts.model.algorithm === 'em' ? scatterAbout(facts.model, memberships, component, mean) : [],
  };
}

/** The weight that the M-step makes of its sums: the component's part of all points, or 1/K where the weights are held there. */
export function weightFrom({ total }: ComponentAccount, { n, k }: Pick<RunNumbers, 'n' | 'k'>, { mixing }: Rules): number {
  return mixing === 'equal' ? 1 / k : total / n;
}

/** The covariance that the M-step makes of its sums, d x d by rows: in the shape of its type, with the floor. */
export function covarianceFrom({ total, scatter }: ComponentAccount, d: number, { covariance: type, floor }: Rules): number[] {
  const divided = scatter.map(sum => sum / total);
  const trace = divided.reduce((sum, value, at) => (at % (d + 1) === 0 ? sum + value : sum), 0);
  return divided.map((value, at) => {
    if (at % (d + 1) !== 0) return type === 'full' || type === 'tied' ? value : 0;
    return (type === 'spherical' ? trace / d : value) + floor;
  });
}

/** The sums of all components together, whose scatter the tied covariance comes from; null before the first E. */
export function wholeAccount(facts: RunFacts, frame: number): ComponentAccount | null {
  const accounts = Array.from({ length: facts.model.k }, (_, j) => componentAccount(facts, frame, j));
  return accounts.reduce((all, one) => {
    if (!all || !one) return null;
    const scatter = all.scatter.map((sum, at) => sum + (one.total > 0 ? one.scatter[at] : 0));
    return { total: all.total + one.total, sums: all.sums.map((sum, a) => sum + one.sums[a]), scatter };
  });
}

function scatterAbout(model: RunModel, memberships: Float64Array, component: number, mean: readonly number[]): number[] {
  const { n, d, k, points } = model;
  const scatter = new Array<number>(d * d).fill(0);
  for (let i = 0; i < n; i++) {
    const r = memberships[i * k + component];
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) scatter[a * d + b] += r * (points[i * d + a] - mean[a]) * (points[i * d + b] - mean[b]);
    }
  }
  return scatter;
}
