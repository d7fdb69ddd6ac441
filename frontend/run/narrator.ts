import { componentLetter } from './component-letter';
import { farthest } from './movement';
import { amount, distance, objective, plain } from './number-format';
import type { RunFacts } from './run-facts';
import { headline } from './story';
import { counted, text, type Dictionary } from './texts';

/** What the page says about one frame. */
export interface Narration {
  /** What is seen. */
  readonly headline: string;
  /** One count, and the next half step as an invitation; **bold** names its button. */
  readonly detail: string;
  /** One sentence for those who listen: the half step, its count and the objective. */
  readonly spoken: string;
}

/** Says in words what one frame shows: a pure function of the run's numbers. */
export function narrate(facts: RunFacts, frame: number, texts: Dictionary): Narration {
  return {
    headline: headline(facts, frame, texts),
    detail: detail(facts, frame, texts),
    spoken: plain(spoken(facts, frame, texts)),
  };
}

function detail(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { algorithm, lastFrame, message, n } = facts.model;
  const { phase } = facts.model.frame(frame);
  if (frame === lastFrame) return message.stop.advice || `${message.stop.full} ${message.stop.why}`;
  if (phase === 'start') return text(texts, `stage.detail.${algorithm}.start`, { n });
  if (phase === 'M') return movedDetail(facts, frame, texts);
  const counts = facts.model.counts(frame)!;
  if (algorithm === 'em') {
    const key = facts.model.k === 1 ? 'stage.detail.em.E.single' : 'stage.detail.em.E';
    return counted(texts, key, counts.shared, { shared: counts.shared, n });
  }
  if (counts.change) {
    const { switched } = counts.change;
    return counted(texts, 'stage.detail.kmeans.E', switched, { switched, n });
  }
  const most = counts.largest.indexOf(counts.largest.reduce((a, b) => Math.max(a, b)));
  return text(texts, 'stage.detail.kmeans.E.sizes', { a: componentLetter(most), most: counts.largest[most], n });
}

function movedDetail(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { algorithm, k } = facts.model;
  const move = farthest(facts.moves(frame));
  const form = !move || move.distance === 0 ? '.none' : k === 1 ? '.single' : '';
  return text(texts, `stage.detail.${algorithm}.M${form}`, {
    a: move ? componentLetter(move.component) : '',
    distance: move ? distance(move.distance, facts.decimals) : '',
  });
}

function spoken(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { algorithm, lastFrame, message, n, objective: values } = facts.model;
  const { phase, iteration } = facts.model.frame(frame);
  const end = frame === lastFrame ? ` ${message.stop.brief}.` : '';
  const value = objective(values[frame]);
  const prefix = `stage.spoken.${algorithm}`;
  if (phase === 'start') return text(texts, `${prefix}.start`, { n, value }) + end;
  if (phase === 'E') {
    const counts = facts.model.counts(frame)!;
    const count = algorithm === 'em' ? counts.shared : counts.change?.switched;
    return count === undefined
      ? text(texts, `${prefix}.E.uncounted`, { iteration, value }) + end
      : counted(texts, `${prefix}.E`, count, { iteration, value, n }) + end;
  }
  const move = farthest(facts.moves(frame));
  const change = facts.change(frame);
  return (
    text(texts, `${prefix}.M.${change < 0 ? 'down' : change === 0 ? 'same' : 'up'}`, {
      iteration,
      value,
      change: amount(change, 4),
      a: move ? componentLetter(move.component) : '',
      distance: move ? distance(move.distance, facts.decimals) : '0',
    }) + end
  );
}
