import type { Frame } from './axes';
import type { Picture } from './picture';
import type { PlotArea } from './plot-area';
import type { Lookahead } from './point-image';
import type { Places } from './view';

/** A pixel's place on a canvas, in CSS pixels from its upper left corner; NaN where nothing is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Report on a plane at rest, for tests: what it has painted, and where. It is all that a test reads of a plane, so that the
 * rest may change freely. Plain numbers throughout, which cross from a page to its test unharmed.
 */
export interface PlaneProbe {
  readonly frame: number;
  readonly selectedPoint: number | null;
  /** The parameters on the canvas, in data units, by components and rows; for K-means the means alone. */
  readonly means: readonly number[];
  readonly covariances: readonly number[];
  readonly weights: readonly number[];
  /** The frame's memberships, n x K by rows; empty before the first E. */
  readonly memberships: readonly number[];
  /** The centers of the points and of the components' marks. */
  readonly points: readonly Place[];
  readonly marks: readonly Place[];
  /** The ends of the selected component's axes, where they can be pulled. */
  readonly grips: readonly Place[];
  /** The edges of the rectangle between the axes, in CSS pixels. */
  readonly area: Pick<PlotArea, 'left' | 'top' | 'right' | 'bottom'>;
  /** The data at those edges. */
  readonly seen: Frame;
  /** Pixels for one unit of data; negative upward. */
  readonly scale: Place;
  readonly lookahead: Lookahead;
  /**
   * Reads pixels back from the canvas.
   *
   * @param reach how far the square reaches from its middle to each side, in CSS pixels; 0 for one pixel
   * @returns their colors as "#rrggbb", by rows; the page's paper shows through
   */
  readonly colorsAround: (place: Place, reach: number) => string[];
}

/** Looks at a picture as it is on its canvas; null without a run. */
export function probeOf(picture: Picture, canvas: HTMLCanvasElement): PlaneProbe | null {
  const { model, frame, target: pose, place: area, selectedPoint, theme } = picture;
  if (!model || !pose || !area) return null;
  const { left, top, right, bottom, scaleX, scaleY } = area;
  const read = reader(canvas, theme.paper);
  return {
    frame,
    selectedPoint,
    means: Array.from(pose.means),
    covariances: Array.from(pose.covariances),
    weights: Array.from(pose.weights),
    memberships: Array.from(model.memberships(frame) ?? []),
    points: listed(picture.points),
    marks: listed(picture.marks),
    grips: listed(picture.handles),
    area: { left, top, right, bottom },
    seen: { x: { min: area.dataX(left), max: area.dataX(right) }, y: { min: area.dataY(bottom), max: area.dataY(top) } },
    scale: { x: scaleX, y: scaleY },
    lookahead: picture.lookahead,
    colorsAround: read,
  };
}

function listed({ x, y }: Places): Place[] {
  return Array.from(x, (value, at) => ({ x: value, y: y[at] }));
}

/** Reads from a copy: a canvas that is read from is no longer painted on as fast. */
function reader(canvas: HTMLCanvasElement, paper: string): PlaneProbe['colorsAround'] {
  let copy: OffscreenCanvasRenderingContext2D | null = null;
  return ({ x, y }, reach) => {
    copy ??= copyOf(canvas, paper);
    const ratio = canvas.width / canvas.clientWidth;
    const [left, top] = [x - reach, y - reach].map(edge => Math.floor(edge * ratio));
    const size = Math.max(1, Math.round((2 * reach + 1) * ratio));
    const { data } = copy.getImageData(left, top, size, size);
    return Array.from({ length: size * size }, (_, at) => hex(data.subarray(4 * at, 4 * at + 3)));
  };
}

function copyOf(canvas: HTMLCanvasElement, paper: string): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No more canvases');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(canvas, 0, 0);
  return context;
}

function hex(rgb: Uint8ClampedArray): string {
  return `#${Array.from(rgb, byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
