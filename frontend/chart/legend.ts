import type { Theme } from './palette';
import type { PlotArea } from './plot-area';
import { axisNameWidth, haloText } from './texts';
import type { View } from './view';

const LINE = 17;

/** Where the lines stand: the baseline of the first, and the edge that they are aligned to. */
interface Place {
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly y: number;
}

/** The lines that say what is drawn: in the corner with the fewest points, the lower left if there is a choice. */
export function paintLegend(context: CanvasRenderingContext2D, view: View, halo: number): void {
  const { model, theme, plot } = view;
  context.save();
  context.font = `${theme.text}px ${theme.font}`;
  context.textBaseline = 'alphabetic';
  const room = plot.right - plot.left - 2 * indent(theme);
  const lines = (theme.projector ? view.legend.slice(0, 1) : view.legend)
    .map(text => ({ text, width: context.measureText(text).width }))
    .filter(({ width }) => width < room);
  const width = Math.max(0, ...lines.map(line => line.width));
  const place = model.d === 1 ? besideName(context, view, width) : emptiest(view, width, lines.length);
  context.font = `${theme.text}px ${theme.font}`;
  context.textAlign = place.align;
  lines.forEach(({ text }, i) => haloText(context, theme, text, place.x, place.y + i * LINE, halo));
  context.restore();
}

/** In one dimension at the upper right, where no points are: beside the name of the axis, or below it. */
function besideName(context: CanvasRenderingContext2D, { theme, plot, yName }: View, width: number): Place {
  const name = yName ? axisNameWidth(context, theme, ...yName) + 2 * indent(theme) : 0;
  const below = name + width > plot.right - plot.left ? LINE : 0;
  return { align: 'right', x: plot.right, y: firstLine(theme) + below };
}

/** Where legends stand, by the plot that the points lie in: they move only with it. */
const chosen = new WeakMap<PlotArea, { readonly width: number; readonly lines: number; readonly place: Place }>();

function emptiest(view: View, width: number, lines: number): Place {
  const known = chosen.get(view.plot);
  if (known?.width === width && known.lines === lines) return known.place;
  const place = emptiestCorner(view, width, lines);
  chosen.set(view.plot, { width, lines, place });
  return place;
}

function emptiestCorner(view: View, width: number, lines: number): Place {
  const { theme, plot } = view;
  const last = plot.bottom - (theme.projector ? 18 : 10);
  const [left, right] = [plot.left + indent(theme), plot.right - indent(theme)];
  const [upper, lower] = [firstLine(theme), last - (lines - 1) * LINE];
  const corners: Place[] = [
    { align: 'left', x: left, y: lower },
    { align: 'right', x: right, y: lower },
    { align: 'right', x: right, y: upper },
    // the name of the vertical axis is there
    { align: 'left', x: left, y: upper + LINE },
  ];
  const covered = corners.map(corner => pointsUnder(view, corner, width, lines));
  return corners[covered.indexOf(Math.min(...covered))];
}

function pointsUnder({ points, theme, pointRadius }: View, { align, x, y }: Place, width: number, lines: number): number {
  const left = (align === 'left' ? x : x - width) - pointRadius;
  const right = left + width + 2 * pointRadius;
  const [top, bottom] = [y - theme.text - pointRadius, y + (lines - 1) * LINE + pointRadius];
  let count = 0;
  for (let i = 0; i < points.x.length; i++) {
    if (points.x[i] > left && points.x[i] < right && points.y[i] > top && points.y[i] < bottom) count++;
  }
  return count;
}

function indent(theme: Theme): number {
  return theme.projector ? 14 : 8;
}

function firstLine(theme: Theme): number {
  return theme.projector ? 22 : 11;
}
