import type { StateMessage } from './panel-model';

/** One start and the run it is. */
export interface BestStart {
  readonly start: number;
  readonly value: number;
  /** The lab's query. */
  readonly link: string;
}

/** Starts that ended between two values; `best` is the best of them, null in an empty bar. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly best: BestStart | null;
}

/** A place where starts ended: the state of the best run that ended there. */
export interface Ending extends StateMessage {
  readonly count: number;
  readonly best: BestStart;
}

/** Many starts of one setting, or those that have ended so far. Arrays are as in a RunMessage. */
export interface StartsMessage {
  readonly algorithm: 'em' | 'kmeans';
  /** The first start's seed; the others follow it. */
  readonly first: number;
  /** Whether the starts differ at all. */
  readonly chance: boolean;
  readonly count: number;
  readonly k: number;
  readonly d: number;
  /** Float64, one for each start; NaN for one that degenerated. */
  readonly finals: string;
  /** Float64, starts x K x d: the final means, in the order in which each run had them. */
  readonly means: string;
  /** Int32, starts x K: which of the run's components is component k of the best run. */
  readonly order: string;
  readonly best: BestStart | null;
  readonly shareAtBest: number;
  /** How far from the best value still counts as the best. */
  readonly tolerance: number;
  readonly degenerated: number;
  readonly bars: readonly Bar[];
  /** At how many different values the starts ended. */
  readonly places: number;
  /** The best place and the most frequent others, the best first. */
  readonly endings: readonly Ending[];
}
