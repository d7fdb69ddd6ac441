import { pngOf } from '../chart/png';
import type { ClusteringModel } from './digits-model';
import { percent } from './digits-words';

const SIDE = 28;
/** A pixel's side, and the room between the pictures and below them. */
const SCALE = 5;
const GAP = 24;
const NAME = 34;
const MANY = 12;

/** The clusters with their names and purities, in the colors of the page around an element. */
export function galleryPicture(
  clustering: ClusteringModel,
  frame: number,
  variance: boolean,
  page: HTMLElement,
): Promise<Blob | null> {
  const style = getComputedStyle(page);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const columns = Math.min(clustering.k, clustering.k > MANY ? 10 : 5);
  const side = SIDE * SCALE;
  const canvas = document.createElement('canvas');
  canvas.width = GAP + columns * (side + GAP);
  canvas.height = GAP + Math.ceil(clustering.k / columns) * (side + NAME + GAP);
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  clustering.order.forEach((cluster, place) => {
    const x = GAP + (place % columns) * (side + GAP);
    const y = GAP + Math.floor(place / columns) * (side + NAME + GAP);
    pen.fillStyle = color('--field');
    pen.fillRect(x, y, side, side);
    pen.fillStyle = color('--ink');
    const pixels = (variance ? clustering.variance(cluster) : null) ?? clustering.mean(frame, cluster);
    pixels.forEach((ink, i) => {
      pen.globalAlpha = ink / 255;
      pen.fillRect(x + SCALE * (i % SIDE), y + SCALE * Math.floor(i / SIDE), SCALE, SCALE);
    });
    pen.globalAlpha = 1;
    const label = clustering.message.labels[cluster];
    pen.font = `520 22px ${color('--voice')}`;
    pen.fillText(label < 0 ? '–' : String(label), x, y + side + NAME - 8);
    if (label < 0) return;
    pen.font = `400 14px ${color('--ui')}`;
    pen.textAlign = 'right';
    pen.fillStyle = color('--ink-2');
    pen.fillText(percent(clustering.purity(cluster)), x + side, y + side + NAME - 8);
    pen.textAlign = 'left';
  });
  return pngOf(canvas, color('--paper'));
}
