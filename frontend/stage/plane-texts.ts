import type { Narration } from '../run/narrator';
import { plain } from '../run/number-format';
import type { RunModel } from '../run/run-model';
import { text, type Dictionary } from '../run/texts';
import type { ViewOptions } from './view-options';

/** The plane's name for those who listen: what is in it, and what is seen. */
export function planeLabel(texts: Dictionary, { algorithm, n, k }: RunModel, narration: Narration | null): string {
  return text(texts, `stage.plane.label.${algorithm}`, { n, k, headline: plain(narration?.headline ?? '') });
}

/** What the lines in the plane mean. */
export function planeLegend(texts: Dictionary, model: RunModel, options: ViewOptions, projector: boolean): string[] {
  const { algorithm, d } = model;
  if (algorithm === 'em' && d === 1)
    return [text(texts, `stage.legend.${options.weighted ? 'weighted' : 'densities'}`)];
  const lines = [text(texts, `stage.legend.${algorithm}`)];
  if (d === 2 && !projector) lines.push(text(texts, `stage.legend.trail.${algorithm}`));
  return lines;
}
