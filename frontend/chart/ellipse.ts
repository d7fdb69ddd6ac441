import type { PlotArea } from './plot-area';

/** Half the thickness that a collapsed component keeps, in pixels: a line or a dot instead of nothing. */
const THINNEST = 0.4;

/**
 * Adds to the current path the ellipse at some standard deviations around a mean: the image of a circle under the
 * lower triangle L of the covariance, L L' = covariance, in pixels. A collapsed component gives a thin line or a dot.
 *
 * @returns whether there is anything to draw
 */
export function traceEllipse(
  context: CanvasRenderingContext2D,
  plot: PlotArea,
  means: Float64Array,
  covariances: Float64Array,
  k: number,
  deviations: number,
): boolean {
  const x = plot.x(means[2 * k]);
  const y = plot.y(means[2 * k + 1]);
  const xx = covariances[4 * k] * plot.scaleX ** 2;
  const xy = covariances[4 * k + 1] * plot.scaleX * plot.scaleY;
  const yy = covariances[4 * k + 3] * plot.scaleY ** 2;
  if (![x, y, xx, xy, yy].every(Number.isFinite)) return false;
  const across = Math.max(Math.sqrt(Math.max(xx, 0)), THINNEST);
  const slant = xy / across;
  const down = Math.max(Math.sqrt(Math.max(yy - slant * slant, 0)), THINNEST);
  context.save();
  context.transform(across, slant, 0, down, x, y);
  context.moveTo(deviations, 0);
  context.arc(0, 0, deviations, 0, 2 * Math.PI);
  context.closePath();
  context.restore();
  return true;
}
