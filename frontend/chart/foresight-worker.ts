import { RunModel } from '../run/run-model';
import type { Foreseen, Question } from './foresight';
import { type Theme, mixColors } from './palette';
import { type Dots, PointRaster } from './point-raster';

let model: RunModel | null = null;
let dots: Dots | null = null;
let theme: Theme | null = null;
const raster = new PointRaster();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.run) model = new RunModel(data.run);
  dots = data.dots ?? dots;
  theme = data.theme ?? theme;
  const memberships = model?.memberships(data.frame)?.slice();
  const counts = model?.counts(data.frame);
  if (!model || !dots || !theme || !memberships || !counts) return;
  const colors = new Float32Array(3 * model.n);
  mixColors(theme, memberships, model.k, colors);
  raster.paint(dots, colors);
  const image = raster.canvas.transferToImageBitmap();
  const foreseen: Foreseen = { memberships, counts, colors, image };
  // handed over, not copied
  postMessage(foreseen, { transfer: [memberships.buffer, colors.buffer, image] });
});
