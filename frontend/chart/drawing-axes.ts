import { type Frame, type Range, rangeOf, withEqualScales } from './axes';

/** The plane of a drawing that begins with nothing, before it gets the shape of its element. */
const BLANK: Frame = { x: { min: -10, max: 10 }, y: { min: -10, max: 10 } };
/** Room around points, as a share of their extent: there has to be some to draw in. */
const ROOM = 0.15;

/** Where a drawing that begins with these points takes place, in a plot of this size: around them, or where nothing is yet. */
export function frameFor(points: Float64Array, width: number, height: number): Frame {
  if (!points.length) return withEqualScales(BLANK, width, height);
  return { x: rangeOf(points, 2, 0, ROOM, ROOM), y: rangeOf(points, 2, 1, ROOM, ROOM) };
}

/** The same frame if it holds the points, else grown until it does: coordinates can be typed. */
export function holding(frame: Frame, points: Float64Array): Frame {
  const [x, y] = [grown(frame.x, points, 0), grown(frame.y, points, 1)];
  return x === frame.x && y === frame.y ? frame : { x, y };
}

/** A value as exact as a pixel can tell, with as few digits as that takes. */
export function rounded(value: number, perPixel: number): number {
  const step = 10 ** Math.floor(Math.log10(perPixel));
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function grown(range: Range, points: Float64Array, coordinate: number): Range {
  if (!points.length) return range;
  const values = points.filter((_, at) => at % 2 === coordinate);
  const min = values.reduce((a, b) => Math.min(a, b), range.min);
  const max = values.reduce((a, b) => Math.max(a, b), range.max);
  if (min === range.min && max === range.max) return range;
  const room = 0.04 * (max - min);
  return { min: min < range.min ? min - room : min, max: max > range.max ? max + room : max };
}
