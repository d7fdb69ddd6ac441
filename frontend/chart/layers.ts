import { paintLegend } from './legend';
import { paintMark } from './marks';
import { cssColor, toRgb } from './oklab';
import { componentLine } from './palette';
import { paintAxisNames } from './texts';
import { type View, strength } from './view';

const OUTLINE = 0.9;
/** Below this share a thread would only be dirt. */
const LEAST_THREAD = 0.005;

/** The width of the points' outline, which shrinks with them. */
export function outlineWidth(view: Pick<View, 'pointRadius' | 'theme'>): number {
  return (OUTLINE * view.pointRadius) / view.theme.point;
}

/**
 * Lets only the plot be painted on, up to the canvas' upper edge; with some room around it. Its edges are those of pixels:
 * to be cut through a pixel makes everything that is painted slower.
 */
export function clipToPlot(context: CanvasRenderingContext2D, view: View, room = 0): void {
  const left = Math.floor(view.plot.left - room);
  const right = Math.ceil(view.plot.right + room);
  context.beginPath();
  context.rect(left, 0, right - left, Math.round(view.plot.bottom + room));
  context.clip();
}

/** The selected point's ties to the means, as wide as they are responsible for it. */
export function paintThreads(context: CanvasRenderingContext2D, view: View): void {
  if (view.selectedPoint === null) return;
  context.save();
  clipToPlot(context, view);
  context.lineCap = 'round';
  for (let k = 0; k < view.model.k; k++) {
    const share = view.pose.threads[k];
    if (!(share > LEAST_THREAD) || !Number.isFinite(view.marks.x[k])) continue;
    context.globalAlpha = 0.5 * strength(view, k);
    context.strokeStyle = componentLine(view.theme, k).color;
    context.lineWidth = 1 + 7 * share;
    context.beginPath();
    context.moveTo(view.points.x[view.selectedPoint], view.points.y[view.selectedPoint]);
    context.lineTo(view.marks.x[k], view.marks.y[k]);
    context.stroke();
  }
  context.restore();
}

/** All points in view, from their image, pixel for pixel. */
export function paintPoints(context: CanvasRenderingContext2D, view: View): void {
  context.save();
  clipToPlot(context, view);
  context.resetTransform();
  context.drawImage(view.pointImage, 0, 0);
  context.restore();
}

/** Where each mean came from: a thin line with a dot for each iteration, ending at its mark. */
export function paintTrails(context: CanvasRenderingContext2D, view: View): void {
  if (!view.trails) return;
  const { stroke, paper } = view.theme;
  context.save();
  clipToPlot(context, view);
  context.lineJoin = 'round';
  for (let k = 0; k < view.model.k; k++) {
    if (strength(view, k) < 1 || !Number.isFinite(view.marks.x[k])) continue;
    const path = trail(view, k);
    if (path.length < 4) continue;
    context.beginPath();
    for (let at = 0; at < path.length; at += 2) context.lineTo(path[at], path[at + 1]);
    context.globalAlpha = 0.7;
    context.strokeStyle = paper;
    context.lineWidth = stroke * 2.4;
    context.stroke();
    context.globalAlpha = 1;
    context.strokeStyle = context.fillStyle = componentLine(view.theme, k).color;
    context.lineWidth = stroke * 0.75;
    context.stroke();
    context.beginPath();
    for (let at = 0; at + 2 < path.length; at += 2) {
      context.moveTo(path[at], path[at + 1]);
      context.arc(path[at], path[at + 1], stroke * 1.25, 0, 2 * Math.PI);
    }
    context.fill();
  }
  context.restore();
}

