import { readTheme } from '../chart/palette';
import type { TwinPlane } from './twin-plane';

const GAP = 24;
const TITLE = 28;

/** Pictures side by side with their names above them, at the screen's resolution and on the page's paper. */
export async function pairPicture(
  host: Element, planes: readonly TwinPlane[], names: readonly string[],
): Promise<Blob | null> {
  const pictures = await Promise.all(planes.map(plane => plane.settledCanvas()));
  const canvases = pictures.filter(picture => picture !== null);
  const copy = document.createElement('canvas');
  const context = copy.getContext('2d');
  if (!context || canvases.length === 0) return null;
  const scale = window.devicePixelRatio;
  const { paper, ink, font, text } = readTheme(host);
  copy.width = canvases.reduce((width, canvas) => width + canvas.width, GAP * scale * (canvases.length - 1));
  copy.height = TITLE * scale + Math.max(...canvases.map(canvas => canvas.height));
  context.fillStyle = paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.fillStyle = ink;
  context.font = `560 ${1.17 * text * scale}px ${font}`;
  let x = 0;
  canvases.forEach((canvas, i) => {
    context.fillText(names[i], x + 8 * scale, 0.7 * TITLE * scale);
    context.drawImage(canvas, x, TITLE * scale);
    x += canvas.width + GAP * scale;
  });
  return new Promise(resolve => copy.toBlob(resolve, 'image/png'));
}
