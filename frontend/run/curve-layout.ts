import type { Timeline } from './timeline';

/** The box that a curve is drawn in, in pixels; `bottom` leaves room for the axis. */
export interface CurveBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A rectangle that a label takes. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of an objective curve goes: frames across, the objective up, one path for any number of frames. */
export class CurveLayout {
  readonly box: CurveBox;
  /** The axis' height on the screen. */
  readonly base: number;
  private readonly facts: Timeline;
  private readonly pieces: string[];
  private readonly heights: Float64Array;

  constructor(facts: Timeline, box: CurveBox) {
    this.facts = facts;
    this.box = box;
    this.base = box.height - box.bottom;
    const { objective } = facts.model;
    this.heights = Float64Array.from(objective, value => this.y(value));
    // a frame without a value starts a new piece of the line
    this.pieces = Array.from(this.heights, (y, frame) => {
      if (Number.isNaN(y)) return '';
      const draw = frame > 0 && !Number.isNaN(this.heights[frame - 1]) ? 'L' : 'M';
      return `${draw}${this.x(frame).toFixed(1)},${y.toFixed(1)}`;
    });
  }

  x(frame: number): number {
    const { left, right, width } = this.box;
    return left + (frame / Math.max(1, this.facts.model.lastFrame)) * Math.max(0, width - left - right);
  }

  y(value: number): number {
    if (!Number.isFinite(value)) return NaN;
    const { lowest, highest } = this.facts;
    const low = this.base - 8;
    return highest > lowest ? low - ((value - lowest) / (highest - lowest)) * (low - this.box.top) : (low + this.box.top) / 2;
  }

  /** The height of the curve at a frame; NaN where there is no value. */
  height(frame: number): number {
    return this.heights[frame];
  }

  /** Where an iteration ends. */
  endOf(iteration: number): number {
    return this.x(this.facts.framesEach * (iteration + 1));
  }

  /** The width of one iteration. */
  get each(): number {
    return this.endOf(0) - this.x(0);
  }

  frameAt(x: number): number {
    const { left, right, width } = this.box;
    const { lastFrame } = this.facts.model;
    const part = (x - left) / Math.max(1, width - left - right);
    return Math.round(Math.min(1, Math.max(0, part)) * lastFrame);
  }

  /** The curve between two frames. */
  line(from: number, to: number): string {
    const path = this.pieces.slice(from, to + 1).join('');
    return path.startsWith('L') ? `M${path.slice(1)}` : path;
  }

  /** A dot for each M up to a frame, as a path of points; empty when they would touch. */
  dots(upTo: number): string {
    if (this.each < 6) return '';
    let path = '';
    const step = this.facts.framesEach;
    for (let frame = step; frame <= upTo; frame += step) {
      if (!Number.isNaN(this.heights[frame])) path += `M${this.x(frame).toFixed(1)},${this.heights[frame].toFixed(1)}h0`;
    }
    return path;
  }

  /** Iterations that get a number under the axis, with room for labels so wide. */
  labeled(room: number): number[] {
    const count = this.facts.iterations;
    const { each } = this;
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find(s => s * each >= room) ?? 1000;
    const labels: number[] = [];
    for (let iteration = 0; iteration < count; iteration += step) labels.push(iteration);
    return labels;
  }

  /** The small marks of the axis: one for each iteration where there is room, longer under a number. */
  ticks(labels: readonly number[]): string {
    const { each } = this;
    const mark = (iteration: number, length: number) => `M${this.endOf(iteration).toFixed(1)},${this.base}v${length}`;
    const long = labels.map(iteration => mark(iteration, 6));
    if (each < 5) return long.join('');
    return long.join('') + Array.from({ length: this.facts.iterations }, (_, i) => mark(i, 3)).join('');
  }

  /** Highest and lowest place of the curve between two places across; null where there is no curve. */
  band(fromX: number, toX: number): { top: number; bottom: number } | null {
    let top = Infinity;
    let bottom = -Infinity;
    const last = this.facts.model.lastFrame;
    const reach = Math.max(1, this.x(1) - this.x(0));
    const from = Math.max(0, Math.floor((fromX - this.box.left) / reach));
    for (let frame = from; frame <= last && this.x(frame) <= toX + reach; frame++) {
      const y = this.heights[frame];
      if (Number.isNaN(y)) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return bottom >= top ? { top, bottom } : null;
  }

  /** How much of a rectangle is in the way: of the curve, of other labels, of the edges. 0 is free. */
  obstruction(rect: Rect, labels: readonly Rect[]): number {
    const band = this.band(rect.x, rect.x + rect.width);
    let cost = 0;
    if (band) cost += overlap(rect.y, rect.y + rect.height, band.top - 2, band.bottom + 2);
    for (const other of labels) {
      const across = overlap(rect.x, rect.x + rect.width, other.x, other.x + other.width);
      if (across > 0) cost += 3 * overlap(rect.y, rect.y + rect.height, other.y, other.y + other.height);
    }
    const outside = Math.max(0, -rect.x) + Math.max(0, rect.x + rect.width - this.box.width);
    return cost + 10 * outside + 10 * Math.max(0, -rect.y - 4) + 10 * Math.max(0, rect.y + rect.height - this.base);
  }
}

function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
}
