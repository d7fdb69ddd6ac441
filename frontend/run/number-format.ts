/**
 * Numbers as the whole app writes them: a true minus, and powers of ten as "2.4×10^{−6}", which `rich`
 * (stage/rich-text) draws with a superscript and `plain` writes with superscript characters.
 */

const MINUS = '\u2212';
const NONE = '\u2013';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** As many characters as a coordinate may have. */
const LONGEST = 12;
/** Below ten to the power of this a density isn't written out: its exponent alone would fill the table. */
const LEAST_EXPONENT = -9999;

/** A fixed number of decimals; never "−0.00". A dash where there is no number. */
export function fixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return NONE;
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : '∞';
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** Log-likelihood, inertia and gains: 4 decimals. */
export function objective(value: number): string {
  return Math.abs(value) < 1e9 ? fixed(value, 4) : general(value, 4);
}

/** The size of a gain or a loss: so many decimals, but two digits of what they would show as zero. */
export function amount(value: number, decimals: number): string {
  const size = Math.abs(value);
  const shown = fixed(size, decimals);
  return size > 0 && Number(shown) === 0 ? general(size, 2) : shown;
}

/** Weights and responsibilities: 3 decimals. */
export function share(value: number): string {
  return fixed(value, 3);
}

/** Decimals for coordinates of data that spans so much: 2 for ordinary data, more for tiny units, fewer for large. */
export function decimalsFor(span: number): number {
  if (span >= 1e4) return 0;
  if (!(span > 0) || span >= 1) return 2;
  return Math.min(8, 2 - Math.floor(Math.log10(span)));
}

/** A coordinate of a mean or point: fixed decimals, two at least for small ones, unless it is too long for its place. */
export function coordinate(value: number, decimals: number): string {
  const size = Math.abs(value);
  const text = fixed(value, size < 100 ? Math.max(2, decimals) : decimals);
  // by the digits, too: from 1e21 on toFixed writes an exponent, which is short
  const fits = size < 1e6 || (size < 10 ** LONGEST && text.length <= LONGEST);
  return fits || !Number.isFinite(value) ? text : general(value, 3);
}

/** A distance: as a coordinate, but never rounded to 0.00 when it isn't zero. */
export function distance(value: number, decimals: number): string {
  return value === 0 || value >= 0.5 * 10 ** -decimals ? coordinate(value, decimals) : general(value, 2);
}

/** A variance: 2 decimals; small and large ones with two or three significant digits. */
export function variance(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return fixed(value, 2);
  const size = Math.abs(value);
  if (size >= 0.1 && size < 1e5) return fixed(value, 2);
  return size < 0.1 && size >= 1e-3 ? withSign(value, plainDigits(size, 2)) : general(value, 2);
}

/** A covariance off the diagonal: as a variance, but 0.00 when it hardly matters beside its two variances. */
export function covariance(value: number, varianceA: number, varianceB: number): string {
  return Math.abs(value) < 0.005 * Math.sqrt(varianceA * varianceB) ? fixed(value, 2) : variance(value);
}

/** Any number with so many significant digits, in scientific form where the plain one would be long. */
export function general(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return fixed(value, 0);
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e5) return withSign(value, plainDigits(size, digits));
  return withSign(value, scientific(Math.log(size), digits));
}

/**
 * exp(logValue), even below the smallest double: a density keeps its size as long as its exponent has four digits. Five
 * decimals above 0.0001.
 */
export function density(logValue: number): string {
  if (!Number.isFinite(logValue)) return logValue < 0 ? '0' : NONE;
  if (logValue < LEAST_EXPONENT * Math.LN10) return `<${powerOfTen(LEAST_EXPONENT)}`;
  const value = Math.exp(logValue);
  if (value < 1e-4) return scientific(logValue, 2);
  return value < 1 ? fixed(value, 5) : general(value, 3);
}

/** "10^{−12}" */
export function powerOfTen(exponent: number): string {
  return `10^{${exponent < 0 ? MINUS : ''}${Math.abs(exponent)}}`;
}

/** The same with superscript characters, for labels and for speech. */
export function plain(text: string): string {
  return text
    .replaceAll('**', '')
    .replace(/\^\{([^}]*)\}/g, (_, power: string) =>
      [...power].map(c => (c === MINUS ? '⁻' : (SUPERSCRIPTS[Number(c)] ?? c))).join(''),
    );
}

function plainDigits(size: number, digits: number): string {
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return size.toFixed(Math.min(20, decimals));
}

function scientific(logValue: number, digits: number): string {
  const log10 = logValue / Math.LN10;
  let exponent = Math.floor(log10);
  let mantissa = (10 ** (log10 - exponent)).toFixed(digits - 1);
  if (Number(mantissa) >= 10) {
    exponent++;
    mantissa = (1).toFixed(digits - 1);
  }
  return `${mantissa}×${powerOfTen(exponent)}`;
}

function withSign(value: number, text: string): string {
  return value < 0 ? MINUS + text : text;
}
