import type { StopWords } from '../wire';
import type { Frame } from './run-model';

/** What a timeline draws: an objective for each frame of something that goes on in iterations, and why it ended. */
export interface Timeline {
  readonly model: {
    /** Chooses its words: the last part of the texts' keys. */
    readonly algorithm: string;
    readonly lastFrame: number;
    readonly objective: ArrayLike<number>;
    /** Null where that is told elsewhere. */
    readonly message: { readonly stop: Pick<StopWords, 'brief' | 'full' | 'why'> | null };
    frame(index: number): Pick<Frame, 'phase' | 'iteration'>;
  };
  /** Frames that make one iteration: 2 where its half steps are shown, else 1. */
  readonly framesEach: number;
  /** The number of the first iteration. */
  readonly countsFrom: number;
  /** Whether the objective is meant to rise. */
  readonly rises: boolean;
  readonly lowest: number;
  readonly highest: number;
  readonly iterations: number;
  /** Whether the values count something: then they have no decimals, and their ups and downs are no gains. */
  readonly isCount?: boolean;
  gain(iteration: number): number;
  /** The objective at an iteration's end; iteration -1 is the start. */
  objectiveAfter(iteration: number): number;
}
