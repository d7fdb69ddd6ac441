import { counted, listed, text, type Dictionary } from '../run/texts';
import type { DigitsSettingsMessage, MethodName } from '../wire';

/** A share of wrong digits: three decimals, without the zero that they all begin with. */
export function error(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** The same with two decimals, for guesses. */
export function guess(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

/** "49 %", with a space that doesn't break. */
export function percent(value: number): string {
  return `${Math.round(100 * value)}\u202f%`;
}

/** "307,720" */
export function whole(value: number): string {
  return value.toLocaleString(document.documentElement.lang || 'en');
}

/** "a 3", "an 8" */
export function aDigit(texts: Dictionary, digit: number): string {
  return text(texts, `digits.a.${digit}`);
}

/** "ten" where there is a word for it. */
export function countWord(texts: Dictionary, count: number): string {
  return texts[`stage.number.${count}`] ?? whole(count);
}

/** The first letter as a sentence begins with it. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "3, 5, and 8" */
export function digitList(digits: readonly number[]): string {
  return listed(digits.map(String));
}

/** A time that has passed. */
export function elapsed(texts: Dictionary, seconds: number): string {
  return duration(texts, seconds < 10 ? Math.round(10 * seconds) / 10 : Math.round(seconds));
}

/** A time that is still to come, no more exact than it can be known. */
export function estimate(texts: Dictionary, seconds: number): string {
  if (seconds < 4) return text(texts, 'digits.time.moment');
  const step = seconds < 20 ? 1 : seconds < 90 ? 5 : 30;
  return text(texts, 'digits.time.about', { time: duration(texts, Math.ceil(seconds / step) * step) });
}

function duration(texts: Dictionary, seconds: number): string {
  if (seconds < 90) return text(texts, 'digits.time.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds - 60 * minutes);
  return rest === 0
    ? text(texts, 'digits.time.minutes', { minutes })
    : text(texts, 'digits.time.minutes-seconds', { minutes, seconds: rest });
}

/** A method and what was asked of it, as the comparison names it. */
export function methodTitle(texts: Dictionary, method: MethodName, settings: DigitsSettingsMessage): string {
  if (method === 'mlp') return text(texts, 'digits.method.mlp.title');
  if (method === 'kmeans') {
    return counted(texts, 'digits.method.kmeans.title', settings.restarts, { restarts: countWord(texts, settings.restarts) });
  }
  const covariance = text(texts, `digits.covariance.${settings.covariance}`);
  const key = settings.principal === null ? 'digits.method.mixture.title' : 'digits.method.mixture.title.principal';
  return text(texts, key, { covariance, floor: plainNumber(settings.floor), principal: settings.principal ?? 0 });
}

/** A setting's number as it is typed. */
function plainNumber(value: number): string {
  return String(value);
}
