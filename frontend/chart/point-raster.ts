import type { Chart } from 'chart.js';
import { toOklab, toRgb } from './oklab';
import type { Places } from './view';

/** Dots on a canvas: all that they look like but for their colors. Places and lengths in CSS pixels. */
export interface Dots {
  /** The centers; later ones are on top. */
  readonly at: Places;
  readonly radius: number;
  /** The width of the line around each, half of it inside the radius. */
  readonly outline: number;
  /** That line's color, as "#rrggbb". */
  readonly paper: string;
  /** The canvas, in device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** Dots as large as a chart's canvas needs them. */
export function dotsOn(chart: Chart, at: Places, radius: number, outline: number, paper: string): Dots {
  const {
    canvas: { width, height },
    currentDevicePixelRatio: ratio,
  } = chart;
  return { at, radius, outline, paper, width, height, ratio };
}

/** The pixels of one dot whose center lies in one of 4 x 4 places inside a pixel. */
interface Stamp {
  /** Pixels wholly inside the color, as offsets from the center's pixel. */
  readonly inside: Int32Array;
  /** Pixels on the rim: offset, share covered by dot and outline, share of that which is color; out of 256. */
  readonly rim: Int32Array;
  readonly covered: Int32Array;
  readonly colored: Int32Array;
}

const PLACES = 4;

/**
 * Paints thousands of small outlined dots into an image of their own, pixel by pixel from typed arrays. A canvas
 * takes 60 to 90 ms for 10,000 circles or sprites where it draws in software, and this takes a tenth of it.
 */
export class PointRaster {
  readonly canvas = new OffscreenCanvas(1, 1);
  private readonly context = this.canvas.getContext('2d', { willReadFrequently: true });
  private image = new ImageData(1, 1);
  private pixels = new Int32Array(this.image.data.buffer);
  private stamps: Stamp[] = [];
  private reach = 0;
  private key = '';

  /** Paints all dots, colors n x 3 in OKLab. */
  paint({ at: { x, y }, radius, outline, paper, width, height, ratio }: Dots, colors: Float32Array): void {
    this.prepare(width, height, radius * ratio, outline * ratio);
    const { pixels, reach, stamps } = this;
    const outlineColor = toRgb(...toOklab(paper));
    pixels.fill(0);
    for (let i = 0; i < x.length; i++) {
      const left = Math.floor(x[i] * ratio);
      const top = Math.floor(y[i] * ratio);
      if (!(left >= reach && top >= reach && left < width - reach && top < height - reach)) continue;
      const place = Math.floor((y[i] * ratio - top) * PLACES) * PLACES + Math.floor((x[i] * ratio - left) * PLACES);
      const color = toRgb(colors[3 * i], colors[3 * i + 1], colors[3 * i + 2]);
      press(stamps[place], pixels, top * width + left, color, outlineColor);
    }
    this.context?.putImageData(this.image, 0, 0);
  }

  /** Makes the stamps for dots of a radius with an outline around it, in an image of this size; all in device pixels. */
  private prepare(width: number, height: number, radius: number, outline: number): void {
    const key = [width, height, radius, outline].join();
    if (key === this.key || width < 1 || height < 1) return;
    this.key = key;
    this.canvas.width = width;
    this.canvas.height = height;
    this.image = new ImageData(width, height);
    this.pixels = new Int32Array(this.image.data.buffer);
    this.reach = Math.ceil(radius + outline / 2 + 1);
    const centers = Array.from({ length: PLACES }, (_, place) => (place + 0.5) / PLACES);
    this.stamps = centers.flatMap(y => centers.map(x => stamp(x, y, radius, outline, this.reach, width)));
  }
}

/** Most of the time of thousands of points is spent here: two channels at a time, and nothing is asked twice. */
function press(dot: Stamp, pixels: Int32Array, at: number, color: number, outlineColor: number): void {
  const { inside, rim, covered, colored } = dot;
  const opaque = 0xff000000 | color;
  const [redBlue, green] = [color & 0xff00ff, color & 0xff00];
  const [outlineRedBlue, outlineGreen] = [outlineColor & 0xff00ff, outlineColor & 0xff00];
  for (let j = 0; j < inside.length; j++) pixels[at + inside[j]] = opaque;
  for (let j = 0; j < rim.length; j++) {
    const share = covered[j];
    const ownRedBlue = mix(outlineRedBlue, redBlue, colored[j]) & 0xff00ff;
    const ownGreen = mix(outlineGreen, green, colored[j]) & 0xff00;
    const under = pixels[at + rim[j]];
    const alpha = under >>> 24;
    pixels[at + rim[j]] =
      alpha === 0
        ? (((share * 255) >> 8) << 24) | ownRedBlue | ownGreen
        : ((alpha + (((255 - alpha) * share) >> 8)) << 24) |
          (mix(under & 0xff00ff, ownRedBlue, share) & 0xff00ff) |
          (mix(under & 0xff00, ownGreen, share) & 0xff00);
  }
}

/** From one number to another by a share of 256; of bytes that stand apart, each by itself. */
function mix(from: number, to: number, share: number): number {
  return (Math.imul(from, 256 - share) + Math.imul(to, share)) >>> 8;
}

function stamp(x: number, y: number, radius: number, outline: number, reach: number, width: number): Stamp {
  const inside: number[] = [];
  const rim: number[] = [];
  const covered: number[] = [];
  const colored: number[] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const whole = share(radius + outline / 2 - distance);
      const color = share(radius - outline / 2 - distance);
      if (color === 1) inside.push(row * width + column);
      else if (whole > 0) {
        rim.push(row * width + column);
        covered.push(Math.round(256 * whole));
        colored.push(Math.round((256 * color) / whole));
      }
    }
  }
  return {
    inside: Int32Array.from(inside),
    rim: Int32Array.from(rim),
    covered: Int32Array.from(covered),
    colored: Int32Array.from(colored),
  };
}

/** How much of a pixel lies inside a disc, by how far its center is inside the rim. */
function share(depth: number): number {
  return Math.min(1, Math.max(0, depth + 0.5));
}
