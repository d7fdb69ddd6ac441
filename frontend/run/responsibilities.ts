import type { State } from './state';

/**
 * The E-step, for drawing only: r_ik = weight_k N(x_i | mean_k, covariance_k) / sum over j, in logarithms.
 * The server's E-step is the reference; golden numbers of both hold this one to it within 1e-9.
 *
 * @returns n x K by rows
 */
export function responsibilities(points: Float64Array, n: number, d: number, k: number, state: State): Float64Array {
  const result = new Float64Array(n * k);
  for (let j = 0; j < k; j++) {
    if (d === 1) jointOnLine(points, k, j, state, result);
    else jointOnPlane(points, k, j, state, result);
  }
  for (let at = 0; at < result.length; at += k) {
    let top = result[at];
    for (let j = 1; j < k; j++) if (result[at + j] > top) top = result[at + j];
    let sum = 0;
    for (let j = 0; j < k; j++) sum += result[at + j] = Math.exp(result[at + j] - top);
    for (let j = 0; j < k; j++) result[at + j] /= sum;
  }
  return result;
}

/** Column j: ln(weight_j N(x_i | mean_j, variance_j)) of points on the line. */
function jointOnLine(points: Float64Array, k: number, j: number, state: State, into: Float64Array): void {
  const constant = jointConstant(1, j, state);
  const mean = state.means[j];
  const scale = 1 / Math.sqrt(state.covariances[j]);
  for (let i = 0, at = j; i < points.length; i++, at += k) {
    const z = (points[i] - mean) * scale;
    into[at] = constant - 0.5 * z * z;
  }
}

/** The same on the plane, by forward substitution; loops of their own, since a picture of many points waits for them. */
function jointOnPlane(points: Float64Array, k: number, j: number, state: State, into: Float64Array): void {
  const constant = jointConstant(2, j, state);
  const [x, y] = [state.means[2 * j], state.means[2 * j + 1]];
  const [across, , slant, down] = cholesky(state.covariances, 4 * j, 2);
  const [scaleX, scaleY] = [1 / across, 1 / down];
  for (let i = 0, at = j; i < points.length; i += 2, at += k) {
    const zx = (points[i] - x) * scaleX;
    const zy = (points[i + 1] - y - slant * zx) * scaleY;
    into[at] = constant - 0.5 * (zx * zx + zy * zy);
  }
}

/** ln(weight_j N(mean_j | mean_j, covariance_j)). */
function jointConstant(d: number, j: number, { weights, covariances }: State): number {
  return Math.log(weights[j]) - 0.5 * d * Math.log(2 * Math.PI) - logDiagonal(cholesky(covariances, j * d * d, d), d);
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
  x: ArrayLike<number>,
  atX: number,
  means: Float64Array,
  atMean: number,
  lower: Float64Array,
  d: number,
  z: Float64Array,
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
