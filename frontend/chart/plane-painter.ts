import type { Range } from './axes';
import { traceContours } from './contours';
import { traceEllipse } from './ellipse';
import { clipToPlot, paintHandles, paintMarks, paintPoints, paintRings, paintTexts, paintThreads, paintTrails } from './layers';
import { componentLine } from './palette';
import { type View, strength } from './view';
import { type Polygon, voronoiRegion } from './voronoi';

/** Cells of the contours' grid, in pixels: coarse while moving, fine at rest. */
const MOVING_CELL = 8;
const RESTING_CELL = 4;

/** Paints a run in two dimensions, from back to front. */
export function paintPlane(context: CanvasRenderingContext2D, view: View): void {
  const mixture = view.model.algorithm === 'em';
  context.save();
  clipToPlot(context, view);
  if (mixture) paintFills(context, view);
  else paintRegions(context, view);
  if (mixture && view.contours) paintContours(context, view);
  context.restore();
  paintTexts(context, view);
  paintThreads(context, view);
  paintPoints(context, view);
  if (mixture) view.ellipses.paint(context, ellipsesOf(view), !view.settled, layer => paintEllipses(layer, view));
  paintTrails(context, view);
  paintRings(context, view);
  paintHandles(context, view);
  paintMarks(context, view);
}

function paintFills(context: CanvasRenderingContext2D, view: View): void {
  for (let k = 0; k < view.model.k; k++) {
    context.fillStyle = componentLine(view.theme, k).color;
    for (const [deviations, alpha] of [
      [2, view.theme.fill2],
      [1, view.theme.fill1],
    ]) {
      context.beginPath();
      context.globalAlpha = alpha * strength(view, k);
      if (trace(context, view, k, deviations)) context.fill();
    }
  }
}

/** What the ellipses depend on. */
function ellipsesOf({ plot, theme, selectedComponent, pose }: View): readonly unknown[] {
  return [plot, theme, selectedComponent, ...pose.means, ...pose.covariances];
}

function paintEllipses(context: CanvasRenderingContext2D, view: View): void {
  context.save();
  clipToPlot(context, view);
  context.lineCap = 'round';
  const crowded = view.pointRadius < view.theme.point;
  for (let k = 0; k < view.model.k; k++) {
    const { color, width, dash } = componentLine(view.theme, k);
    for (const [deviations, weight, alpha] of [
      [2, 0.8, 0.75],
      [1, 1, 1],
    ]) {
      context.beginPath();
      if (!trace(context, view, k, deviations)) continue;
      if (crowded) strokeUnderlay(context, view, width * weight, strength(view, k));
      context.setLineDash(dash);
      context.strokeStyle = color;
      context.lineWidth = width * weight;
      context.globalAlpha = alpha * strength(view, k);
      context.stroke();
    }
  }
  context.restore();
}

/** Paper below a line that would be lost among thousands of points of its own color. */
function strokeUnderlay(context: CanvasRenderingContext2D, view: View, width: number, alpha: number): void {
  context.setLineDash([]);
  context.strokeStyle = view.theme.paper;
  context.lineWidth = width + 2.5;
  context.globalAlpha = 0.8 * alpha;
  context.stroke();
}

function paintContours(context: CanvasRenderingContext2D, view: View): void {
  context.beginPath();
  traceContours(context, view.plot, view.pose, view.settled ? RESTING_CELL : MOVING_CELL);
  context.globalAlpha = 0.7;
  context.lineWidth = view.theme.stroke * 0.5;
  context.strokeStyle = view.theme.ink3;
  context.stroke();
}

/** K-means: who would be assigned to whom, as faint areas with hairlines between them. */
function paintRegions(context: CanvasRenderingContext2D, view: View): void {
  const { plot, theme } = view;
  const x = { min: plot.dataX(plot.left), max: plot.dataX(plot.right) };
  const y = { min: plot.dataY(plot.bottom), max: plot.dataY(0) };
  const regions = Array.from({ length: view.model.k }, (_, k) => voronoiRegion(view.pose.means, k, x, y));
  regions.forEach((region, k) => {
    if (!region.length) return;
    context.beginPath();
    for (let at = 0; at < region.length; at += 2) context.lineTo(plot.x(region[at]), plot.y(region[at + 1]));
    context.globalAlpha = theme.fill1 * strength(view, k);
    context.fillStyle = componentLine(theme, k).color;
    context.fill();
  });
  context.globalAlpha = 1;
  context.beginPath();
  for (const region of regions) traceBorders(context, view, region, x, y);
  context.lineWidth = theme.stroke * 0.57;
  context.strokeStyle = theme.line;
  context.stroke();
}

/** The sides of a region that it shares with another, not those at the plot's edge. */
function traceBorders(context: CanvasRenderingContext2D, view: View, region: Polygon, x: Range, y: Range): void {
  const { plot } = view;
  for (let at = 0; at < region.length; at += 2) {
    const [x1, y1, x2, y2] = [0, 1, 2, 3].map(offset => region[(at + offset) % region.length]);
    if ((x1 === x2 && (x1 === x.min || x1 === x.max)) || (y1 === y2 && (y1 === y.min || y1 === y.max))) continue;
    context.moveTo(plot.x(x1), plot.y(y1));
    context.lineTo(plot.x(x2), plot.y(y2));
  }
}

function trace(context: CanvasRenderingContext2D, view: View, k: number, deviations: number): boolean {
  return traceEllipse(context, view.plot, view.pose.means, view.pose.covariances, k, deviations);
}
