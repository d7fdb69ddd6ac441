import { readTheme, type Theme } from '../chart/palette';
import type { TwinPlane } from './twin-plane';

const GAP = 24;
const TITLE = 28;

/** A plane with the name that stands above it. */
export interface Named {
  readonly plane: TwinPlane;
  readonly name: string;
}

/** Rows of planes with their names as one picture, at the screen's resolution and on the page's paper. */
export async function picturesOf(host: Element, rows: readonly (readonly Named[])[]): Promise<Blob | null> {
  const painted = await Promise.all(
    rows.map(row => Promise.all(row.map(async ({ plane, name }) => ({ canvas: await plane.settledCanvas(), name })))),
  );
  const known = painted.map(row => row.flatMap(({ canvas, name }) => (canvas ? [{ canvas, name }] : [])));
  const copy = document.createElement('canvas');
  const context = copy.getContext('2d');
  if (!context || known.every(row => row.length === 0)) return null;
  const scale = window.devicePixelRatio;
  const theme = readTheme(host);
  const heights = known.map(row => TITLE * scale + Math.max(...row.map(({ canvas }) => canvas.height)));
  copy.width = Math.max(
    ...known.map(row => row.reduce((width, { canvas }) => width + canvas.width, GAP * scale * (row.length - 1))),
  );
  copy.height = heights.reduce((sum, height) => sum + height, 0);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  let y = 0;
  known.forEach((row, i) => {
    paintRow(context, row, y, theme, scale);
    y += heights[i];
  });
  return new Promise(resolve => copy.toBlob(resolve, 'image/png'));
}

function paintRow(
  context: CanvasRenderingContext2D,
  row: readonly { canvas: HTMLCanvasElement; name: string }[],
  y: number,
  { ink, font, text }: Theme,
  scale: number,
): void {
  context.fillStyle = ink;
  context.font = `560 ${1.17 * text * scale}px ${font}`;
  let x = 0;
  for (const { canvas, name } of row) {
    context.fillText(name, x + 8 * scale, y + 0.7 * TITLE * scale);
    context.drawImage(canvas, x, y + TITLE * scale);
    x += canvas.width + GAP * scale;
  }
}
