import { fixed, objective, plain } from '../run/number-format';
import { counted, text, type Dictionary } from '../run/texts';
import type { HistogramNames } from './histogram-picture';
import type { EndingMessage } from '../wire';
import type { StartsModel } from './starts-model';

/** From this share on, "nearly every start". */
const NEARLY = 0.9;
/** Up to so many places have a word of their own; more are "many". */
const FEW = 4;
/** Below this share of starts with other names, not every color is everywhere. */
const EVERYWHERE = 0.25;

/**
 * What is to be seen in these starts.
 *
 * @param busy whether the missing ones are being computed
 */
export function startsHeadline(texts: Dictionary, model: StartsModel, busy: boolean): string {
  const {
    message: { chance, places, shareAtBest, degenerated },
    atBest,
    count,
    total,
    isWhole,
  } = model;
  const say = (key: string, values = {}) => text(texts, `compare.starts.headline.${key}`, values);
  if (!isWhole) return say(busy ? 'running' : 'stopped', { count, total });
  if (atBest === 0) return say('none');
  if (!chance) return say('fixed');
  if (atBest === 1 && places > 1) return say('once');
  if (places === 1) return say(degenerated > 0 ? 'collapse' : 'one');
  if (shareAtBest >= NEARLY) return say('nearly');
  if (places <= FEW) return say('few', { places: capital(word(texts, places)) });
  return say(shareAtBest >= 0.5 ? 'most' : 'many');
}

/** How many miss the best value, and what to do about it. */
export function startsDetail(texts: Dictionary, model: StartsModel, busy: boolean): string {
  const {
    message: { degenerated, chance },
    count,
    atBest,
    isWhole,
  } = model;
  if (!isWhole) return text(texts, `compare.starts.detail.${busy ? 'running' : 'stopped'}`);
  if (atBest === 0) return text(texts, 'compare.starts.detail.none');
  if (!chance) return text(texts, 'compare.starts.detail.fixed');
  const others = count - atBest - degenerated;
  return others > 0 ? counted(texts, 'compare.starts.detail.others', others) : text(texts, 'compare.starts.detail.all');
}

/** "60 %", never 0 or 100 for what isn't quite. */
export function sharePercent(texts: Dictionary, { atBest, count }: StartsModel): string {
  const percent = count > 0 ? (100 * atBest) / count : 0;
  const isRound = Number.isInteger(percent) || (percent >= 10 && percent <= 99);
  return text(texts, 'compare.starts.percent', { percent: fixed(percent, isRound ? 0 : 1) });
}

/** "of 300 starts reach the best value found, −360.0048 (within 0.1)." */
export function shareSentence(texts: Dictionary, model: StartsModel): string {
  const {
    message: { best, algorithm },
    count,
  } = model;
  const value = best ? plain(objective(best.value)) : '';
  return text(texts, `compare.starts.share.${best ? algorithm : 'none'}`, { count, value });
}

/** What the degenerated starts mean; nothing if there are none. */
export function degeneratedSentence(texts: Dictionary, { message: { degenerated, best } }: StartsModel): string {
  return degenerated > 0 && best ? counted(texts, 'compare.starts.degenerated', degenerated) : '';
}

/** What a bar holds. */
export function barSentence(texts: Dictionary, model: StartsModel, index: number): string {
  const { bars } = model.message;
  const { count, from, to, best } = bars[index];
  const decimals = decimalsOf(model);
  const values = {
    from: fixed(from, decimals),
    to: fixed(to, decimals),
    value: best ? plain(objective(best.value)) : '',
    start: best?.start ?? '',
  };
  const key = bars.length === 1 ? 'compare.starts.bar.only' : 'compare.starts.bar';
  return counted(texts, key, count, values);
}

export function histogramLabel(texts: Dictionary, model: StartsModel): string {
  return text(texts, `compare.starts.histogram.${model.message.algorithm}`, { count: model.count });
}

export function histogramNames(texts: Dictionary, model: StartsModel): HistogramNames {
  return {
    value: text(texts, `compare.starts.axis.${model.message.algorithm}`),
    count: text(texts, 'compare.starts.axis.count'),
  };
}

/** What stands above the bar of the best values. */
export function bestLabel(texts: Dictionary, model: StartsModel): string {
  const {
    message: { best, bars },
    bestBar,
  } = model;
  if (!best) return '';
  const { count } = bars[bestBar];
  const reached = model.atBestIn(bestBar);
  const key = reached === count ? 'compare.starts.best' : 'compare.starts.best.some';
  return text(texts, key, { value: fixed(best.value, 2), count, reached });
}

/** What is to be seen on the map, in the runs' own colors or in the best run's. */
export function mapSentence(texts: Dictionary, model: StartsModel, matched: boolean): string {
  const {
    message: { chance, shareAtBest, degenerated, places },
    count,
    k,
    switched,
  } = model;
  const say = (key: string) => text(texts, `compare.starts.map.${key}`, { places: word(texts, k), switched, count });
  if (degenerated === count) return say('none');
  if (!chance) return say('fixed');
  if (k === 1) return say('single');
  if (switched === 0) return say('agreed');
  const nearly = places === 1 ? 'all' : shareAtBest >= NEARLY ? 'nearly' : 'several';
  if (matched) return say(`matched.${nearly}`);
  return switched < EVERYWHERE * (count - degenerated) ? say('few') : say(`own.${nearly}`);
}

/** What stands below a small plane. */
export function endingCaption(texts: Dictionary, model: StartsModel, { count, best }: EndingMessage, index: number): string {
  const value = plain(objective(best.value));
  return counted(texts, index === 0 ? 'compare.starts.ending.best' : 'compare.starts.ending', count, {
    total: model.count,
    value,
  });
}

/** Enough decimals to tell the bars from each other. */
export function decimalsOf({ message: { bars } }: StartsModel): number {
  const width = bars.length > 1 ? bars[0].to - bars[0].from : 1;
  return Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(width))));
}

function word(texts: Dictionary, count: number): string {
  return texts[`stage.number.${count}`] ?? String(count);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
