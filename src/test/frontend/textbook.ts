import type { Mixing } from 'Frontend/wire';

/** A mixture's parameters in plain numbers: K weights, K x d means, K x d x d covariances. */
export interface Mixture {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly covariances: readonly number[];
}

/** A run in plain numbers: a state before and after every M, the objective of every half step. */
export interface PlainRun {
  readonly states: readonly Mixture[];
  readonly objective: readonly number[];
}

export type Shape = 'full' | 'tied' | 'diagonal' | 'spherical';

/** Row i to component min(i div (n div K), K - 1), as a start by blocks deals them. */
export function blockShares(n: number, k: number): number[] {
  const owner = (i: number) => Math.min(Math.floor(i / Math.floor(n / k)), k - 1);
  return Array.from({ length: n * k }, (_, at) => (owner(Math.floor(at / k)) === at % k ? 1 : 0));
}

/** EM from the mixture that these shares make. */
export function em(
  points: readonly number[],
  d: number,
  shares: readonly number[],
  iterations: number,
  shape: Shape = 'full',
  floor = 0,
  mixing: Mixing = 'free',
): PlainRun {
  const states = [maximization(points, d, shares, shape, floor, mixing)];
  for (let i = 0; i < iterations; i++) {
    states.push(maximization(points, d, expectation(points, d, states[i]).shares, shape, floor, mixing));
  }
  const values = states.map(state => expectation(points, d, state).logLikelihood);
  return { states, objective: values.flatMap((value, i) => (i < iterations ? [value, value] : [value])) };
}

/** r_ik = pi_k N(x_i | mu_k, Sigma_k) / p(x_i), and the sum of ln p(x_i). */
export function expectation(
  points: readonly number[],
  d: number,
  mixture: Mixture,
): { shares: number[]; logLikelihood: number } {
  const k = mixture.weights.length;
  let logLikelihood = 0;
  const shares: number[] = [];
  for (let i = 0; i * d < points.length; i++) {
    const x = points.slice(i * d, (i + 1) * d);
    const joint = Array.from({ length: k }, (_, j) => mixture.weights[j] * density(x, mixture, j));
    const sum = joint.reduce((a, b) => a + b, 0);
    shares.push(...joint.map(value => value / sum));
    logLikelihood += Math.log(sum);
  }
  return { shares, logLikelihood };
}

/** N(x | mu_j, Sigma_j) by determinant and inverse, as the formula says. */
export function density(x: readonly number[], { means, covariances }: Mixture, j: number): number {
  if (x.length === 1) {
    const variance = covariances[j];
    return Math.exp(-((x[0] - means[j]) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }
  const [a, b, , c] = covariances.slice(4 * j, 4 * j + 4) as [number, number, number, number];
  const [dx, dy] = [x[0] - means[2 * j], x[1] - means[2 * j + 1]];
  const determinant = a * c - b * b;
  return Math.exp(-(c * dx * dx - 2 * b * dx * dy + a * dy * dy) / (2 * determinant)) / (2 * Math.PI * Math.sqrt(determinant));
}

function maximization(
  points: readonly number[],
  d: number,
  shares: readonly number[],
  shape: Shape,
  floor: number,
  mixing: Mixing,
): Mixture {
  const n = points.length / d;
  const k = shares.length / n;
  const sum = (of: (i: number) => number) => Array.from({ length: n }, (_, i) => of(i)).reduce((a, b) => a + b, 0);
  const components = Array.from({ length: k }, (_, j) => {
    const r = (i: number) => shares[i * k + j];
    const total = sum(r);
    const mean = Array.from({ length: d }, (_, a) => sum(i => r(i) * points[i * d + a]) / total);
    const off = (i: number, a: number) => points[i * d + a] - mean[a];
    const covariance = Array.from({ length: d * d }, (_, at) => {
      const [a, b] = [Math.floor(at / d), at % d];
      return sum(i => r(i) * off(i, a) * off(i, b)) / total;
    });
    return { total, mean, covariance };
  });
  const shared = Array.from({ length: d * d }, (_, at) =>
    components.map(({ total, covariance }) => (total / n) * covariance[at]).reduce((a, b) => a + b),
  );
  return {
    weights: components.map(({ total }) => (mixing === 'equal' ? 1 / components.length : total / n)),
    means: components.flatMap(({ mean }) => mean),
    covariances: components.flatMap(({ covariance }) => shaped(shape === 'tied' ? shared : covariance, d, shape, floor)),
  };
}

function shaped(covariance: readonly number[], d: number, shape: Shape, floor: number): number[] {
  const diagonal = covariance.filter((_, at) => at % (d + 1) === 0);
  const mean = diagonal.reduce((a, b) => a + b) / d;
  return covariance.map((value, at) => {
    if (at % (d + 1) !== 0) return shape === 'full' || shape === 'tied' ? value : 0;
    return (shape === 'spherical' ? mean : value) + floor;
  });
}

/** K-means from these centroids: assign, update, and so on. The objective of the start is not defined. */
export function kMeans(points: readonly number[], d: number, start: readonly number[], iterations: number) {
  const states = [{ means: start }];
  const objective = [NaN];
  for (let i = 0; i < iterations; i++) {
    const { means } = states[i];
    const clusters = nearest(points, d, means);
    const moved = means.map((value, at) => {
      const own = clusters.flatMap((cluster, point) => (cluster === Math.floor(at / d) ? [points[point * d + (at % d)]] : []));
      return own.length ? own.reduce((a, b) => a + b) / own.length : value;
    });
    objective.push(inertia(points, d, means, clusters), inertia(points, d, moved, clusters));
    states.push({ means: moved });
  }
  return { states, objective };
}

/** The nearest centroid of each point, of equal ones the first. */
export function nearest(points: readonly number[], d: number, means: readonly number[]): number[] {
  return Array.from({ length: points.length / d }, (_, i) => {
    const distances = Array.from({ length: means.length / d }, (_, j) => squared(points, means, d, i, j));
    return distances.indexOf(Math.min(...distances));
  });
}

function inertia(points: readonly number[], d: number, means: readonly number[], clusters: readonly number[]): number {
  return clusters.reduce((sum, cluster, i) => sum + squared(points, means, d, i, cluster), 0);
}

function squared(points: readonly number[], means: readonly number[], d: number, i: number, j: number): number {
  return Array.from({ length: d }, (_, a) => (points[i * d + a] - means[j * d + a]) ** 2).reduce((a, b) => a + b);
}
