import type { AxisName, TakenOut } from './axes';
import type { Theme } from './palette';
import type { PlotArea } from './plot-area';

/** What stands at the end of an axis: its name, and what was taken out of its ticks. */
export type EndName = readonly [name: AxisName, taken: TakenOut];

const SMALL = 0.8;

/** Writes text with a halo of paper, so that lines below it don't get in the way. */
export function haloText(
  context: CanvasRenderingContext2D,
  theme: Theme,
  text: string,
  x: number,
  y: number,
  halo: number,
): void {
  if (halo) {
    context.lineJoin = 'round';
    context.lineWidth = halo;
    context.strokeStyle = theme.paper;
    context.strokeText(text, x, y);
  }
  context.fillStyle = theme.ink3;
  context.fillText(text, x, y);
}

/** The names at the ends of the axes. */
export function paintAxisNames(
  context: CanvasRenderingContext2D,
  theme: Theme,
  plot: PlotArea,
  x: EndName | null,
  y: EndName | null,
  halo: number,
): void {
  context.save();
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const below = theme.projector ? 33 : 19;
  if (x) {
    const left = plot.right - axisNameWidth(context, theme, ...x);
    paintAxisName(context, theme, ...x, left, plot.bottom + below, halo);
  }
  if (y) paintAxisName(context, theme, ...y, plot.left + (theme.projector ? 12 : 7), theme.projector ? 22 : 11, halo);
  context.restore();
}

/** How many pixels an axis' name takes. */
export function axisNameWidth(context: CanvasRenderingContext2D, theme: Theme, name: AxisName, taken: TakenOut): number {
  return pieces(theme, name, taken).reduce((width, [text, font]) => {
    context.font = font;
    return width + context.measureText(text).width;
  }, 0);
}

function paintAxisName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  name: AxisName,
  taken: TakenOut,
  x: number,
  y: number,
  halo: number,
): void {
  for (const [text, font, rise] of pieces(theme, name, taken)) {
    context.font = font;
    haloText(context, theme, text, x, y - rise, halo);
    x += context.measureText(text).width;
  }
}

/** The parts of an axis' name, each with its font and how far it's raised. */
function pieces(theme: Theme, name: AxisName, { exponent, offset }: TakenOut): [text: string, font: string, rise: number][] {
  const plain = `${theme.text}px ${theme.font}`;
  const small = `${theme.text * SMALL}px ${theme.font}`;
  const result: [string, string, number][] = [[name.text, name.italic ? `italic ${plain}` : plain, 0]];
  if (name.subscript) result.push([name.subscript, small, -0.25 * theme.text]);
  if (offset) result.push([offset < 0 ? ` + ${-offset}` : ` − ${offset}`, plain, 0]);
  if (exponent) {
    result.push(['  ×10', plain, 0], [String(exponent).replace('-', '−'), small, 0.35 * theme.text]);
  }
  return result;
}
