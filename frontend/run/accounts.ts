import { logDensity } from './responsibilities';
import { squaredDistance, type RunFacts } from './run-facts';

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
export function pointDistances(
  facts: RunFacts,
  frame: number,
  point: number,
): { squared: number[]; cluster: number | null } {
  const { model } = facts;
  const asked = frame === 0 ? 0 : (frame - 1) >> 1;
  const { means } = model.state(asked);
  const squared = Array.from({ length: model.k }, (_, j) => squaredDistance(model, means, point, j));
  const memberships = model.memberships(frame);
  const row = memberships?.subarray(point * model.k, (point + 1) * model.k);
  return { squared, cluster: row ? row.indexOf(1) : null };
}

/** What one component's M-step adds up: N_k, and the sum of r_ik x_i along each axis; null before the first E. */
export interface ComponentAccount {
  readonly total: number;
  readonly sums: readonly number[];
}

/** The sums of the M-step that made this frame, or that comes next when the frame is an E. */
export function componentAccount(facts: RunFacts, frame: number, component: number): ComponentAccount | null {
  const { n, d, k, points } = facts.model;
  const memberships = facts.model.memberships(frame);
  if (!memberships) return null;
  const sums = new Array<number>(d).fill(0);
  for (let i = 0; i < n; i++) {
    const r = memberships[i * k + component];
    for (let a = 0; a < d; a++) sums[a] += r * points[i * d + a];
  }
  return { total: facts.memberships(frame)!.totals[component], sums };
}
