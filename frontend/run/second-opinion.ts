import type { Algorithm, FitMeasure } from '../wire';
import { general } from './number-format';
import { text, type Dictionary } from './texts';

/** How far Smile's result is from ours, as one line about the finished run; the server says how that is measured. */
export function secondOpinion(texts: Dictionary, algorithm: Algorithm, difference: number): FitMeasure {
  const key = `stage.opinion.${algorithm}`;
  const value = difference === 0 ? 'stage.opinion.none' : 'stage.opinion.apart';
  return {
    name: text(texts, key),
    value: text(texts, value, { difference: general(difference, 1) }),
    note: text(texts, `${key}.note`),
  };
}
