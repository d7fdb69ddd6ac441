import type { ClusteringMessage, Deflated, DigitsMessage, DigitsSettingsMessage, Variable } from 'Frontend/wire';
import { deflateSync } from 'node:zlib';

/** Pixels of one digit. */
const PIXELS = 784;

export const SETTINGS: DigitsSettingsMessage = {
  seed: 20,
  start: 0,
  k: 10,
  covariance: 'full',
  floor: 0.01,
  principal: null,
  training: 1000,
  test: 1000,
  restarts: 10,
  methods: ['mixture', 'kmeans'],
};

/** The values that the server offers for each experiment, as links write them. */
export const OFFERED: Readonly<Record<Variable, readonly string[]>> = {
  floor: ['1e-6', '1e-5', '1e-4', '0.001', '0.01', '0.1', '1'],
  covariance: ['full', 'tied', 'diagonal', 'spherical'],
  principal: ['2', '5', '10', '20', '50', '100', 'none'],
  k: ['10', '15', '20', '30', '40', '50'],
  training: ['500', '1000', '2000', '5000', '10000', '20000'],
};

/** So many pictures, each all of one gray: its own number. */
export function pictures(count: number): Deflated<Uint8Array> {
  return deflated(Uint8Array.from({ length: count * PIXELS }, (_, at) => Math.floor(at / PIXELS)));
}

export function deflated(bytes: Uint8Array): Deflated<Uint8Array> {
  return deflateSync(bytes).toString('base64') as Deflated<Uint8Array>;
}

/** A clustering as the server sends it; from the votes of its clusters (labels follow, -1 for an empty one). */
export function clusteringMessage(
  votes: readonly (readonly number[])[],
  rest: Partial<ClusteringMessage> = {},
): ClusteringMessage {
  const sizes = votes.map(row => row.reduce((a, b) => a + b, 0));
  const winners = votes.map((row, cluster) => {
    const most = Math.max(...row);
    return sizes[cluster] === 0 ? [] : Array.from(row.keys()).filter(digit => row[digit] === most);
  });
  const objective = rest.objective ?? [-3, -2, -1];
  return {
    method: 'mixture',
    trainingError: 0.4,
    testError: 0.42,
    iterations: objective.length - 1,
    seconds: 1.5,
    stopReason: 'CONVERGED',
    covarianceParameters: 3077200,
    labels: winners.map(digits => digits[0] ?? -1),
    ties: winners,
    sizes,
    votes,
    confusion: confusion(),
    means: pictures(votes.length * objective.length),
    variances: pictures(votes.length),
    typical: pictures(8 * votes.length),
    atypical: pictures(8 * votes.length),
    typicalDigits: winners.map(([digit = 0]) => [digit, digit]),
    atypicalDigits: winners.map(([digit = 0]) => [digit, 9]),
    ...rest,
    objective,
  };
}

export function digitsMessage(clusterings: readonly ClusteringMessage[], rest: Partial<DigitsMessage> = {}): DigitsMessage {
  return {
    settings: SETTINGS,
    saved: false,
    clusterings,
    network: null,
    networkMissing: null,
    varying: pictures(1),
    printed: [],
    ...rest,
  };
}

/** A vote for one digit, with some for others. */
export function votes(digit: number, count: number, others: Readonly<Record<number, number>> = {}): number[] {
  return Array.from({ length: 10 }, (_, at) => (at === digit ? count : (others[at] ?? 0)));
}

/** Ten rows of 100 test images, all read rightly but for these: [digit, read as, how many]. */
export function confusion(...mistakes: readonly (readonly [digit: number, label: number, count: number])[]): number[][] {
  const rows = Array.from({ length: 10 }, (_, digit) => Array.from({ length: 11 }, (_, label) => (label === digit ? 100 : 0)));
  for (const [digit, label, count] of mistakes) {
    rows[digit][label] += count;
    rows[digit][digit] -= count;
  }
  return rows;
}
