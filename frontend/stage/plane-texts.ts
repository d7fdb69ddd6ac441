import { componentLetter } from '../run/component-letter';
import type { Narration } from '../run/narrator';
import { coordinate, plain } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import type { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import { listed, text, type Dictionary } from '../run/texts';
import type { ZoomChange } from '../chart/zoom-events';
import type { ViewOptions } from './view-options';

/** The plane's name for those who listen: what is in it, and what is seen. */
export function planeLabel(texts: Dictionary, { algorithm, n, k }: RunModel, narration: Narration | null): string {
  return text(texts, `stage.plane.label.${algorithm}`, { n, k, headline: plain(narration?.headline ?? '') });
}

/** What the lines in the plane mean. */
export function planeLegend(texts: Dictionary, model: RunModel, options: ViewOptions, projector: boolean): string[] {
  const { algorithm, d } = model;
  if (algorithm === 'em' && d === 1) return [text(texts, `stage.legend.${options.weighted ? 'weighted' : 'densities'}`)];
  const lines = [text(texts, `stage.legend.${algorithm}`)];
  if (d === 2 && !projector) lines.push(text(texts, `stage.legend.trail.${algorithm}`));
  return lines;
}

/** Where the component in the learner's hand is now, and which keys come next; or that it's back. */
export function handSentence(texts: Dictionary, { model, decimals }: RunFacts, k: number, hand: State | null): string {
  const a = componentLetter(k);
  if (!hand) return text(texts, 'stage.hand.back', { a });
  const mean = Array.from(hand.means.subarray(k * model.d, (k + 1) * model.d), value => coordinate(value, decimals));
  return text(texts, 'stage.hand.moved', { a, place: plain(mean.length === 1 ? mean[0] : `(${mean.join(', ')})`) });
}

/** What is seen of the plane. */
export function zoomSentence(texts: Dictionary, { model, decimals }: RunFacts, { isWhole, factor, axes }: ZoomChange): string {
  if (isWhole || !axes) return text(texts, 'stage.zoom.whole');
  const number = (value: number) => plain(coordinate(value, decimals + 1));
  const parts = [axes.x, axes.y].slice(0, model.d).map(({ min, max }, a) => {
    const name = model.message.axes[a] || (model.d === 1 ? 'x' : `x${'₁₂'[a]}`);
    return text(texts, 'stage.zoom.part', { name, from: number(min), to: number(max) });
  });
  return text(texts, 'stage.zoom.closer', { times: factor.toFixed(1), parts: listed(parts) });
}
