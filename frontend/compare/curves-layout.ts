import type { SweepPanel } from './sweep-model';
import { spread } from './spread';

/** The box of the chart in pixels. */
export interface CurvesBox {
  readonly width: number;
  readonly height: number;
  /** Height of a label's line. */
  readonly line: number;
  /** Room for the labels at the right. */
  readonly gutter: number;
  /** Room for the axis. */
  readonly bottom: number;
}

/** A curve on the screen. */
export interface Curve {
  readonly panel: SweepPanel;
  readonly path: string;
  /** From where the run stopped to its label. */
  readonly lead: string;
  readonly end: { readonly x: number; readonly y: number };
  /** The middle of its label. */
  readonly label: number;
  readonly heights: Float64Array;
}

const INSET = 6;
/** Where the ends lie close together, the axis shows so many times what lies between them, not the way up to there. */
const AROUND_ENDS = 3;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Where everything of a chart of trajectories goes: iterations across, the objective up, a label for each at the right. */
export class CurvesLayout {
  readonly right: number;
  readonly base: number;
  readonly curves: readonly Curve[];
  /** What is left out of a scale that would else be mostly the way to the ends: the worst start; null if nothing is. */
  readonly beyond: number | null;
  private readonly low: number;
  private readonly high: number;

  constructor(
    panels: readonly SweepPanel[],
    readonly iterations: number,
    readonly box: CurvesBox,
  ) {
    this.right = box.width - box.gutter;
    this.base = box.height - box.bottom;
    const rises = panels[0]?.message.algorithm === 'em';
    const all = extent(panels.flatMap(({ trajectory }) => [...trajectory]));
    const ends = extent(panels.map(({ trajectory }) => trajectory[trajectory.length - 1]));
    const reach = AROUND_ENDS * (ends.high - ends.low);
    const cut = rises ? ends.high - reach : ends.low + reach;
    const isCut = reach > 0 && (rises ? all.low < cut : all.high > cut);
    this.low = isCut && rises ? cut : all.low;
    this.high = isCut && !rises ? cut : all.high;
    this.beyond = !isCut ? null : rises ? all.low : all.high;
    const heights = panels.map(({ trajectory }) => trajectory.map(value => this.y(value)));
    const stops = heights.map(lastFinite);
    const labels = spread(
      stops.map(([, y]) => y),
      box.line,
      box.line / 2,
      this.base - box.line / 2,
    );
    this.curves = panels.map((panel, i) => {
      const [iteration, y] = stops[i];
      const end = { x: this.x(iteration), y };
      const knee = this.right + 4;
      const lead = `M${at(end.x, y)}H${knee.toFixed(1)}L${at(this.right + 14, labels[i])}`;
      return { panel, path: this.path(heights[i]), lead, end, label: labels[i], heights: heights[i] };
    });
  }

  /** The start is 0; iteration i ends at i + 1. */
  x(step: number): number {
    return INSET + (step / this.iterations) * Math.max(0, this.right - 2 * INSET);
  }

  y(value: number): number {
    if (!Number.isFinite(value)) return NaN;
    const top = this.box.line / 2;
    const bottom = this.base - 8;
    return this.high > this.low ? bottom - ((value - this.low) / (this.high - this.low)) * (bottom - top) : (top + bottom) / 2;
  }

  /** Iterations that get a number under the axis, with room for labels so wide. */
  ticks(room: number): number[] {
    const each = this.x(1) - this.x(0);
    const step = STEPS.find(s => s * each >= room) ?? 1000;
    return Array.from({ length: Math.ceil(this.iterations / step) }, (_, i) => i * step);
  }

  /** The curve nearest to a place; on the right of them all the nearest label. */
  nearest(x: number, y: number): number | null {
    const step = Math.round(((x - INSET) / Math.max(1, this.right - 2 * INSET)) * this.iterations);
    let answer: number | null = null;
    let least = Infinity;
    for (const { panel, heights, end, label } of this.curves) {
      const height = x > this.right ? label : step >= heights.length ? end.y : heights[Math.max(0, step)];
      if (Math.abs(height - y) < least) [least, answer] = [Math.abs(height - y), panel.k];
    }
    return answer;
  }

  private path(heights: Float64Array): string {
    return Array.from(heights, (y, step) => {
      if (Number.isNaN(y)) return '';
      return `${step > 0 && !Number.isNaN(heights[step - 1]) ? 'L' : 'M'}${at(this.x(step), y)}`;
    }).join('');
  }
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

function extent(values: readonly number[]): { low: number; high: number } {
  const finite = values.filter(Number.isFinite);
  return { low: finite.reduce((a, b) => Math.min(a, b), Infinity), high: finite.reduce((a, b) => Math.max(a, b), -Infinity) };
}

/** The last place of a curve that is anywhere; a run may end in a collapse. */
function lastFinite(heights: Float64Array): [step: number, y: number] {
  for (let step = heights.length - 1; step >= 0; step--) {
    if (Number.isFinite(heights[step])) return [step, heights[step]];
  }
  return [0, 0];
}
