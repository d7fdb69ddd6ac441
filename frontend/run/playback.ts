import type { Phase } from './run-model';

/** Where the learner is in a run: an immutable cursor over the frames 0 to last. */
export class Playback {
  readonly cursor: number;
  readonly last: number;
  /** Frames that make one iteration; with 1 there are no half steps. */
  readonly framesEach: number;

  constructor(cursor: number, last: number, framesEach = 2) {
    this.framesEach = framesEach;
    this.last = Math.max(0, Math.trunc(last) || 0);
    this.cursor = Math.min(this.last, Math.max(0, Math.round(cursor) || 0));
  }

  get atStart(): boolean {
    return this.cursor === 0;
  }

  get atEnd(): boolean {
    return this.cursor === this.last;
  }

  /** The half step on the screen. */
  get phase(): Phase {
    if (this.cursor === 0) return 'start';
    return this.cursor % 2 === 1 ? 'E' : 'M';
  }

  /** The half step that comes next, or null at the end. */
  get next(): 'E' | 'M' | null {
    if (this.atEnd) return null;
    return this.cursor % 2 === 0 ? 'E' : 'M';
  }

  at(frame: number): Playback {
    return new Playback(frame, this.last, this.framesEach);
  }

  /** One half step on; a whole one where there are no halves. */
  step(): Playback {
    return this.at(this.cursor + 1);
  }

  /** The same back. */
  back(): Playback {
    return this.at(this.cursor - 1);
  }

  /** A whole iteration on (or several, or back). */
  iteration(count = 1): Playback {
    return this.at(this.cursor + this.framesEach * count);
  }

  start(): Playback {
    return this.at(0);
  }

  end(): Playback {
    return this.at(this.last);
  }
}