/** The hovered and the selected point, and those that are pointed out, in rings. */
export function paintRings(context: CanvasRenderingContext2D, view: View): void {
  const { selectedPoint, hoveredPoint, theme } = view;
  const ring = Math.max(view.pointRadius + 4, 6.5);
  context.save();
  clipToPlot(context, view, ring);
  for (const point of view.ringed ?? []) circle(context, view, point, view.pointRadius + 2.5, theme.ink, theme.stroke * 0.6);
  if (hoveredPoint !== null && hoveredPoint !== selectedPoint) {
    circle(context, view, hoveredPoint, ring - 0.5, theme.paper, theme.stroke + 1);
    circle(context, view, hoveredPoint, ring - 0.5, theme.ink3, theme.stroke * 0.7);
  }
  if (selectedPoint !== null) selectedRing(context, view, selectedPoint, ring);
  context.restore();
}

function selectedRing(context: CanvasRenderingContext2D, view: View, selectedPoint: number, ring: number): void {
  const { theme } = view;
  circle(context, view, selectedPoint, ring, theme.paper, 5);
  const [lightness, a, b] = view.pose.colors.subarray(3 * selectedPoint);
  context.fillStyle = cssColor(toRgb(lightness, a, b));
  context.beginPath();
  context.arc(view.points.x[selectedPoint], view.points.y[selectedPoint], view.pointRadius, 0, 2 * Math.PI);
  context.fill();
  circle(context, view, selectedPoint, ring, theme.ink, theme.stroke);
}

/** The means, the selected one on top. */
export function paintMarks(context: CanvasRenderingContext2D, view: View): void {
  context.save();
  clipToPlot(context, view, view.theme.mark);
  const order = Array.from({ length: view.model.k }, (_, k) => k);
  if (view.selectedComponent !== null) order.push(view.selectedComponent);
  for (const k of order) {
    if (!Number.isFinite(view.marks.x[k])) continue;
    paintMark(context, view.theme, k, view.marks.x[k], view.marks.y[k], strength(view, k));
  }
  context.restore();
}

/** The ends of the selected ellipse's axes, where it can be pulled. */
export function paintHandles(context: CanvasRenderingContext2D, view: View): void {
  const { selectedComponent: k, handles, theme } = view;
  if (k === null) return;
  context.save();
  clipToPlot(context, view);
  const radius = Math.max(4.5, theme.mark * 0.42);
  for (let at = 0; at < handles.x.length; at++) {
    context.beginPath();
    context.arc(handles.x[at], handles.y[at], radius, 0, 2 * Math.PI);
    context.strokeStyle = theme.paper;
    context.lineWidth = theme.stroke + 3;
    context.stroke();
    context.fillStyle = theme.paper;
    context.fill();
    context.strokeStyle = componentLine(theme, k).color;
    context.lineWidth = theme.stroke * 1.2;
    context.stroke();
  }
  context.restore();
}

/** Legend and axis names; on K-means' areas of color without the halo of paper. */
export function paintTexts(context: CanvasRenderingContext2D, view: View): void {
  const { model, theme, plot, xName, yName } = view;
  const halo = model.algorithm === 'em' ? 5 : 0;
  paintLegend(context, view, halo);
  paintAxisNames(context, theme, plot, xName, yName, halo);
}

/** The places of component k's mark up to now, x and y in turn, without those that nobody could tell apart. */
function trail(view: View, k: number): number[] {
  const path: number[] = [];
  for (let state = 0; state <= view.reached; state++) {
    const [x, y] = view.markAt(state, k);
    const far = Math.hypot(x - path[path.length - 2], y - path[path.length - 1]) >= 0.5;
    if (path.length === 0 ? Number.isFinite(x + y) : far) path.push(x, y);
  }
  const [x, y] = [view.marks.x[k], view.marks.y[k]];
  if (Math.hypot(x - path[path.length - 2], y - path[path.length - 1]) < 0.5) path.length -= 2;
  path.push(x, y);
  return path;
}

function circle(
  context: CanvasRenderingContext2D,
  view: View,
  point: number,
  radius: number,
  color: string,
  width: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.arc(view.points.x[point], view.points.y[point], radius, 0, 2 * Math.PI);
  context.stroke();
}
