import type { Algorithm, RunMessage } from '../wire';
import { doubles, ints } from './base64';
import { countMemberships, type Memberships } from './memberships';
import { assignments, responsibilities } from './responsibilities';
import type { State } from './state';

/** A comparison with the E-step before costs a second E-step after a jump; above this n x K it is left out. */
const COMPARE_AT_MOST = 60_000;

/** E recolors the points, M moves the components; for K-means they are assignment and update. */
export type Phase = 'start' | 'E' | 'M';

/** One half step, as a place in the run. */
export interface Frame {
  readonly index: number;
  readonly phase: Phase;
  /** The iteration this half step belongs to, from 0; -1 for the start. */
  readonly iteration: number;
  /** Which parameters are drawn. */
  readonly state: number;
}

/** A whole run, decoded once: everything a view asks for is a pure function of the frame's index. */
export class RunModel {
  readonly algorithm: Algorithm;
  readonly n: number;
  readonly d: number;
  readonly k: number;
  readonly points: Float64Array;
  readonly labels: Int32Array | null;
  readonly objective: Float64Array;
  readonly message: RunMessage;
  private readonly states: Float64Array;
  private readonly decoded: State[] = [];
  private readonly remembered = new Map<number, Float64Array>();
  private readonly counted = new WeakMap<Float64Array, Memberships>();

  constructor(message: RunMessage) {
    this.message = message;
    this.algorithm = message.algorithm;
    this.n = message.n;
    this.d = message.d;
    this.k = message.k;
    this.points = doubles(message.points);
    this.labels = message.labels === null ? null : ints(message.labels);
    this.states = doubles(message.states);
    this.objective = doubles(message.objective);
  }

  get frameCount(): number {
    return this.objective.length;
  }

  get lastFrame(): number {
    return this.objective.length - 1;
  }

  /** Frame 0 is the start, 2i + 1 the E and 2i + 2 the M of iteration i. */
  frame(index: number): Frame {
    if (index === 0) return { index, phase: 'start', iteration: -1, state: 0 };
    const state = index >> 1;
    return index % 2 === 1
      ? { index, phase: 'E', iteration: state, state }
      : { index, phase: 'M', iteration: state - 1, state };
  }

  state(index: number): State {
    return (this.decoded[index] ??= this.decode(index));
  }

  /** An earlier state, with the components as a later one has them: here they never change places. */
  earlier(index: number, _later: number): State {
    return this.state(index);
  }

  private decode(index: number): State {
    const { k, d } = this;
    const [w, c] = this.algorithm === 'em' ? [k, k * d * d] : [0, 0];
    const at = index * (w + k * d + c);
    return {
      weights: this.states.subarray(at, at + w),
      means: this.states.subarray(at + w, at + w + k * d),
      covariances: this.states.subarray(at + w + k * d, at + w + k * d + c),
    };
  }

  /**
   * Who belongs to whom at this frame, n x K by rows: the responsibilities of the last E-step (one-hot
   * for K-means), or null before the first.
   */
  memberships(frameIndex: number): Float64Array | null {
    if (frameIndex === 0) return null;
    const asked = (frameIndex - 1) >> 1;
    let answer = this.remembered.get(asked);
    if (!answer) {
      answer =
        this.algorithm === 'em'
          ? responsibilities(this.points, this.n, this.d, this.k, this.state(asked))
          : assignments(this.points, this.n, this.d, this.k, this.state(asked));
      this.remember(asked, answer);
    }
    return answer;
  }

  /** The same, counted. */
  counts(frameIndex: number): Memberships | null {
    const now = this.memberships(frameIndex);
    if (!now) return null;
    let counted = this.counted.get(now);
    if (!counted) {
      const { n, k } = this;
      const before = frameIndex > 2 && n * k <= COMPARE_AT_MOST ? this.memberships(frameIndex - 2) : null;
      counted = countMemberships(now, before, n, k);
      this.counted.set(now, counted);
    }
    return counted;
  }

  /**
   * Takes a frame's memberships and counts, as a model of the same run has found them.
   *
   * @returns the frame's memberships from now on: these, or those that are remembered already
   */
  learn(frameIndex: number, memberships: Float64Array, counts: Memberships): Float64Array {
    const asked = (frameIndex - 1) >> 1;
    const known = this.remembered.get(asked);
    if (known) return known;
    this.remember(asked, memberships);
    this.counted.set(memberships, counts);
    return memberships;
  }

  private remember(asked: number, memberships: Float64Array): void {
    if (this.remembered.size >= 4) this.remembered.delete(this.remembered.keys().next().value!);
    this.remembered.set(asked, memberships);
  }
}
