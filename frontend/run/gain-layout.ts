import type { CurveLayout } from './curve-layout';
import type { Timeline } from './timeline';

/** Decades that the gain's scale shows at most. */
const DECADES = 7;

/** The gains of a run on a log scale in the curve's box: what each iteration added (for inertia: took away). */
export class GainLayout {
  /** A dotted line through the gains; broken where a gain isn't above 0. */
  readonly line: string;
  /** The open dots; empty when they would touch. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly iteration: number }[];
  readonly first: { readonly x: number; readonly y: number } | null;
  readonly last: { readonly x: number; readonly y: number; readonly gain: number } | null;

  constructor(facts: Timeline, layout: CurveLayout) {
    const sign = facts.rises ? 1 : -1;
    const gains = Array.from({ length: facts.iterations }, (_, i) => sign * facts.gain(i));
    const positive = gains.filter(gain => gain > 0);
    const high = Math.ceil(Math.log10(positive.reduce((a, b) => Math.max(a, b), 0)));
    const low = Math.max(high - DECADES, Math.floor(Math.log10(positive.reduce((a, b) => Math.min(a, b), Infinity))));
    const bottom = layout.base - 6;
    const y = (gain: number) =>
      bottom - (Math.max(0, Math.log10(gain) - low) / Math.max(1, high - low)) * (bottom - layout.box.top + 2);
    const places = gains.map((gain, iteration) => ({ x: layout.endOf(iteration), y: y(gain), iteration, gain }));
    const shown = places.filter(place => place.gain > 0);
    this.line = places
      .map((place, i) => {
        if (!(place.gain > 0)) return '';
        return `${i > 0 && places[i - 1].gain > 0 ? 'L' : 'M'}${place.x.toFixed(1)},${place.y.toFixed(1)}`;
      })
      .join('');
    this.dots = layout.each < 8 ? [] : shown;
    this.first = shown[0] ?? null;
    this.last = shown[shown.length - 1] ?? null;
  }
}
