import type { StateMessage } from './panel-model';

/** One K: the best of its starts, and the state that it ended with. Arrays are base64 of little-endian doubles. */
export interface PanelMessage extends StateMessage {
  /** The seed of the best start. */
  start: number;
  /** The objective of the start and after every iteration. */
  trajectory: string;
  iterations: number;
  stopReason: 'CONVERGED' | 'MAX_ITERATIONS' | 'DEGENERATE_COMPONENT' | 'EMPTY_CLUSTER' | 'CANCELLED';
  /** What each criterion says, where it is defined. */
  values: Partial<Record<Criterion, number>>;
  /** The query of the lab's address for the very run. */
  link: string;
}

/** What can be said about all panels together. */
export interface FactsMessage {
  /** The K that each criterion chooses. */
  choices: Partial<Record<Criterion, number>>;
  /** The true number of clusters, where it is known. */
  truth: number | null;
  /** Every K whose best fit is worse than that of the K before. */
  setbacks: number[];
}

/** What is going to be computed. */
export interface SweepPlan {
  algorithm: 'em' | 'kmeans';
  from: number;
  to: number;
  /** How many starts each K gets. */
  starts: number;
  /** How many parts are held out in turn; 0: none. */
  folds: number;
}

export type Criterion = 'logLikelihood' | 'aic' | 'bic' | 'heldOut' | 'inertia' | 'silhouette';

export const SMALLER_IS_BETTER: readonly Criterion[] = ['aic', 'bic', 'inertia'];
