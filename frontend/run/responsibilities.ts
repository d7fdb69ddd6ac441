import type { State } from './run-model';

/**
 * The E-step, for drawing only: r_ik = weight_k N(x_i | mean_k, covariance_k) / sum over j, in logarithms.
 * The server's E-step is the reference; a browser test holds this one to it within 1e-9.
 *
 * @returns n x K by rows
 */
export function responsibilities(points: Float64Array, n: number, d: number, k: number, state: State): Float64Array {
  const factors = Array.from({ length: k }, (_, j) => cholesky(state.covariances, j * d * d, d));
  const constants = factors.map(
    (factor, j) => Math.log(state.weights[j]) - 0.5 * d * Math.log(2 * Math.PI) - logDiagonal(factor, d),
  );
  const result = new Float64Array(n * k);
  const z = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let j = 0; j < k; j++) {
      const joint = constants[j] - 0.5 * mahalanobis(points, i * d, state.means, j * d, factors[j], d, z);
      result[i * k + j] = joint;
      if (joint > top) top = joint;
    }
    let sum = 0;
    for (let j = 0; j < k; j++) sum += result[i * k + j] = Math.exp(result[i * k + j] - top);
    for (let j = 0; j < k; j++) result[i * k + j] /= sum;
  }
  return result;
}

/** ln N(x | mean, covariance) of component j at one point, in nats. */
export function logDensity(x: ArrayLike<number>, d: number, j: number, state: State): number {
  const factor = cholesky(state.covariances, j * d * d, d);
  const distance = mahalanobis(x, 0, state.means, j * d, factor, d, new Float64Array(d));
  return -0.5 * (d * Math.log(2 * Math.PI) + distance) - logDiagonal(factor, d);
}

/** K-means' assignment step as one-hot rows; the first of equally near centroids wins. */
export function assignments(points: Float64Array, n: number, d: number, k: number, state: State): Float64Array {
  const result = new Float64Array(n * k);
  for (let i = 0; i < n; i++) {
    let nearest = 0;
    let least = Infinity;
    for (let j = 0; j < k; j++) {
      let distance = 0;
      for (let a = 0; a < d; a++) distance += (points[i * d + a] - state.means[j * d + a]) ** 2;
      if (distance < least) {
        least = distance;
        nearest = j;
      }
    }
    result[i * k + nearest] = 1;
  }
  return result;
}

/** The lower triangle L with L L' = covariance, by rows. */
function cholesky(covariances: Float64Array, at: number, d: number): Float64Array {
  const lower = new Float64Array(d * d);
  for (let r = 0; r < d; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = covariances[at + r * d + c];
      for (let q = 0; q < c; q++) sum -= lower[r * d + q] * lower[c * d + q];
      lower[r * d + c] = r === c ? Math.sqrt(sum) : sum / lower[c * d + c];
    }
  }
  return lower;
}

function logDiagonal(lower: Float64Array, d: number): number {
  let sum = 0;
  for (let r = 0; r < d; r++) sum += Math.log(lower[r * d + r]);
  return sum;
}

/** (x - mean)' covariance^-1 (x - mean), by forward substitution. */
function mahalanobis(
  x: ArrayLike<number>, atX: number, means: Float64Array, atMean: number,
  lower: Float64Array, d: number, z: Float64Array,
): number {
  let distance = 0;
  for (let r = 0; r < d; r++) {
    let sum = x[atX + r] - means[atMean + r];
    for (let q = 0; q < r; q++) sum -= lower[r * d + q] * z[q];
    z[r] = sum / lower[r * d + r];
    distance += z[r] * z[r];
  }
  return distance;
}
