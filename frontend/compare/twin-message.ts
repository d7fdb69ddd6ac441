import type { RunMessage } from '../run/run-model';

type Numbers = Omit<RunMessage, 'start' | 'rules' | 'stop' | 'fit'>;

/** Two runs as numbers, see CompareMessages.Pair on the server. Texts are base64 of little-endian arrays. */
export interface PairMessage {
  readonly one: Numbers;
  readonly other: Numbers;
  /** The lab's queries. */
  readonly oneLink: string;
  readonly otherLink: string;
  /** Int32, K for the start and K after every iteration: which component of the other run is component k of the first. */
  readonly order: string;
  /** Float64: the largest distance between two means, at the start and after every iteration. */
  readonly apart: string;
  /** Int32: how many points belong to another component, at the start and after every iteration. */
  readonly differing: string;
}

/** What is said of one of them. */
export interface SideWords extends Pick<RunMessage, 'rules' | 'stop'> {
  /** What is special about it, in the middle of a sentence. */
  readonly name: string;
}

export interface TwinWords {
  readonly one: SideWords;
  readonly other: SideWords;
  /** The frame of the first run from which both go on; null: each begins at its own start. */
  readonly fork: number | null;
}
