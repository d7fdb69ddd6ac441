import { NO_WORDS } from 'Frontend/compare/panel-model';
import { RunFacts } from 'Frontend/run/run-facts';
import { RunModel } from 'Frontend/run/run-model';
import type { State } from 'Frontend/run/state';
import type { Base64, Mixing, Rules, RunMessage, StopWords } from 'Frontend/wire';
import { blobs } from './golden';
import { blockShares, em, kMeans, type Mixture, type PlainRun, type Shape } from './textbook';

/** What a test says of a run; the rest is ordinary. */
export interface Plain {
  readonly d?: 1 | 2;
  readonly points: readonly number[];
  /** Parameters before and after every M; for K-means only the means are read. */
  readonly states: readonly (Mixture | { readonly means: readonly number[] })[];
  readonly objective?: readonly number[];
  readonly algorithm?: 'em' | 'kmeans';
  readonly labels?: readonly number[];
  readonly axes?: readonly string[];
  readonly start?: string;
  readonly rules?: Partial<Rules>;
  readonly stop?: Partial<StopWords>;
}

/** A run as the server sends it. */
export function runMessage(plain: Plain): RunMessage {
  const { d = 2, points, states, algorithm = 'em' } = plain;
  const frames = 2 * states.length - 1;
  return {
    algorithm,
    n: points.length / d,
    d,
    k: states[0].means.length / d,
    points: doubles64(points),
    labels: plain.labels ? ints64(plain.labels) : null,
    states: doubles64(states.flatMap(state => ('weights' in state ? whole(state) : [...state.means]))),
    objective: doubles64(plain.objective ?? Array.from({ length: frames }, (_, frame) => frame)),
    axes: plain.axes ?? [],
    start: plain.start ?? 'blocks',
    rules: { ...NO_WORDS.rules, ...plain.rules },
    stop: { reason: 'CONVERGED', brief: 'Converged', full: 'Converged:', why: 'small gains', advice: '', ...plain.stop },
    fit: [],
  };
}

export function runModel(plain: Plain): RunModel {
  return new RunModel(runMessage(plain));
}

/** EM by the textbook on some points, from blocks of rows. */
export function emModel(
  points: readonly number[],
  k: number,
  iterations: number,
  {
    d = 2,
    shape = 'full',
    floor = 0,
    mixing = 'free',
    ...rest
  }: { d?: 1 | 2; shape?: Shape; floor?: number; mixing?: Mixing } & Partial<Plain> = {},
): RunModel {
  const run: PlainRun = em(points, d, blockShares(points.length / d, k), iterations, shape, floor, mixing);
  return runModel({ d, points, ...run, rules: { covariance: shape, mixing, floor }, ...rest });
}

/** K-means by the textbook. */
export function kMeansModel(points: readonly number[], start: readonly number[], iterations: number, d: 1 | 2 = 2): RunModel {
  return runModel({ d, points, algorithm: 'kmeans', ...kMeans(points, d, start, iterations) });
}

let homework: RunFacts | null = null;

/** The homework's run on three blobs: 34 iterations, then it has converged. */
export function homeworkRun(): RunFacts {
  return (homework ??= new RunFacts(emModel(blobs('blobs-2052409.csv'), 3, 34)));
}

export function stateOf(means: readonly number[], covariances: readonly number[] = [], weights: readonly number[] = []): State {
  return { weights: Float64Array.from(weights), means: Float64Array.from(means), covariances: Float64Array.from(covariances) };
}

export function doubles64(numbers: readonly number[]): Base64<Float64Array> {
  return base64(Float64Array.from(numbers)) as Base64<Float64Array>;
}

export function ints64(numbers: readonly number[]): Base64<Int32Array> {
  return base64(Int32Array.from(numbers)) as Base64<Int32Array>;
}

function base64(numbers: Float64Array | Int32Array): string {
  return Buffer.from(numbers.buffer).toString('base64');
}

function whole({ weights, means, covariances }: Mixture): number[] {
  return [...weights, ...means, ...covariances];
}
