import type { Chart } from 'chart.js';
import type { RunModel } from '../run/run-model';
import type { Foresight } from './foresight';
import { outlineWidth } from './layers';
import type { Theme } from './palette';
import { type Dots, PointRaster, dotsOn } from './point-raster';
import type { Pose } from './pose';
import type { Places } from './view';

/** State of the painting ahead of time. */
export interface Lookahead {
  /** Whether the points on the canvas were painted ahead of time. */
  readonly shown: boolean;
  /** Whether the next ones are still on their way. */
  readonly busy: boolean;
}

/** All points of a picture in one image as large as its canvas: painted when it is asked for, or ahead of time. */
export class PointImage {
  private readonly raster = new PointRaster();
  private image: OffscreenCanvas | ImageBitmap = this.raster.canvas;
  private dots: Dots | null = null;
  private fresh = false;
  /** The frame that was looked ahead from; and whether the learner goes on from there, 1, or back, -1. */
  private frame = 0;
  private way = 1;

  /** @param foresight whoever paints ahead of time, if anybody does */
  constructor(private readonly foresight: Foresight | null) {}

  destroy(): void {
    this.foresight?.close();
  }

  /** What has come of looking ahead. */
  get lookahead(): Lookahead {
    return { shown: this.image instanceof ImageBitmap, busy: this.foresight?.isBusy ?? false };
  }

  /** Says that the points have other colors than before. */
  recolor(): void {
    this.fresh = false;
  }

  /** Colors of these memberships that need no mixing, if there are any. */
  colors(memberships: ArrayLike<number>, theme: Theme): Float32Array | null {
    return this.foresight?.colors(memberships, theme) ?? null;
  }

  /** The image; made anew if colors, places or the canvas have changed. */
  on(chart: Chart, at: Places, pointRadius: number, theme: Theme, pose: Pose): OffscreenCanvas | ImageBitmap {
    const dots = dotsOn(chart, at, pointRadius, outlineWidth({ pointRadius, theme }), theme.paper);
    if (!this.dots || !same(dots, this.dots)) {
      this.dots = dots;
      this.fresh = false;
    }
    if (!this.fresh) this.image = this.made(this.dots, pose);
    this.fresh = true;
    return this.image;
  }

  /** Has the E-step made that comes next if the learner goes on like this; at the run's ends that's the only one there is. */
  lookAhead(model: RunModel, frame: number, theme: Theme): void {
    if (frame !== this.frame) this.way = Math.sign(frame - this.frame);
    this.frame = frame;
    const shown = (frame - 1) >> 1;
    const steps = [2 * (shown + this.way) + 1, 2 * (shown - this.way) + 1];
    const next = steps.find(step => step > 0 && step <= model.lastFrame);
    if (next !== undefined && this.dots) this.foresight?.lookAt(model, next, this.dots, theme);
  }

  private made(dots: Dots, { mixed, colors }: Pose): OffscreenCanvas | ImageBitmap {
    if (this.image instanceof ImageBitmap) this.image.close();
    const foreseen = this.foresight?.takeImage(mixed, dots);
    if (foreseen) return foreseen;
    this.raster.paint(dots, colors);
    return this.raster.canvas;
  }
}

function same(one: Dots, other: Dots): boolean {
  return (Object.keys(one) as (keyof Dots)[]).every(name => one[name] === other[name]);
}
