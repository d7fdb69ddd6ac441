import type { CurveLayout, Rect } from './curve-layout';
import { fixed, general, plain } from './number-format';
import type { Timeline } from './timeline';

/** A text on the curve and the rectangle that it takes. */
export interface Label extends Rect {
  readonly kind: 'value' | 'end-value' | 'reason' | 'reason-why';
  readonly text: string;
  readonly anchor: 'start' | 'end';
}

/** Width of a text in pixels. */
export type Measure = (text: string, weight?: number) => number;

/** Narrower boxes have room for the short form only. */
const ROOM_FOR_LONG = 560;

/** The texts of a curve: the value at the cursor, at the start and at the end, and why the run stopped. */
export class CurveLabels {
  private readonly facts: Timeline;
  private readonly layout: CurveLayout;
  private readonly font: number;
  private readonly withGain: boolean;
  private readonly measure: Measure;
  private readonly reason: readonly Label[];

  constructor(facts: Timeline, layout: CurveLayout, font: number, withGain: boolean, measure: Measure) {
    this.facts = facts;
    this.layout = layout;
    this.font = font;
    this.withGain = withGain;
    this.measure = measure;
    this.reason = withGain ? [] : this.placeReason();
  }

  /** Whether the reason for stopping has a place beside the curve. */
  get showsReason(): boolean {
    return this.reason.length > 0;
  }

  /** All texts with the cursor at a frame, none on top of another; the value beside the cursor comes first. */
  at(frame: number): Label[] {
    const placed: Label[] = [...this.reason];
    const value = this.placeValue(frame, 'value', placed);
    if (value) placed.push(value);
    if (this.withGain) return placed;
    const x = this.layout.x(frame);
    const cursor: Rect = { x: x - 8, y: 0, width: 16, height: this.layout.base };
    for (const end of this.showsReason ? [0] : [0, this.facts.model.lastFrame]) {
      const others = [...placed, cursor];
      const label = end === frame ? null : this.placeValue(end, 'end-value', others);
      if (label && this.layout.obstruction(label, others) === 0) placed.push(label);
    }
    return placed;
  }

  /** A number near its place on the curve, wherever it is least in the way. */
  private placeValue(frame: number, kind: 'value' | 'end-value', others: readonly Rect[]): Label | null {
    const { layout } = this;
    const value = this.facts.model.objective[frame];
    const y = layout.height(frame);
    if (Number.isNaN(y)) return null;
    const text = plain(Math.abs(value) < 1e7 ? fixed(value, this.facts.isCount ? 0 : 2) : general(value, 5));
    const width = this.measure(text, 560);
    const height = 1.15 * this.font;
    const x = layout.x(frame);
    const above = [6, 12, 18, 26, 36, 48, 60].map(gap => y - gap - height);
    const heights = kind === 'value' ? [...above, y + 8, y + 16] : [y - 5 - height, y + 6];
    const lefts = kind === 'value' ? [x - 11 - width, x + 11] : [x - width, x];
    const options = heights.flatMap(top =>
      lefts.map((left): Label => ({ kind, text, x: left, y: top, width, height, anchor: left < x - 1 ? 'end' : 'start' })),
    );
    const costs = options.map((option, i) => layout.obstruction(option, others) + i / 4);
    return options[costs.indexOf(Math.min(...costs))];
  }

  /** Under the curve's end, or above it; empty when it has to go elsewhere. */
  private placeReason(): Label[] {
    const { layout, font } = this;
    const { lastFrame, message } = this.facts.model;
    if (lastFrame === 0 || !message.stop) return [];
    const { brief, full, why } = message.stop;
    const height = 1.4 * font;
    // clear of the cursor's line at the end
    const right = layout.box.width - layout.box.right - 10;
    for (const lines of layout.box.width > ROOM_FOR_LONG ? [[full, why], [brief]] : [[brief]]) {
      const widths = lines.map(line => this.measure(line));
      const band = layout.band(right - Math.max(...widths), right);
      if (!band || Math.max(...widths) > 0.75 * layout.box.width) continue;
      const tall = height * lines.length;
      const top = band.bottom + 8 + tall < layout.base - 2 ? band.bottom + 8 : band.top - 8 - tall;
      if (top < -4) continue;
      return lines.map((text, i) => ({
        kind: i === 0 ? 'reason' : 'reason-why',
        text,
        anchor: 'end',
        x: right - widths[i],
        y: top + i * height,
        width: widths[i],
        height,
      }));
    }
    return [];
  }
}
