import type { Act } from '../run/drawing';
import { general } from '../run/number-format';
import { text, type Dictionary } from '../run/texts';

/** Digits of a coordinate when it is said. */
const DIGITS = 4;

/** What was just done to a drawing, for those who listen. */
export function drawingSentence(
  texts: Dictionary,
  act: Act,
  point: number | null,
  place: readonly [x: number, y: number],
  count: number,
): string {
  if (act === 'full') return text(texts, 'stage.draw.full.other', { count });
  const values = {
    point: point === null ? '' : point + 1,
    place: `(${place.map(value => trimmed(general(value, DIGITS))).join(', ')})`,
    count,
  };
  return text(texts, `stage.draw.said.${act}`, values);
}

/** Without the zeros that say nothing. */
function trimmed(number: string): string {
  return number.includes('.') && !number.includes('×') ? number.replace(/\.?0+$/, '') : number;
}
