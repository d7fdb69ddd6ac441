/** The parameters of a mixture, or the centroids of K-means (then weights and covariances are empty). */
export interface State {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly covariances: Float64Array;
}
