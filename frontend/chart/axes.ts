/** An axis' first and last value. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is seen of a plane. */
export interface Frame {
  readonly x: Range;
  readonly y: Range;
}

/** The name at an axis' end: in italics with a subscript where it's a symbol. */
export interface AxisName {
  readonly text: string;
  readonly subscript: string;
  readonly italic: boolean;
  /** The axis has no ticks below this. */
  readonly from: number;
}

const STEPS = [1, 2, 4, 5, 10];

/** The range of one coordinate with some room at both ends (shares of the extent); sane where all are equal. */
export function rangeOf(points: Float64Array, d: number, coordinate: number, before: number, after: number): Range {
  let min = Infinity;
  let max = -Infinity;
  for (let at = coordinate; at < points.length; at += d) {
    if (points[at] < min) min = points[at];
    if (points[at] > max) max = points[at];
  }
  if (!(min <= max)) return { min: 0, max: 1 };
  const extent = max - min;
  const largest = Math.max(Math.abs(min), Math.abs(max));
  if (extent <= 1e-9 * largest || extent === 0) {
    const room = Math.max(1, 0.1 * largest);
    return { min: min - room, max: max + room };
  }
  return { min: min - before * extent, max: max + after * extent };
}

/** The frame with one unit as long on both axes of a plot of this size: the shorter axis gets more room. */
export function withEqualScales({ x, y }: Frame, width: number, height: number): Frame {
  const unit = Math.max((x.max - x.min) / width, (y.max - y.min) / height);
  return { x: centered(x, unit * width), y: centered(y, unit * height) };
}

/** Round numbers in the range, as near to the wanted count as 1, 2, 4 and 5 times a power of ten allow. */
export function ticksIn(range: Range, wanted: number): number[] {
  const power = 10 ** Math.floor(Math.log10((range.max - range.min) / wanted));
  let best: number[] = [];
  let least = Infinity;
  for (const factor of STEPS) {
    const step = factor * power;
    const first = Math.ceil(range.min / step - 1e-9);
    const count = Math.floor(range.max / step + 1e-9) - first + 1;
    const penalty = Math.abs(count - wanted) + (factor === 4 ? 0.4 : 0);
    if (penalty < least && count > 0 && count < 20) {
      least = penalty;
      best = Array.from({ length: count }, (_, i) => multiple(first + i, step));
    }
  }
  return best;
}

/** What all tick labels of an axis have in common, said once beside its name: tick = offset + label * 10^exponent. */
export interface TakenOut {
  readonly exponent: number;
  readonly offset: number;
}

export const nothingTakenOut: TakenOut = { exponent: 0, offset: 0 };

/** The ticks as texts of at most so many characters, if a power of ten or a number taken out of them makes that possible. */
export function tickLabels(ticks: readonly number[], longest: number): { labels: string[]; taken: TakenOut } {
  const plain = labelsOver(ticks, 0);
  if (fit(plain, longest)) return { labels: plain, taken: nothingTakenOut };
  const exponent = 3 * Math.floor(Math.log10(Math.max(...ticks.map(Math.abs))) / 3);
  const short = labelsOver(ticks, exponent);
  if (fit(short, longest)) return { labels: short, taken: { exponent, offset: 0 } };
  const offset = roundNumberIn(ticks);
  const near = labelsOver(
    ticks.map(tick => tick - offset),
    0,
  );
  if (offset !== 0 && fit(near, longest)) return { labels: near, taken: { exponent: 0, offset } };
  const gain = Math.max(...short.map(label => label.length)) < Math.max(...plain.map(label => label.length));
  return gain ? { labels: short, taken: { exponent, offset: 0 } } : { labels: plain, taken: nothingTakenOut };
}

function fit(labels: readonly string[], longest: number): boolean {
  return labels.every(label => label.length <= longest);
}

/** A number among the ticks, or close to them, with as few digits as their extent allows. */
function roundNumberIn(ticks: readonly number[]): number {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const step = 10 ** Math.ceil(Math.log10(last - first));
  return step > 0 && Number.isFinite(step) ? multiple(Math.round((first + last) / 2 / step), step) : 0;
}

function labelsOver(ticks: readonly number[], exponent: number): string[] {
  const step = ticks.length > 1 ? (ticks[1] - ticks[0]) / 10 ** exponent : 1;
  const decimals = Math.min(8, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return ticks.map(tick => {
    const text = Math.abs(tick / 10 ** exponent).toFixed(decimals);
    return Number(text) === 0 ? '0' : tick < 0 ? `−${text}` : text;
  });
}

/** count * step without the digits that a step such as 0.1 leaves behind. */
function multiple(count: number, step: number): number {
  return Number((count * step).toPrecision(14));
}

function centered({ min, max }: Range, extent: number): Range {
  const middle = (min + max) / 2;
  return { min: middle - extent / 2, max: middle + extent / 2 };
}
