import { doubles, ints } from '../run/base64';
import type { Bar, DataMessage, StartsMessage } from '../wire';

/** Where many starts ended, decoded once. */
export class StartsModel {
  readonly points: Float64Array;
  readonly finals: Float64Array;
  /** Starts x K x d, each run's components in its own order. */
  readonly means: Float64Array;
  /** Starts x K: what each run's component is called when it has the best run's names. */
  readonly names: Int32Array;
  /** The bar of each start; -1 for one that degenerated. */
  readonly bars: Int32Array;
  /** How many starts reached the best value. */
  readonly atBest: number;
  /** How many starts with a value call their components by other names than the best run. */
  readonly switched: number;

  /** @param total how many starts were asked for; more than there are while they are being computed */
  constructor(
    readonly data: DataMessage,
    readonly message: StartsMessage,
    readonly total: number,
  ) {
    const { count, k } = message;
    this.points = doubles(data.points);
    this.finals = doubles(message.finals);
    this.means = doubles(message.means);
    this.names = namesOf(ints(message.order), count, k);
    this.bars = Int32Array.from(this.finals, value => barOf(message.bars, value));
    const starts = Array.from(this.finals.keys());
    this.atBest = starts.filter(start => this.isAtBest(start)).length;
    this.switched = starts.filter(start => this.bars[start] >= 0 && this.isSwitched(start)).length;
  }

  get n(): number {
    return this.data.n;
  }

  get d(): number {
    return this.data.d;
  }

  get k(): number {
    return this.message.k;
  }

  /** How many starts have ended. */
  get count(): number {
    return this.message.count;
  }

  get isWhole(): boolean {
    return this.count === this.total;
  }

  /** Whether larger values are better. */
  get isClimb(): boolean {
    return this.message.algorithm === 'em';
  }

  isAtBest(start: number): boolean {
    const { best, tolerance } = this.message;
    return best !== null && Math.abs(this.finals[start] - best.value) <= tolerance;
  }

  /** How many of a bar's starts reached the best value. */
  atBestIn(bar: number): number {
    let count = 0;
    this.bars.forEach((its, start) => (count += its === bar && this.isAtBest(start) ? 1 : 0));
    return count;
  }

  /** The bar of the best values; -1 if every start degenerated. */
  get bestBar(): number {
    const { best } = this.message;
    return best ? barOf(this.message.bars, best.value) : -1;
  }

  /** The starts with a value, the best first. */
  ranked(): number[] {
    const sign = this.isClimb ? -1 : 1;
    return Array.from(this.finals.keys())
      .filter(start => !Number.isNaN(this.finals[start]))
      .sort((a, b) => sign * (this.finals[a] - this.finals[b]));
  }

  private isSwitched(start: number): boolean {
    return Array.from({ length: this.k }, (_, k) => this.names[start * this.k + k]).some((name, k) => name !== k);
  }
}

/** The bar that a value belongs to, by the same steps as on the server; -1 for none. */
function barOf(bars: readonly Bar[], value: number): number {
  if (Number.isNaN(value) || bars.length === 0) return -1;
  const last = bars.length - 1;
  const width = (bars[last].to - bars[0].from) / bars.length;
  return width > 0 ? Math.min(last, Math.trunc((value - bars[0].from) / width)) : 0;
}

/** From "component k of the best run is this one here" to "this one here is component k". */
function namesOf(order: Int32Array, count: number, k: number): Int32Array {
  const names = new Int32Array(order.length);
  for (let start = 0; start < count; start++) {
    for (let name = 0; name < k; name++) names[start * k + order[start * k + name]] = name;
  }
  return names;
}
