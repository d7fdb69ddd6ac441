import { readTheme, type Theme } from '../chart/palette';
import { fixed, objective } from '../run/number-format';
import { text, type Dictionary } from '../run/texts';
import { CurvesLayout } from './curves-layout';
import type { SweepModel } from './sweep-model';
import { distinction, stopped, sweepStory, worths } from './sweep-story';

/** In CSS pixels; the picture has twice as many. */
const WIDTH = 1200;
const MARGIN = 32;
const CURVES = 260;
const COLUMNS = 3;
const GAP = 28;
/** Room for the lines around a panel's picture. */
const PANEL = { head: 26, foot: 69 };
const SCALE = 2;
const VOICE = '"Source Serif 4", Charter, Georgia, serif';

/** The whole comparison on one sheet: what it says, all curves, and every fit's picture with its numbers. */
export async function sweepPicture(
  host: Element,
  texts: Dictionary,
  model: SweepModel,
  pngs: readonly (Blob | null)[],
): Promise<Blob | null> {
  const images = await Promise.all(pngs.map(async png => png && (await createImageBitmap(png))));
  const width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
  const first = images.find(image => image !== null);
  const height = first ? (width * first.height) / first.width : 0;
  const rows = Math.ceil(model.panels.length / COLUMNS);
  const canvas = document.createElement('canvas');
  const top = MARGIN + 100;
  const below = top + CURVES + GAP;
  const row = PANEL.head + height + PANEL.foot;
  canvas.width = SCALE * WIDTH;
  canvas.height = SCALE * (below + rows * row + MARGIN);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const sheet = new Sheet(context, readTheme(host));
  const { headline, detail } = sweepStory(texts, model);
  sheet.write(headline, MARGIN, MARGIN + 20, { font: `480 26px ${VOICE}` });
  sheet.write(detail, MARGIN, MARGIN + 46, { font: `400 15px ${VOICE}`, quiet: true });
  paintCurves(sheet, texts, model, top);
  model.panels.forEach((panel, i) => {
    const x = MARGIN + (i % COLUMNS) * (width + GAP);
    const y = below + Math.floor(i / COLUMNS) * row;
    sheet.write(`K = ${panel.k}`, x, y + 14, { bold: true });
    sheet.write(objective(panel.trajectory[panel.trajectory.length - 1]), x + width, y + 14, { right: true });
    const image = images[i];
    if (image) context.drawImage(image, x, y + PANEL.head, width, height);
    sheet.write(stopped(texts, panel), x, y + PANEL.head + height + 16, { quiet: true });
    // the first is the objective, which stands above the picture
    sheet.write(worths(texts, model, panel).slice(1).join(', '), x, y + PANEL.head + height + 33, { quiet: true, width });
    sheet.write(distinction(texts, model, panel.k), x, y + PANEL.head + height + 50, {});
  });
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function paintCurves(sheet: Sheet, texts: Dictionary, { panels, iterations, plan }: SweepModel, top: number): void {
  const { context, theme } = sheet;
  const width = WIDTH - 2 * MARGIN;
  const layout = new CurvesLayout(panels, iterations, { width, height: CURVES, line: 17, gutter: 130, bottom: 26 });
  context.save();
  context.translate(MARGIN, top);
  sheet.stroke(`M0,${layout.base}H${layout.right}`, theme.line, 1);
  for (const i of layout.ticks(48).filter(tick => layout.x(tick + 1) < layout.right - 80))
    sheet.write(String(i), layout.x(i + 1), layout.base + 18, { quiet: true, middle: true });
  for (const { panel, path, lead, end, label } of layout.curves) {
    sheet.stroke(lead, theme.line, 1, [1.5, 3]);
    sheet.within(width, layout.base, () => sheet.stroke(path, theme.ink, 1.4));
    sheet.stroke(`M${end.x},${end.y}h0`, theme.ink, 5);
    sheet.write(`K = ${panel.k}`, layout.right + 18, label + 4, { bold: true });
    sheet.write(fixed(panel.trajectory[panel.trajectory.length - 1], 2), width, label + 4, { right: true, quiet: true });
  }
  sheet.write(text(texts, `compare.sweep.curves.${plan.algorithm}`), 0, -14, { bold: true });
  sheet.write(text(texts, 'compare.sweep.curves.axis'), layout.right, layout.base + 18, { right: true, quiet: true });
  if (layout.beyond !== null) {
    const said = text(texts, `compare.sweep.curves.beyond.${plan.algorithm}`, { value: fixed(layout.beyond, 2) });
    sheet.write(said, layout.right, plan.algorithm === 'em' ? layout.base - 10 : 12, { right: true, quiet: true });
  }
  context.restore();
}

interface Style {
  readonly font?: string;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly right?: boolean;
  readonly middle?: boolean;
  /** The most room; longer words get narrower. */
  readonly width?: number;
}

/** The page's paper and ink on a canvas. */
class Sheet {
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly theme: Theme,
  ) {
    context.scale(SCALE, SCALE);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.lineCap = context.lineJoin = 'round';
  }

  write(words: string, x: number, y: number, { font, bold, quiet, right, middle, width }: Style): void {
    const { context, theme } = this;
    context.font = font ?? `${bold ? 600 : 400} 13px ${theme.font}`;
    context.fillStyle = quiet ? theme.ink3 : theme.ink;
    context.textAlign = right ? 'right' : middle ? 'center' : 'left';
    context.fillText(words, x, y, right || middle ? undefined : (width ?? WIDTH - MARGIN - x));
  }

  /** Paints nothing outside of a rectangle. */
  within(width: number, height: number, paint: () => void): void {
    this.context.save();
    this.context.beginPath();
    this.context.rect(0, 0, width, height);
    this.context.clip();
    paint();
    this.context.restore();
  }

  stroke(path: string, color: string, width: number, dash: number[] = []): void {
    const { context } = this;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke(new Path2D(path));
  }
}
