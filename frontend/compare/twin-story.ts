import { componentLetter } from '../run/component-letter';
import type { Narration } from '../run/narrator';
import { distance, plain } from '../run/number-format';
import { counted, text, type Dictionary } from '../run/texts';
import type { Side, TwinFacts } from './twin-facts';

/** Below this share of the distance before, a change of it isn't worth a word. */
const AS_BEFORE = 0.02;

/** Says in words how two runs differ at a frame. */
export function tellTwins(facts: TwinFacts, frame: number, texts: Dictionary): Narration {
  const { phase, iteration } = facts.model.frame(frame);
  const headline = headlineOf(facts, frame, texts);
  const where = text(texts, `stage.where.twins.${phase}`, { iteration });
  return { headline, detail: detailOf(facts, frame, texts), spoken: `${where}. ${plain(headline)}` };
}

/** A name at the beginning of a sentence. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a run has ended before the timeline has. */
export function waits({ model }: Side, { model: { lastFrame } }: TwinFacts, frame: number): boolean {
  return model.lastFrame < lastFrame && frame >= model.lastFrame;
}

function headlineOf(facts: TwinFacts, frame: number, texts: Dictionary): string {
  const { phase } = facts.model.frame(frame);
  const names = { one: capital(facts.one.name), other: facts.other.name };
  const last = frame === facts.model.lastFrame;
  if (phase === 'start') {
    return facts.fork === null
      ? text(texts, 'compare.twins.story.start')
      : text(texts, 'compare.twins.story.fork', { frame: facts.fork });
  }
  if (phase === 'E' || last) {
    const key = last ? 'compare.twins.story.end' : 'compare.twins.story.E';
    return counted(texts, key, facts.differingAt(frame) ?? 0, { ...names, n: facts.n });
  }
  const gap = facts.gapAt(frame);
  if (!gap) return text(texts, 'compare.twins.story.M.same', names);
  const before = facts.apartAt(frame - 1);
  const change = gap.distance - before;
  const way = Math.abs(change) <= AS_BEFORE * before ? 'as-before' : change > 0 ? 'farther' : 'closer';
  return text(texts, `compare.twins.story.M.${before === 0 ? 'first' : way}`, {
    a: componentLetter(gap.component),
    distance: distance(gap.distance, facts.decimals),
  });
}

function detailOf(facts: TwinFacts, frame: number, texts: Dictionary): string {
  const {
    one,
    other,
    kind,
    model: { lastFrame },
  } = facts;
  const { phase } = facts.model.frame(frame);
  const names = { one: one.name, other: other.name };
  if (frame === lastFrame) {
    const stops = [one, other].map(({ name, model }) =>
      text(texts, 'compare.twins.stop', { name: capital(name), stop: model.message.stop.brief }),
    );
    return `${stops.join(' ')} ${text(texts, 'compare.twins.detail.end')}`;
  }
  if (phase === 'start') return text(texts, `compare.twins.detail.start.${kind}`, names);
  const waiting = [one, other].find(side => waits(side, facts, frame));
  const lead = waiting ? `${text(texts, 'compare.twins.detail.waits', { name: capital(waiting.name) })} ` : '';
  if (phase === 'M') {
    const renamed = other.model.renames(frame, frame - 1) ? `${text(texts, 'compare.twins.detail.renamed', names)} ` : '';
    return lead + renamed + text(texts, `compare.twins.detail.M.${kind}`);
  }
  const now = facts.differingAt(frame) ?? 0;
  const before = facts.differingAt(frame - 2);
  const change = before === null ? 'first' : now > before ? 'more' : now < before ? 'fewer' : 'same';
  const count = before === null ? now : Math.abs(now - before);
  const said = change === 'same' ? '' : `${counted(texts, `compare.twins.detail.E.${change}`, count)} `;
  return lead + said + text(texts, `compare.twins.detail.next.${kind}`);
}
