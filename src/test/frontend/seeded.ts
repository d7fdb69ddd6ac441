/** Seeds for checks of what holds for any numbers. */
export const SEEDS: readonly number[] = Array.from({ length: 25 }, (_, seed) => seed);

/** Random numbers that are the same in every run (mulberry32). */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** Evenly distributed from `low` to `high`. */
  number(low = 0, high = 1): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (high - low) * (((t ^ (t >>> 14)) >>> 0) / 2 ** 32);
  }

  numbers(count: number, low = 0, high = 1): number[] {
    return Array.from({ length: count }, () => this.number(low, high));
  }

  /** A whole number from 0 to below `count`. */
  index(count: number): number {
    return Math.floor(this.number(0, count));
  }

  /** The covariance of a random ellipse, 2 x 2 by rows. */
  covariance(): number[] {
    const [a, b, c] = [this.number(0.3, 2), this.number(-1, 1), this.number(0.3, 2)];
    return [a * a, a * b, a * b, b * b + c * c];
  }
}
