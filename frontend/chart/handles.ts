import type { State } from '../run/state';
import type { CovarianceType } from '../wire';
import type { PlotArea } from './plot-area';

/** From a mean to the end of one axis of its ellipse at 1 standard deviation, in pixels. */
export type Axis = readonly [x: number, y: number];

/** An ellipse can't be pulled flatter than this, in pixels. */
const THINNEST = 2;

/** The axes of component k's ellipse as it is seen; along the coordinates where the covariance has to lie so. */
export function axesOf(plot: PlotArea, { covariances }: State, d: number, k: number, type: CovarianceType): Axis[] {
  const at = k * d * d;
  const across = Math.sqrt(covariances[at]) * plot.scaleX;
  if (d === 1) return [[across, 0]];
  const up = Math.sqrt(covariances[at + 3]) * plot.scaleY;
  if (type === 'diagonal' || type === 'spherical')
    return [
      [across, 0],
      [0, up],
    ];
  const xy = covariances[at + 1] * plot.scaleX * plot.scaleY;
  const middle = (across ** 2 + up ** 2) / 2;
  const half = Math.hypot((across ** 2 - up ** 2) / 2, xy);
  const angle = Math.atan2(2 * xy, across ** 2 - up ** 2) / 2;
  const [long, short] = [Math.sqrt(middle + half), Math.sqrt(Math.max(0, middle - half))];
  return [
    [long * Math.cos(angle), long * Math.sin(angle)],
    [short * Math.sin(angle), -short * Math.cos(angle)],
  ];
}

/** The axes after one of them was pulled to another place: the other stays at a right angle to it and as long. */
export function pulled(plot: PlotArea, axes: readonly Axis[], which: number, to: Axis, type: CovarianceType): Axis[] {
  if (axes.length === 1) return [[atLeast(to[0]), 0]];
  if (type === 'diagonal' || type === 'spherical') {
    const length = atLeast(to[which]);
    const round = Math.abs(length / (which === 0 ? plot.scaleX : plot.scaleY));
    const along = (axis: number): number => {
      if (axis === which) return length;
      if (type === 'diagonal') return axes[axis][axis];
      return Math.sign(axes[axis][axis]) * round * Math.abs(axis === 0 ? plot.scaleX : plot.scaleY);
    };
    return [
      [along(0), 0],
      [0, along(1)],
    ];
  }
  const size = Math.hypot(...to);
  const [x, y] = size < THINNEST ? axes[which].map(part => (part / Math.hypot(...axes[which])) * THINNEST) : to;
  const other = axes[1 - which];
  const turn = Math.sign(axes[which][0] * other[1] - axes[which][1] * other[0]) || 1;
  const stretch = (turn * Math.max(THINNEST, Math.hypot(...other))) / Math.hypot(x, y);
  const result: Axis[] = [];
  result[which] = [x, y];
  result[1 - which] = [-y * stretch, x * stretch];
  return result;
}

/** The covariance, by rows, whose ellipse at 1 standard deviation has these axes. */
export function covarianceOf(plot: PlotArea, axes: readonly Axis[]): number[] {
  const scaled = axes.map(([x, y]) => [x / plot.scaleX, y / plot.scaleY]);
  const sum = (a: number, b: number) => scaled.reduce((total, axis) => total + axis[a] * axis[b], 0);
  return axes.length === 1 ? [sum(0, 0)] : [sum(0, 0), sum(0, 1), sum(0, 1), sum(1, 1)];
}

function atLeast(length: number): number {
  return Math.abs(length) < THINNEST ? (length < 0 ? -THINNEST : THINNEST) : length;
}
