import { SMALLER_IS_BETTER, type Series } from './sweep-model';

export interface CriterionBox {
  readonly width: number;
  readonly height: number;
  /** Room for the axis' name. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Room for the axis. */
  readonly bottom: number;
  /** Room between the axis and the lowest dot. */
  readonly foot: number;
}

export interface CriterionDot {
  readonly k: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** So far from the others that it would flatten them: drawn at the edge. */
  readonly outside: boolean;
}

/** How many times farther from the rest than they are from each other. */
const FAR = 2.5;

/** Where everything of one criterion's chart goes: K across, its own values up. */
export class CriterionLayout {
  readonly dots: readonly CriterionDot[];
  readonly base: number;
  private readonly low: number;
  private readonly high: number;

  constructor(
    series: Series,
    readonly from: number,
    readonly to: number,
    readonly box: CriterionBox,
  ) {
    this.base = box.height - box.bottom;
    const far = lonely(series);
    const shown = series.values.map(({ value }) => value).filter(value => value !== far);
    this.low = Math.min(...shown);
    this.high = Math.max(...shown);
    this.dots = series.values.map(({ k, value }) => ({ k, value, x: this.x(k), y: this.y(value), outside: value === far }));
  }

  x(k: number): number {
    const { left, right, width } = this.box;
    const room = width - left - right;
    return this.to === this.from ? left + room / 2 : left + ((k - this.from) / (this.to - this.from)) * room;
  }

  /** From one K to the next. */
  get each(): number {
    return this.x(this.from + 1) - this.x(this.from);
  }

  y(value: number): number {
    const { top, foot } = this.box;
    const bottom = this.base - foot;
    if (!(this.high > this.low)) return (top + bottom) / 2;
    const y = bottom - ((value - this.low) / (this.high - this.low)) * (bottom - top);
    return Math.min(bottom + 6, Math.max(top - 6, y));
  }

  /** The line through the dots; a K without a value leaves a gap. */
  get line(): string {
    return this.dots
      .map(({ k, x, y }, i) => `${i > 0 && this.dots[i - 1].k === k - 1 ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`)
      .join('');
  }

  get ks(): number[] {
    return Array.from({ length: this.to - this.from + 1 }, (_, i) => this.from + i);
  }

  nearest(x: number): number | null {
    const distance = (dot: CriterionDot) => Math.abs(dot.x - x);
    return (
      this.dots.reduce<CriterionDot | null>((best, dot) => (best === null || distance(dot) < distance(best) ? dot : best), null)
        ?.k ?? null
    );
  }
}

/** Whether one of the values is drawn at the edge. */
export function hasFarValue(series: Series): boolean {
  return lonely(series) !== null;
}

/** The worst value, if it lies so far away from all others that it would flatten them. */
function lonely({ criterion, values }: Series): number | null {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  if (!SMALLER_IS_BETTER.includes(criterion)) sorted.reverse();
  const best = sorted[0];
  const [next, worst] = sorted.slice(-2);
  if (sorted.length < 4 || criterion === 'inertia') return null;
  return Math.abs(worst - best) > FAR * Math.abs(next - best) ? worst : null;
}
