import { fixed, general, objective, powerOfTen } from './number-format';
import type { RunFacts } from './run-facts';
import type { State } from './state';

/** A statement that holds in every correct run, checked with this frame's numbers. */
export interface Invariant {
  /** Names its texts: stage.always.<key>, and .why. */
  readonly key: string;
  /** Names its .why where the run's rules give it another reason. */
  readonly reason?: string;
  /** Null while there is nothing to check yet. */
  readonly holds: boolean | null;
  /** Names the text of its value: stage.always.value.<measure>. */
  readonly measure: string;
  readonly value: string;
}

/** Beyond rounding. */
const ROUNDING = 1e-9;

/** What is always true of this run, computed from the arrays that are drawn. */
export function invariants(facts: RunFacts, frame: number): Invariant[] {
  return facts.model.algorithm === 'em'
    ? [
        sumsOfResponsibilities(facts, frame),
        sumOfWeights(facts, frame),
        neverFalls(facts, frame),
        validCovariances(facts, frame),
      ]
    : [oneCluster(facts, frame), neverRises(facts, frame)];
}

function sumsOfResponsibilities(facts: RunFacts, frame: number): Invariant {
  const counts = facts.model.counts(frame);
  return counts
    ? closeTo('responsibilities', counts.worstSum)
    : { key: 'responsibilities', holds: null, measure: 'after-first-E', value: '' };
}

function sumOfWeights(facts: RunFacts, frame: number): Invariant {
  const { weights } = facts.model.state(facts.model.frame(frame).state);
  const invariant = closeTo('weights', Math.abs(weights.reduce((a, b) => a + b, 0) - 1));
  return facts.model.message.rules.mixing === 'equal' ? { ...invariant, reason: 'weights.equal' } : invariant;
}

function closeTo(key: string, error: number): Invariant {
  if (error < 1e-12) return { key, holds: true, measure: 'within', value: powerOfTen(-12) };
  return { key, holds: error < ROUNDING, measure: 'off', value: general(error, 2) };
}

function neverFalls(facts: RunFacts, frame: number): Invariant {
  const { iteration } = facts.model.frame(frame);
  const done = facts.model.frame(frame).phase === 'E' ? iteration - 1 : iteration;
  let least = Infinity;
  for (let i = 0; i <= done; i++) if (facts.gain(i) < least) least = facts.gain(i);
  const key = 'never-falls';
  if (least === Infinity) return { key, holds: null, measure: 'no-gain', value: '' };
  const holds = least >= -ROUNDING * Math.max(1, Math.abs(facts.highest), Math.abs(facts.lowest));
  return holds
    ? {
        key,
        holds,
        measure: 'least-gain',
        value: least < 5e-5 ? general(Math.max(0, least), 1) : fixed(least, least < 0.1 ? 4 : 2),
      }
    : { key, holds, measure: 'fell', value: general(-least, 2) };
}

function validCovariances(facts: RunFacts, frame: number): Invariant {
  const { model } = facts;
  const state = model.state(model.frame(frame).state);
  let least = Infinity;
  for (let j = 0; j < model.k; j++) {
    const eigenvalue = leastEigenvalue(state, j, model.d);
    // one that is not a number stays the least: no other is smaller than that
    if (eigenvalue < least || Number.isNaN(eigenvalue)) least = eigenvalue;
  }
  const value = least >= 0.1 && least < 1e5 ? fixed(least, 2) : general(least, 2);
  return { key: 'covariances', holds: least > 0, measure: model.d === 1 ? 'least-variance' : 'least-eigenvalue', value };
}

/** Of a 1 x 1 or 2 x 2 covariance. */
function leastEigenvalue({ covariances }: State, j: number, d: number): number {
  if (d === 1) return covariances[j];
  const [a, b, , c] = covariances.subarray(4 * j, 4 * j + 4);
  const middle = (a + c) / 2;
  const root = Math.hypot((a - c) / 2, b);
  // the product of the eigenvalues over the greater one: no cancellation
  return (a * c - b * b) / (middle + root);
}

function oneCluster(facts: RunFacts, frame: number): Invariant {
  const counts = facts.model.counts(frame);
  const key = 'one-cluster';
  if (!counts) return { key, holds: null, measure: 'after-first-assign', value: '' };
  const assigned = counts.owned.reduce((a, b) => a + b, 0);
  const holds = assigned === facts.model.n && counts.worstSum === 0;
  return { key, holds, measure: 'of-points', value: String(assigned) };
}

function neverRises(facts: RunFacts, frame: number): Invariant {
  let greatest = -Infinity;
  for (let f = 2; f <= frame; f++) if (facts.change(f) > greatest) greatest = facts.change(f);
  const key = 'never-rises';
  if (greatest === -Infinity) return { key, holds: null, measure: 'no-fall', value: '' };
  const holds = greatest <= ROUNDING * Math.max(1, Math.abs(facts.highest));
  return { key, holds, measure: holds ? 'least-fall' : 'rose', value: objective(holds ? Math.max(0, -greatest) : greatest) };
}
