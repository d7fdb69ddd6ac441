import type { State } from '../run/state';
import { clipToPlot, paintHandles, paintMarks, paintPoints, paintRings, paintTexts, paintThreads, paintTrails } from './layers';
import { densityAt, peak } from './line-layout';
import { componentLine } from './palette';
import type { PlotArea } from './plot-area';
import type { Pose } from './pose';
import { type View, strength } from './view';

const STEP = 2;
/** A curve narrower than this, in pixels, is drawn as the line it looks like. */
const NARROWEST = 0.4;
/** K-means has no densities: its marks float at this share of the plot's height. */
const FLOAT = 0.24;

/** Paints a run in one dimension: the points on a strip, a density for each component above it. */
export function paintLine(context: CanvasRenderingContext2D, view: View): void {
  const mixture = view.model.algorithm === 'em';
  context.save();
  clipToPlot(context, view);
  const curves = mixture ? Array.from({ length: view.model.k }, (_, k) => curve(view, k)) : [];
  if (mixture) curves.forEach((path, k) => fillCurve(context, view, path, k));
  else paintIntervals(context, view);
  paintStems(context, view);
  context.restore();
  paintTexts(context, view);
  paintThreads(context, view);
  paintPoints(context, view);
  context.save();
  clipToPlot(context, view);
  if (view.weighted && mixture) strokeSum(context, view);
  curves.forEach((path, k) => strokeCurve(context, view, path, k));
  context.restore();
  paintTrails(context, view);
  paintRings(context, view);
  paintHandles(context, view);
  paintMarks(context, view);
}

/** Where component k's mark goes: on the peak of its curve, or at the top edge if that is higher. */
export function lineMark(
  plot: PlotArea,
  mark: number,
  state: State | Pose,
  k: number,
  weighted: boolean,
): [x: number, y: number] {
  const { means, weights, covariances: variances } = state;
  if (!weights.length) return [plot.x(means[k]), plot.top + FLOAT * (plot.bottom - plot.top)];
  const top = peak(weighted ? weights[k] : 1, variances[k]);
  return [plot.x(means[k]), Number.isNaN(top) ? NaN : Math.max(plot.y(top), mark * 1.6)];
}

/** Component k's density as a path, x and y in turn, with points close together where it's narrow. */
function curve(view: View, k: number): number[] {
  const { plot, pose } = view;
  const mean = plot.x(pose.means[k]);
  const deviation = Math.sqrt(pose.covariances[k]) * plot.scaleX;
  const top = peak(view.weighted ? pose.weights[k] : 1, pose.covariances[k]);
  if (!Number.isFinite(mean) || !(deviation >= 0)) return [];
  if (!(deviation > NARROWEST)) return [mean, plot.y(0), mean, 0];
  const xs: number[] = [];
  for (let x = plot.left; x <= plot.right + STEP; x += STEP) xs.push(x);
  if (deviation < 6 * STEP) for (let at = -24; at <= 24; at++) xs.push(mean + (at / 6) * deviation);
  else xs.push(mean);
  xs.sort((a, b) => a - b);
  return xs.flatMap(x => [x, plot.y(top * Math.exp(-0.5 * ((x - mean) / deviation) ** 2))]);
}

function traceCurve(context: CanvasRenderingContext2D, path: readonly number[]): void {
  context.beginPath();
  for (let at = 0; at < path.length; at += 2) context.lineTo(path[at], path[at + 1]);
}

function fillCurve(context: CanvasRenderingContext2D, view: View, path: readonly number[], k: number): void {
  if (!path.length) return;
  traceCurve(context, path);
  context.lineTo(path[path.length - 2], view.plot.y(0));
  context.lineTo(path[0], view.plot.y(0));
  context.globalAlpha = view.theme.fill1 * strength(view, k);
  context.fillStyle = componentLine(view.theme, k).color;
  context.fill();
}

function strokeCurve(context: CanvasRenderingContext2D, view: View, path: readonly number[], k: number): void {
  const { color, width, dash } = componentLine(view.theme, k);
  traceCurve(context, path);
  context.globalAlpha = strength(view, k);
  context.lineWidth = width;
  context.lineCap = context.lineJoin = 'round';
  context.setLineDash(dash);
  context.strokeStyle = color;
  context.stroke();
}

/** The mixture's density: the sum of what is drawn below it. */
function strokeSum(context: CanvasRenderingContext2D, view: View): void {
  const { plot, pose, theme } = view;
  const xs = new Set<number>();
  for (let k = 0; k < view.model.k; k++) {
    for (let at = -24; at <= 24; at++) xs.add(pose.means[k] + (at / 6) * Math.sqrt(pose.covariances[k]));
  }
  for (let x = plot.left; x <= plot.right + STEP; x += STEP) xs.add(plot.dataX(x));
  const path = [...xs]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .flatMap(x => {
      let sum = 0;
      for (let k = 0; k < view.model.k; k++) {
        if (!(Math.sqrt(pose.covariances[k]) * plot.scaleX > NARROWEST)) continue;
        sum += densityAt(x, pose.weights[k], pose.means[k], pose.covariances[k]);
      }
      return [plot.x(x), plot.y(sum)];
    });
  traceCurve(context, path);
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.lineWidth = theme.stroke * 0.75;
  context.strokeStyle = theme.ink;
  context.stroke();
}

/** A thin line from each mark down to the axis, where its mean can be read. */
function paintStems(context: CanvasRenderingContext2D, view: View): void {
  context.lineWidth = view.theme.stroke * 0.57;
  for (let k = 0; k < view.model.k; k++) {
    if (!Number.isFinite(view.marks.x[k])) continue;
    context.globalAlpha = 0.6 * strength(view, k);
    context.strokeStyle = componentLine(view.theme, k).color;
    context.beginPath();
    context.moveTo(view.marks.x[k], view.marks.y[k]);
    context.lineTo(view.marks.x[k], view.plot.bottom);
    context.stroke();
  }
}

/** K-means: who would be assigned to whom; the borders lie halfway between neighbors. */
function paintIntervals(context: CanvasRenderingContext2D, view: View): void {
  const { plot, theme, pose } = view;
  const order = Array.from(pose.means.keys()).filter(k => Number.isFinite(pose.means[k]));
  order.sort((a, b) => pose.means[a] - pose.means[b] || a - b);
  const distinct = order.filter((k, at) => at === 0 || pose.means[order[at - 1]] !== pose.means[k]);
  const borders = distinct.slice(1).map((k, at) => plot.x((pose.means[k] + pose.means[distinct[at]]) / 2));
  distinct.forEach((k, at) => {
    const left = at ? borders[at - 1] : plot.left;
    const right = borders[at] ?? plot.right;
    context.globalAlpha = theme.fill1 * strength(view, k);
    context.fillStyle = componentLine(theme, k).color;
    context.fillRect(left, 0, right - left, plot.bottom);
  });
  context.globalAlpha = 1;
  context.lineWidth = theme.stroke * 0.57;
  context.strokeStyle = theme.line;
  context.beginPath();
  for (const x of borders) {
    context.moveTo(x, 0);
    context.lineTo(x, plot.bottom);
  }
  context.stroke();
}
