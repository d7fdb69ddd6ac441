import { doubles, ints } from '../run/base64';
import { decimalsFor } from '../run/number-format';
import { RunFacts } from '../run/run-facts';
import type { Frame, RunModel } from '../run/run-model';
import type { Timeline } from '../run/timeline';
import type { Algorithm, PairMessage, RunNumbers, SideWords, TwinWords } from '../wire';
import { NO_WORDS } from './panel-model';
import { TwinModel, owners } from './twin-model';

/** One of two runs. */
export interface Side {
  readonly model: TwinModel;
  readonly name: string;
  readonly link: string;
}

/** A component whose two means lie farthest apart. */
export interface Gap {
  readonly component: number;
  /** In data units. */
  readonly distance: number;
}

/** Above this n x K points aren't pointed out one by one. */
const RINGS_AT_MOST = 60_000;

/**
 * Two runs on one timeline, and what is different between them at each of its frames. As the timeline of a curve it counts
 * the points that belong to another component: the one quantity that both have, whatever they maximize.
 */
export class TwinFacts implements Timeline {
  readonly one: Side;
  readonly other: Side;
  readonly fork: number | null;
  readonly decimals: number;
  readonly model: Timeline['model'];
  readonly framesEach = 2;
  readonly countsFrom = 0;
  readonly rises = true;
  readonly isCount = true;
  readonly lowest = 0;
  readonly highest: number;
  readonly iterations: number;
  private readonly differing: Int32Array;
  private readonly distances: Float64Array;

  constructor(pair: PairMessage, words: TwinWords) {
    const orders = ints(pair.order);
    const { k } = pair.one;
    const identity = Array.from({ length: k }, (_, j) => j);
    this.differing = ints(pair.differing);
    this.distances = doubles(pair.apart);
    const last = this.differing.length - 1;
    this.one = side(pair.one, words.one, pair.oneLink, () => identity);
    this.other = side(pair.other, words.other, pair.otherLink, state => {
      const at = Math.min(state, last);
      return orders.subarray(at * k, (at + 1) * k);
    });
    this.fork = words.fork;
    this.decimals = decimalsFor(Math.min(...new RunFacts(this.one.model).spans));
    this.iterations = last;
    const counts = Float64Array.from({ length: 2 * last + 1 }, (_, frame) => this.differingAt(frame) ?? NaN);
    this.highest = counts.reduce((a, b) => (b > a ? b : a), 1);
    this.model = {
      algorithm: 'twins',
      lastFrame: 2 * last,
      objective: counts,
      message: { stop: null },
      frame: (index: number): Pick<Frame, 'phase' | 'iteration'> => this.one.model.frame(index),
    };
  }

  get n(): number {
    return this.one.model.n;
  }

  /** "em" or "kmeans" where both are of one kind, else "twins". */
  get kind(): Algorithm | 'twins' {
    const { algorithm } = this.one.model;
    return algorithm === this.other.model.algorithm ? algorithm : 'twins';
  }

  /**
   * How many points belong to another component since the last E; null before the first. Where an M has given components
   * other names, the points' colors have changed with them, so they are counted anew.
   */
  differingAt(frame: number): number | null {
    if (frame < 1) return null;
    const renamed = this.other.model.renames(frame, frame - 1);
    return (renamed ? this.compared(frame)?.length : undefined) ?? this.differing[(frame - 1) >> 1];
  }

  /** The largest distance between the two means of a component. */
  apartAt(frame: number): number {
    return this.distances[frame >> 1];
  }

  /** Those two means; null where they are the same. */
  gapAt(frame: number): Gap | null {
    const { d, k } = this.one.model;
    const [one, other] = [this.one, this.other].map(({ model }) => model.state(frame >> 1).means);
    let gap: Gap | null = null;
    for (let component = 0; component < k; component++) {
      let sum = 0;
      for (let a = 0; a < d; a++) sum += (one[component * d + a] - other[component * d + a]) ** 2;
      const distance = Math.sqrt(sum);
      if (distance > (gap?.distance ?? 0)) gap = { component, distance };
    }
    return gap;
  }

  /** The points that the two colors disagree about; none where there would be too many to see. */
  disagreed(frame: number): number[] {
    return this.compared(frame) ?? [];
  }

  /** The same; null where nobody has been asked yet, or where there would be too many. */
  private compared(frame: number): number[] | null {
    const { n, k } = this.one.model;
    if (n * k > RINGS_AT_MOST) return null;
    const [one, other] = [this.one, this.other].map(({ model }) => owners(model, frame));
    if (!one || !other) return null;
    return Array.from(one.keys()).filter(i => one[i] !== other[i]);
  }

  gain(): number {
    return NaN;
  }

  objectiveAfter(iteration: number): number {
    return this.differing[iteration + 1];
  }
}

/** The objective of a run at a frame of a timeline that may go beyond it. */
export function objectiveAt(model: RunModel, frame: number): number {
  return model.objective[Math.min(frame, model.lastFrame)];
}

function side(run: RunNumbers, { name, stop }: SideWords, link: string, order: (state: number) => ArrayLike<number>): Side {
  return { model: new TwinModel({ ...run, ...NO_WORDS, stop }, order), name, link };
}
