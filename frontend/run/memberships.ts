import type { State } from './state';

/** "Shared" counts the points for which no responsibility exceeds this. */
export const SHARED_ABOVE = 0.9;

/** Two components and how many shared points lie mostly between them. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** One frame's responsibilities (or assignments), counted. */
export interface Memberships {
  /** Points without a clear owner. */
  readonly shared: number;
  /** By component: points that are clearly its own. */
  readonly owned: Int32Array;
  /** By component: points it has the largest share of. */
  readonly largest: Int32Array;
  /** The two components that share the most points; null when nothing is shared. */
  readonly pair: Pair | null;
  /** Points of which every component has at least a fiftieth. */
  readonly blended: number;
  /** Largest |sum of a row - 1|. */
  readonly worstSum: number;
  /** By component: the sum of its responsibilities, N_k. */
  readonly totals: Float64Array;
  /** Against the E-step before, where that is known. */
  readonly change: MembershipChange | null;
}

/** What an E-step (or assignment) changed against the one before. */
export interface MembershipChange {
  /** Points whose largest share changed hands. */
  readonly switched: number;
  /** The most frequent switch. */
  readonly flow: { readonly from: number; readonly to: number; readonly count: number } | null;
  /** Responsibility that changed hands, in points. */
  readonly traded: number;
}

/** How one mean went in an M-step. */
export interface Move {
  readonly component: number;
  /** In data units. */
  readonly distance: number;
  /** The way it went, each axis as a part of the data's width. */
  readonly seen: readonly number[];
  /** Length of `seen`. */
  readonly seenDistance: number;
}

/** Counts n x K responsibilities by rows in one pass. */
export function countMemberships(now: Float64Array, before: Float64Array | null, n: number, k: number): Memberships {
  const owned = new Int32Array(k);
  const largest = new Int32Array(k);
  const totals = new Float64Array(k);
  const pairs = new Int32Array(k * k);
  let shared = 0;
  let blended = 0;
  let worstSum = 0;
  for (let i = 0; i < n; i++) {
    let first = 0;
    let second = -1;
    let least = Infinity;
    let sum = 0;
    for (let j = 0; j < k; j++) {
      const r = now[i * k + j];
      totals[j] += r;
      sum += r;
      if (r < least) least = r;
      if (j === 0) continue;
      if (r > now[i * k + first]) {
        second = first;
        first = j;
      } else if (second < 0 || r > now[i * k + second]) {
        second = j;
      }
    }
    largest[first]++;
    if (now[i * k + first] > SHARED_ABOVE) {
      owned[first]++;
    } else {
      shared++;
      if (second >= 0) pairs[Math.min(first, second) * k + Math.max(first, second)]++;
    }
    if (least >= 0.02) blended++;
    // one sum that is not a number stays the worst: no other is greater than that
    const off = Math.abs(sum - 1);
    if (off > worstSum || Number.isNaN(off)) worstSum = off;
  }
  const change = before ? compare(now, before, n, k) : null;
  return { shared, owned, largest, pair: topPair(pairs, k), blended, worstSum, totals, change };
}

function compare(now: Float64Array, before: Float64Array, n: number, k: number): MembershipChange {
  const flows = new Int32Array(k * k);
  let switched = 0;
  let traded = 0;
  for (let i = 0; i < n; i++) {
    let from = 0;
    let to = 0;
    for (let j = 0; j < k; j++) {
      const at = i * k + j;
      traded += Math.abs(now[at] - before[at]) / 2;
      if (before[at] > before[i * k + from]) from = j;
      if (now[at] > now[i * k + to]) to = j;
    }
    if (from === to) continue;
    switched++;
    flows[from * k + to]++;
  }
  const top = topPair(flows, k);
  return { switched, traded, flow: top && { from: top.a, to: top.b, count: top.count } };
}

function topPair(counts: Int32Array, k: number): Pair | null {
  let best = 0;
  for (let at = 1; at < counts.length; at++) if (counts[at] > counts[best]) best = at;
  return counts[best] > 0 ? { a: Math.floor(best / k), b: best % k, count: counts[best] } : null;
}

/** How each mean went from one state to the next; dropped clusters are left out. */
export function moved(from: State, to: State, d: number, spans: readonly number[]): Move[] {
  const moves: Move[] = [];
  for (let component = 0; component * d < to.means.length; component++) {
    const step = spans.map((_, a) => to.means[component * d + a] - from.means[component * d + a]);
    if (step.some(Number.isNaN)) continue;
    const seen = step.map((value, a) => value / spans[a]);
    moves.push({ component, distance: Math.hypot(...step), seen, seenDistance: Math.hypot(...seen) });
  }
  return moves;
}
