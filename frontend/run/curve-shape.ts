import type { Timeline } from './timeline';

/** What there is to see in the objective's curve, and how many iterations of it. */
export interface CurveShape {
  readonly kind: 'plateau' | 'steep' | 'steady';
  readonly iterations: number;
}

/** A stretch is flat where no iteration brings more than this share of the whole way... */
const FLAT = 0.005;
/** ...and worth a word if it lasts as many iterations, and at least as much of the way is still to come. */
const LONG = 5;
const STILL_TO_COME = 0.05;
/** A curve is steep at first if it went nearly all of its way in the first part of its iterations. */
const NEARLY_ALL = 0.9;
const FIRST_PART = 0.6;

/** The shape of a whole run; null where nothing moved. */
export function curveShape(facts: Timeline): CurveShape | null {
  const { iterations } = facts;
  const start = facts.objectiveAfter(-1);
  const way = facts.objectiveAfter(iterations - 1) - start;
  if (iterations === 0 || !Number.isFinite(way) || way === 0) return null;
  const done = (iteration: number): number => (facts.objectiveAfter(iteration) - start) / way;
  const plateau = longestPlateau(iterations, done);
  if (plateau >= LONG) return { kind: 'plateau', iterations: plateau };
  let steep = 1;
  while (done(steep - 1) < NEARLY_ALL) steep++;
  return { kind: steep <= FIRST_PART * iterations ? 'steep' : 'steady', iterations: steep };
}

/** @param done the share of the whole way that is behind us after an iteration */
function longestPlateau(iterations: number, done: (iteration: number) => number): number {
  let longest = 0;
  let flat = 0;
  for (let i = 0; i < iterations; i++) {
    flat = done(i) - done(i - 1) < FLAT ? flat + 1 : 0;
    if (1 - done(i) >= STILL_TO_COME) longest = Math.max(longest, flat);
  }
  return longest;
}
