import type { CovarianceType, StartTexts } from '../wire';
import type { RunModel } from './run-model';
import type { State } from './state';

/** The parameters with component k's mean somewhere else. */
export function withMean(state: State, k: number, mean: readonly number[]): State {
  const means = state.means.slice();
  means.set(mean, k * mean.length);
  return { ...state, means };
}

/** The parameters with another covariance (d x d by rows) in component k; in every one if they share it. */
export function withCovariance(state: State, k: number, covariance: readonly number[], type: CovarianceType): State {
  const covariances = state.covariances.slice();
  const size = covariance.length;
  if (type === 'tied') for (let at = 0; at < covariances.length; at += size) covariances.set(covariance, at);
  else covariances.set(covariance, k * size);
  return { ...state, covariances };
}

/** The parameters with another weight for component k; the others share what is left as they did before. */
export function withWeight(state: State, k: number, weight: number): State {
  const others = state.weights.reduce((sum, value, j) => (j === k ? sum : sum + value), 0);
  const share = (value: number) => (others > 0 ? (value / others) * (1 - weight) : (1 - weight) / (state.weights.length - 1));
  const weights = state.weights.map((value, j) => (j === k ? weight : share(value)));
  return { ...state, weights };
}

/** Writes the parameters as a link does, without losing a bit; a cluster that was dropped isn't there to start from. */
export function startTexts({ d, k }: RunModel, state: State): StartTexts {
  const there = Array.from({ length: k }, (_, j) => j).filter(j => !Number.isNaN(state.means[j * d]));
  const rows = (numbers: Float64Array, width: number) =>
    there.map(j => Array.from(numbers.subarray(j * width, (j + 1) * width), String).join(',')).join(';');
  const mixture = state.weights.length > 0;
  return {
    means: rows(state.means, d),
    covariances: mixture ? rows(state.covariances, d * d) : '',
    weights: mixture ? rows(state.weights, 1) : '',
  };
}
