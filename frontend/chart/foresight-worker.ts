import { RunModel } from '../run/run-model';
import type { Foreseen, Question } from './foresight';
import { mixColors } from './palette';
import { PointRaster } from './point-raster';

let model: RunModel | null = null;
const raster = new PointRaster();

addEventListener('message', ({ data: { run, frame, dots, theme } }: MessageEvent<Question>) => {
  if (run) model = new RunModel(run);
  const memberships = model?.memberships(frame);
  const counts = model?.counts(frame);
  if (!model || !memberships || !counts) return;
  const colors = new Float32Array(3 * model.n);
  mixColors(theme, memberships, model.k, colors);
  raster.paint(dots, colors);
  const image = raster.canvas.transferToImageBitmap();
  postMessage({ memberships, counts, colors, image } satisfies Foreseen, { transfer: [colors.buffer, image] });
});
