import type { Move } from './memberships';
import type { RunFacts } from './run-facts';

/** Where something went on the screen: x to the right, y up. */
export type Direction = 'right' | 'up-right' | 'up' | 'up-left' | 'left' | 'down-left' | 'down' | 'down-right';

/** The way of a move; diagonal when the lesser part is nearly half of the greater. */
export function direction(seen: readonly number[]): Direction {
  const x = seen[0];
  const y = seen[1] ?? 0;
  const across = x < 0 ? 'left' : 'right';
  const along = y < 0 ? 'down' : 'up';
  if (Math.abs(y) < 0.45 * Math.abs(x)) return across;
  if (Math.abs(x) < 0.45 * Math.abs(y)) return along;
  return `${along}-${across}`;
}

/** The move that is longest in data units; null when there is none. */
export function farthest(moves: readonly Move[]): Move | null {
  return moves.reduce<Move | null>((best, move) => (best && best.distance >= move.distance ? best : move), null);
}

/** The move to speak of: the longest in data units, unless another is far more visible on the screen. */
export function mostVisible(moves: readonly Move[]): Move | null {
  const longest = farthest(moves);
  const seen = moves.reduce<Move | null>((best, m) => (best && best.seenDistance >= m.seenDistance ? best : m), null);
  return longest && seen && longest.seenDistance >= 0.5 * seen.seenDistance ? longest : seen;
}

/** How much two means came apart on the screen (negative: came together), as a part of the data's width. */
export function parting(facts: RunFacts, frame: number, a: number, b: number): number {
  const { state } = facts.model.frame(frame);
  return gap(facts, state, a, b) - gap(facts, state - 1, a, b);
}

/** Whether all means of the start lie within an eighth of the data's width of each other. */
export function startsTogether(facts: RunFacts): boolean {
  const components = Array.from({ length: facts.model.k }, (_, j) => j);
  return components.every(a => components.every(b => gap(facts, 0, a, b) < 0.125));
}

/** Distance between two means on the screen, as a part of the data's width. */
function gap(facts: RunFacts, state: number, a: number, b: number): number {
  const { d } = facts.model;
  const { means } = facts.model.state(state);
  return Math.hypot(...facts.spans.map((width, axis) => (means[a * d + axis] - means[b * d + axis]) / width));
}

/** The component whose spread changed most in this frame's M-step, as log of the ratio of standard deviations. */
export function resized(facts: RunFacts, frame: number): { component: number; ratio: number } | null {
  const { model } = facts;
  const { state } = model.frame(frame);
  if (model.algorithm !== 'em' || state === 0) return null;
  const now = model.state(state).covariances;
  const before = model.state(state - 1).covariances;
  let best: { component: number; ratio: number } | null = null;
  for (let component = 0; component < model.k; component++) {
    const at = component * model.d ** 2;
    const ratio = Math.log(size(now, at, model.d) / size(before, at, model.d)) / (2 * model.d);
    if (Number.isFinite(ratio) && (!best || Math.abs(ratio) > Math.abs(best.ratio))) best = { component, ratio };
  }
  return best;
}

function size(covariances: Float64Array, at: number, d: number): number {
  return d === 1 ? covariances[at] : covariances[at] * covariances[at + 3] - covariances[at + 1] * covariances[at + 2];
}

/** What the gains did up to and with this iteration. */
export type GainTrend = 'unknown' | 'falls' | 'grows' | 'grows-again' | 'collapses' | 'shrinks';

/** Reads the gain of an iteration against the ones before it. */
export function gainTrend(facts: RunFacts, iteration: number): GainTrend {
  const gain = facts.gain(iteration);
  if (!Number.isFinite(gain)) return 'unknown';
  if (gain < -1e-9 * Math.max(1, Math.abs(facts.highest))) return 'falls';
  const before = iteration > 0 ? facts.gain(iteration - 1) : NaN;
  if (!Number.isFinite(before)) return 'unknown';
  if (gain <= before) return gain < 0.6 * before ? 'collapses' : 'shrinks';
  for (let i = 1; i < iteration; i++) if (facts.gain(i) < facts.gain(i - 1)) return 'grows-again';
  return 'grows';
}

/** Whether the curve looks level where this iteration ends: its gain is under a hundredth of the whole climb. */
export function looksFlat(facts: RunFacts, iteration: number): boolean {
  return iteration > 0 && Math.abs(facts.gain(iteration)) < 0.01 * (facts.highest - facts.lowest);
}
