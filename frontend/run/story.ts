import { componentLetter } from './component-letter';
import type { Memberships } from './memberships';
import { direction, gainTrend, looksFlat, mostVisible, parting, resized, startsTogether } from './movement';
import { distance } from './number-format';
import type { RunFacts } from './run-facts';
import { counted, firstKey, listed, text, type Dictionary } from './texts';

/** Part of the data's width below which a move cannot be seen. */
const UNSEEN = 0.002;

/** One line about what is seen at this frame, true of any data. */
export function headline(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { phase } = facts.model.frame(frame);
  if (phase === 'start') return startLine(facts, texts);
  if (frame === facts.model.lastFrame) return endLine(facts, frame, texts);
  if (facts.model.algorithm === 'kmeans') return (phase === 'E' ? assignLine : updateLine)(facts, frame, texts);
  return phase === 'E' ? sharingLine(facts, frame, texts) : movingLine(facts, frame, texts);
}

function startLine(facts: RunFacts, texts: Dictionary): string {
  const { algorithm, k, message } = facts.model;
  if (k === 1) return text(texts, 'stage.start.single', { a: componentLetter(0) });
  const kind = algorithm === 'kmeans' ? 'stage.start.centroids' : 'stage.start';
  const start = `${kind}.${message.start}`;
  const keys = [start, `stage.start.${message.start}`, `${kind}.other`];
  if (startsTogether(facts)) keys.unshift(`${start}.near`);
  return text(texts, firstKey(texts, ...keys), { count: number(texts, k) });
}

/** EM, after E: who shares with whom. */
function sharingLine(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { n, k } = facts.model;
  const { iteration } = facts.model.frame(frame);
  const m = facts.model.counts(frame)!;
  if (k === 1) return text(texts, 'stage.story.E.single', { a: componentLetter(0) });
  if (m.shared === 0) return text(texts, 'stage.story.E.clear');
  if (m.blended >= 0.9 * n) return text(texts, 'stage.story.E.blended', { count: number(texts, k) });
  const pair = m.pair!;
  const values = { a: componentLetter(pair.a), b: componentLetter(pair.b) };
  const trading = m.change !== null && m.change.traded >= 1 && pair.count >= 0.6 * m.shared;
  if (trading && m.shared >= 0.1 * n && looksFlat(facts, iteration - 1)) {
    return text(texts, 'stage.story.E.trading', values);
  }
  return aloneLine(facts, m, texts, values) ?? plainSharingLine(m, n, texts, values);
}

/** "B has its points to itself. A and C share the rest." where the numbers say so. */
function aloneLine(facts: RunFacts, m: Memberships, texts: Dictionary, values: Values): string | null {
  const { n, k } = facts.model;
  const pair = m.pair!;
  const others = Array.from({ length: k }, (_, j) => j).filter(j => j !== pair.a && j !== pair.b);
  if (others.length === 0 || m.shared < 0.1 * n) return null;
  const owners = others.filter(j => m.owned[j] >= 0.03 * n);
  if (owners.length === 0) return null;
  const alone = listed(owners.map(componentLetter));
  const pairOwns = m.owned[pair.a] + m.owned[pair.b];
  const shareTheRest = pair.count >= 0.85 * (n - others.reduce((sum, j) => sum + m.owned[j], 0));
  const only = shareTheRest && pairOwns === 0 && others.length === owners.length;
  if (only && owners.some(j => m.owned[j] < 0.9 * m.largest[j])) {
    return counted(texts, 'stage.story.E.only', owners.length, { ...values, alone });
  }
  if (owners.some(j => m.owned[j] < 0.9 * m.largest[j]) || pair.count < 0.6 * m.shared) return null;
  return counted(texts, shareTheRest ? 'stage.story.E.alone-rest' : 'stage.story.E.alone', owners.length, { ...values, alone });
}

function plainSharingLine(m: Memberships, n: number, texts: Dictionary, values: Values): string {
  if (m.shared < 0.02 * n || (m.shared <= 2 && m.shared < 0.1 * n)) return text(texts, 'stage.story.E.almost-clear');
  const paired = m.owned.length > 2 && m.pair!.count >= 0.6 * m.shared;
  if (m.shared < 0.25 * n) return text(texts, paired ? 'stage.story.E.few' : 'stage.story.E.mostly-clear', values);
  if (m.shared >= 0.9 * n) return text(texts, 'stage.story.E.overlap');
  return text(texts, paired ? 'stage.story.E.pair' : m.shared > n / 2 ? 'stage.story.E.half' : 'stage.story.E.some', values);
}

