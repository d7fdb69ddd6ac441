import type { Theme } from '../chart/palette';
import type { Dictionary } from '../run/texts';
import type { StartsModel } from './starts-model';
import { mapSentence, sharePercent, shareSentence, startsHeadline } from './starts-story';

/** In CSS pixels. */
const MARGIN = 32;
const GAP = 48;
const HEAD = 64;
const LINE = 40;

/** Both pictures side by side, each under its sentence, at the screen's resolution and on the page's paper. */
export function startsPng(
  texts: Dictionary,
  model: StartsModel,
  matched: boolean,
  histogram: HTMLCanvasElement,
  map: HTMLCanvasElement,
  theme: Theme,
): Promise<Blob | null> {
  const ratio = histogram.width / histogram.clientWidth;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const [left, right] = [MARGIN, MARGIN + histogram.clientWidth + GAP];
  const top = HEAD + LINE + MARGIN;
  canvas.width = ratio * (right + map.clientWidth + MARGIN);
  canvas.height = ratio * (top + Math.max(histogram.clientHeight, map.clientHeight) + MARGIN);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(ratio, ratio);
  const write = (line: string, x: number, y: number, size: number, width: number) => {
    context.fillStyle = theme.ink;
    context.font = `400 ${size}px "Source Serif 4", Georgia, serif`;
    wrapped(context, line, width).forEach((part, i) => context.fillText(part, x, y + i * 1.3 * size));
  };
  write(startsHeadline(texts, model, false), left, HEAD - 8, 28, right + map.clientWidth - left);
  write(`${sharePercent(texts, model)} ${shareSentence(texts, model)}`, left, HEAD + 28, 18, histogram.clientWidth);
  write(mapSentence(texts, model, matched), right, HEAD + 28, 18, map.clientWidth);
  context.drawImage(histogram, left, top, histogram.clientWidth, histogram.clientHeight);
  context.drawImage(map, right, top, map.clientWidth, map.clientHeight);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function wrapped(context: CanvasRenderingContext2D, line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
