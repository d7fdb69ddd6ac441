/**
 * What the server sends about digits. Pictures are base64 of 784 bytes each, rows first; 0 is paper, 255 ink. Those of a
 * comparison are deflated before.
 */

export type Method = 'mixture' | 'kmeans' | 'mlp';
export type ClusteringMethod = 'mixture' | 'kmeans';

export interface DigitsSettings {
  seed: number;
  start: number;
  k: number;
  covariance: 'full' | 'tied' | 'diagonal' | 'spherical';
  floor: number;
  principal: number | null;
  training: number;
  test: number;
  restarts: number;
  methods: Method[];
}

/** A finished comparison of the methods. */
export interface DigitsMessage {
  settings: DigitsSettings;
  trainingSize: number;
  testSize: number;
  /** What the whole comparison took when it was computed. */
  seconds: number;
  /** It was not computed just now. */
  saved: boolean;
  /** The mixture, then K-means: those that were asked for. */
  clusterings: Clustering[];
  network: Network | null;
  /** Why there is no network though it was asked for. */
  networkMissing: string | null;
  /** 784 bytes: 0 where the pixel never varies in the training images. */
  varying: string;
  /** The values that the homework printed; none unless the settings are the homework's. */
  printed: { method: Method; training: number; test: number }[];
}

export interface Clustering {
  method: ClusteringMethod;
  trainingError: number;
  testError: number;
  iterations: number;
  seconds: number;
  stopReason: string;
  /** Numbers that were fitted in all, and for each covariance. */
  parameters: number;
  covarianceParameters: number;
  /** The digit of each cluster; -1 without training images. */
  labels: number[];
  /** For each cluster, the digits that share the most votes, if more than one does. */
  ties: number[][];
  /** Training images of each cluster, and how many of them are which digit (K x 10). */
  sizes: number[];
  votes: number[][];
  /** 10 x 11, test images: digit x label; the last column has no label. */
  confusion: number[][];
  /** For each frame the mean log-likelihood of an image, or the inertia. */
  objective: number[];
  /** F x K pictures. */
  means: string;
  /** K pictures of the last frame's variances, 255 for the largest; none for K-means. */
  variances: string | null;
  /** K x 8 pictures of training images, of which the first `typicalCounts` are there, and their digits. */
  typical: string;
  atypical: string;
  typicalCounts: number[];
  typicalDigits: number[][];
  atypicalDigits: number[][];
}

export interface Network {
  trainingError: number;
  testError: number;
  iterations: number;
  seconds: number;
  confusion: number[][];
}

/** A comparison on its way. */
export interface DigitsProgress {
  /** Its place in the queue, the next one being 1; 0 when it is its turn. */
  position: number;
  waitSeconds: number | null;
  methods: MethodProgress[];
  /** K pictures: the means of the clustering that is running. */
  means: string | null;
  showing: ClusteringMethod | null;
}

export interface MethodProgress {
  method: Method;
  state: 'waiting' | 'running' | 'done';
  /** What a running one is at. Starting: the mixture looks for its start by K-means, whose iterations are counted then. */
  phase: 'starting' | 'iterating' | 'scoring';
  iteration: number;
  maxIterations: number;
  seconds: number;
  /** What it will have taken in all. */
  estimateSeconds: number | null;
}

/** The settings that experiments vary, one at a time. */
export type Variable = 'floor' | 'covariance' | 'principal' | 'k' | 'training';

/** The mixture's errors along one setting. */
export interface ErrorPoints {
  variable: Variable;
  points: ErrorPoint[];
  kmeansTest: number | null;
}

export interface ErrorPoint {
  /** As links write it. */
  value: string;
  start: number;
  training: number;
  test: number;
}

/** Test images of one cell of a confusion matrix. */
export interface CellMessage {
  method: Method;
  digit: number;
  /** 10 for none. */
  label: number;
  total: number;
  /** Up to 40 pictures. */
  pictures: string;
}

/** A cell of a confusion matrix, as it is asked for. */
export interface CellChoice {
  method: Method;
  digit: number;
  /** 10 for none. */
  label: number;
}

/** A comparison that an experiment asks for. */
export interface ExperimentChoice {
  variable: Variable;
  value: string;
  start: number;
}