/** EM, after M: what moved, and what the gain did. */
function movingLine(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { iteration } = facts.model.frame(frame);
  const move = movePhrase(facts, frame, texts);
  const trend = gainTrend(facts, iteration);
  if (trend === 'falls') return text(texts, 'stage.story.M.falls');
  if (move === null) return text(texts, trend.startsWith('grows') ? 'stage.story.M.still-grows' : 'stage.story.M.still');
  const flat = looksFlat(facts, iteration);
  if (flat && trend === 'grows-again') return text(texts, 'stage.story.M.flat-grows-again', { move });
  if (flat) return text(texts, 'stage.story.M.flat', { move });
  return text(texts, `stage.story.M.${trend}`, { move });
}

/** "C climbs", "A and C move apart", "B grows narrower"; null when nothing can be seen to move. */
function movePhrase(facts: RunFacts, frame: number, texts: Dictionary): string | null {
  const moves = facts.moves(frame);
  const move = mostVisible(moves);
  const reshaped = resized(facts, frame);
  const unseen = !move || move.seenDistance < UNSEEN;
  if (reshaped && Math.abs(reshaped.ratio) > (unseen ? 0.01 : 0.15) && (unseen || move.seenDistance < 0.01)) {
    return text(texts, reshaped.ratio < 0 ? 'stage.move.tighter' : 'stage.move.wider', {
      a: componentLetter(reshaped.component),
    });
  }
  if (unseen) return null;
  const pair = facts.model.counts(frame)?.pair;
  const second = [...moves].sort((a, b) => b.seenDistance - a.seenDistance)[1];
  const both = pair && second && [pair.a, pair.b].includes(move.component) && [pair.a, pair.b].includes(second.component);
  if (both && facts.model.algorithm === 'em' && second.component !== move.component) {
    const values = { a: componentLetter(pair.a), b: componentLetter(pair.b) };
    const gap = parting(facts, frame, pair.a, pair.b);
    if (Math.abs(gap) > 0.8 * move.seenDistance) return text(texts, gap > 0 ? 'stage.move.apart' : 'stage.move.closer', values);
  }
  return text(texts, `stage.move.${direction(move.seen)}`, { a: componentLetter(move.component) });
}

/** K-means, after Assign: who changed cluster. */
function assignLine(facts: RunFacts, frame: number, texts: Dictionary): string {
  const m = facts.model.counts(frame)!;
  const before = frame > 2 ? facts.model.counts(frame - 2) : null;
  const empty = Array.from(m.largest.keys()).filter(j => m.largest[j] === 0 && before?.largest[j] !== 0);
  if (empty.length > 0) {
    return counted(texts, 'stage.story.assign.empty', empty.length, { a: listed(empty.map(componentLetter)) });
  }
  if (!m.change) return text(texts, frame === 1 ? 'stage.story.assign.first' : 'stage.story.assign.again');
  const { flow, switched } = m.change;
  if (!flow) return text(texts, 'stage.story.assign.none');
  return flow.count >= 0.6 * switched
    ? counted(texts, 'stage.story.assign.flow', flow.count, { a: componentLetter(flow.from), b: componentLetter(flow.to) })
    : text(texts, 'stage.story.assign.again');
}

/** K-means, after Update. */
function updateLine(facts: RunFacts, frame: number, texts: Dictionary): string {
  const move = movePhrase(facts, frame, texts);
  const fall = -facts.change(frame);
  if (move === null) return text(texts, 'stage.story.update.still');
  return fall > 0
    ? text(texts, 'stage.story.update.falls', { move, fall: distance(fall, 2) })
    : text(texts, 'stage.story.update.plain', { move });
}

/** The last frame: why it stopped, and what is seen. */
function endLine(facts: RunFacts, frame: number, texts: Dictionary): string {
  const { n, lastFrame, message } = facts.model;
  const key = `stage.story.end.${message.stop.reason}`;
  if (message.stop.reason !== 'CONVERGED') return text(texts, key);
  const move = mostVisible(facts.moves(frame));
  if (lastFrame > 0 && move && move.seenDistance > 2 * UNSEEN) {
    return text(texts, `${key}.moving`, { a: componentLetter(move.component) });
  }
  const m = facts.model.counts(frame);
  if (facts.model.algorithm === 'kmeans') return text(texts, `${key}.kmeans`);
  if (!m || facts.model.k === 1) return text(texts, `${key}.still`);
  if (m.shared < 0.05 * n) return text(texts, m.shared === 0 ? `${key}.clear` : `${key}.almost-clear`);
  if (m.pair!.count < 0.6 * m.shared) return text(texts, `${key}.still`);
  return text(texts, `${key}.pair`, { a: componentLetter(m.pair!.a), b: componentLetter(m.pair!.b) });
}

type Values = { a: string; b: string };

function number(texts: Dictionary, value: number): string {
  const key = `stage.number.${value}`;
  return texts[key] === undefined ? String(value) : text(texts, key);
}
