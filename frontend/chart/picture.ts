import type { Chart } from 'chart.js';
import type { RunModel } from '../run/run-model';
import { Geometry, emptyAxes } from './geometry';
import { outlineWidth } from './layers';
import { paintLine } from './line-painter';
import { toOklab, toRgb } from './oklab';
import { type Theme, readTheme } from './palette';
import { paintPlane } from './plane-painter';
import { PlotArea } from './plot-area';
import { type Axes, type Exponents, PlotChart } from './plot-chart';
import { PointRaster } from './point-raster';
import { type Pose, between, copyPose, emptyPose, recolored, setThreads, setToFrame } from './pose';
import { type Ease, Tween, cubicBezier, follow } from './tween';
import type { Places, View } from './view';

/** What can be chosen about the picture besides the frame. */
export interface PictureOptions {
  readonly selectedPoint: number | null;
  readonly selectedComponent: number | null;
  readonly hoveredPoint: number | null;
  readonly contours: boolean;
  readonly trueLabels: boolean;
  readonly weighted: boolean;
  readonly trails: boolean;
  readonly legend: readonly string[];
  readonly densityName: string;
}

/** One run on one canvas: lays it out, moves it from frame to frame, and paints it. */
export class Picture {
  theme: Theme;
  model: RunModel | null = null;
  /** The frame that is on the canvas, or on its way there. */
  frame = 0;
  points: Places = { x: new Float32Array(), y: new Float32Array() };
  marks: Places = { x: new Float32Array(), y: new Float32Array() };
  /** What is painted now, where it came from, and where it goes. */
  private pose: Pose | null = null;
  private from: Pose | null = null;
  private to: Pose | null = null;
  private reached = 0;
  private geometry: Geometry | null = null;
  private area: PlotArea | null = null;
  private fresh = false;
  private readonly tween = new Tween();
  private readonly raster = new PointRaster();
  private readonly plot: PlotChart;

  constructor(private readonly host: Element, canvas: HTMLCanvasElement, private options: PictureOptions) {
    this.theme = readTheme(host);
    this.plot = new PlotChart(canvas, this, (chart, exponents) => this.paint(chart, exponents));
  }

  destroy(): void {
    this.tween.stop();
    this.plot.chart.destroy();
  }

  /** Resolves when nothing moves any more and the last frame asked for is painted. */
  get settled(): Promise<void> {
    return this.tween.finished;
  }

  /** What the canvas shows once it is settled. */
  get target(): Pose | null {
    return this.tween.running ? this.to : this.pose;
  }

  /** Shows another run, or none. */
  start(model: RunModel | null, frame: number, options: PictureOptions): void {
    this.model = model;
    this.options = options;
    this.begin(frame);
    this.layOut();
  }

  /** Changes what is shown of this frame. */
  setOptions(options: PictureOptions): void {
    const before = this.options;
    this.options = options;
    if (options.weighted !== before.weighted || options.densityName !== before.densityName) this.layOut();
    if (options.selectedPoint !== before.selectedPoint) this.tie(this.pose, this.from, this.to);
    if (options.trueLabels !== before.trueLabels) this.show(this.frame, this.theme.scrub, follow);
    else if (!this.tween.running) this.plot.chart.draw();
  }

  /** Goes to a frame as a half step, several, or a scrub would: E recolors, M moves, and both take their time. */
  go(frame: number, how: 'step' | 'scrub' | 'jump', speed: number): void {
    if (!this.model || how === 'jump') return this.show(frame, 0, follow);
    if (how === 'scrub') return this.show(frame, this.theme.scrub / speed, follow);
    const { move, recolor, ease } = this.theme;
    const moves = this.model.frame(frame).state !== this.model.frame(this.frame).state;
    const far = Math.abs(frame - this.frame) > 2;
    const duration = far ? Math.min(move, 500) : moves ? move : recolor;
    this.show(frame, duration / speed, cubicBezier(ease[0], ease[1], ease[2], ease[3]));
  }

  /** Reads the tokens again. */
  retheme(): void {
    this.theme = readTheme(this.host);
    this.begin(this.frame);
    this.layOut();
  }

  /** For the chart: the axes in an element of this size. */
  axes(width: number, height: number): Axes {
    const { weighted, densityName } = this.options;
    const old = this.geometry;
    if (!this.model) return emptyAxes;
    if (!old || old.width !== width || old.height !== height) {
      this.geometry = new Geometry(this.model, this.theme, width, height, weighted, densityName);
      this.area = null;
    }
    return (this.geometry ?? { axes: emptyAxes }).axes;
  }

  private show(frame: number, duration: number, ease: Ease): void {
    const { model, theme, options, pose, from, to } = this;
    if (!model || !pose || !from || !to) return;
    const state = model.frame(frame).state;
    this.frame = frame;
    copyPose(pose, from);
    setToFrame(to, model, frame, theme, options.trueLabels);
    this.tie(to);
    this.reached = Math.min(this.reached, state);
    const recolor = recolored(from, to);
    const step = (progress: number) => {
      between(from, to, progress, pose, recolor);
      if (recolor) this.fresh = false;
      if (progress === 1) this.reached = state;
      this.plot.chart.draw();
    };
    if (duration > 0) this.tween.start(duration, ease, step);
    else {
      this.tween.stop();
      step(1);
    }
  }

  /** Puts a frame on the canvas without a way to it. */
  private begin(frame: number): void {
    this.tween.stop();
    this.frame = frame;
    if (!this.model) {
      this.pose = this.from = this.to = null;
      return;
    }
    [this.pose, this.from, this.to] = [emptyPose(this.model), emptyPose(this.model), emptyPose(this.model)];
    setToFrame(this.pose, this.model, frame, this.theme, this.options.trueLabels);
    this.reached = this.model.frame(frame).state;
    this.tie(this.pose);
  }

  private tie(...poses: (Pose | null)[]): void {
    const point = this.options.selectedPoint;
    const known = point !== null && this.model && point < this.model.n ? this.model : null;
    const memberships = known && known.memberships(this.frame);
    for (const pose of poses) if (pose) setThreads(pose, memberships, point);
  }

  private layOut(): void {
    this.geometry = this.area = null;
    this.plot.chart.update('none');
  }

  private paint(chart: Chart, exponents: Exponents): void {
    const { model, pose, geometry, options, theme } = this;
    if (!model || !pose || !geometry) return;
    const area = (this.area ??= this.arrange(chart, geometry));
    for (let k = 0; k < model.k; k++) [this.marks.x[k], this.marks.y[k]] = geometry.mark(area, pose, k);
    const { pointRadius } = geometry;
    this.refresh(chart, pose, pointRadius);
    const { xName, yName } = geometry.axes;
    const view: View = {
      ...options, model, theme, plot: area, pose, pointRadius,
      selectedPoint: options.selectedPoint !== null && options.selectedPoint < model.n ? options.selectedPoint : null,
      hoveredPoint: options.hoveredPoint !== null && options.hoveredPoint < model.n ? options.hoveredPoint : null,
      settled: !this.tween.running, reached: this.reached,
      points: this.points, pointImage: this.raster.canvas, marks: this.marks,
      markAt: (state, k) => geometry.mark(area, model.state(state), k),
      xName: xName && [xName, exponents.x],
      yName: yName && [yName, exponents.y],
    };
    chart.ctx.save();
    if (model.d === 1) paintLine(chart.ctx, view);
    else paintPlane(chart.ctx, view);
    chart.ctx.restore();
  }

  private arrange(chart: Chart, geometry: Geometry): PlotArea {
    const area = PlotArea.of(chart);
    const k = this.model?.k ?? 0;
    this.points = geometry.places(area);
    this.marks = { x: new Float32Array(k), y: new Float32Array(k) };
    this.fresh = false;
    return area;
  }

  /** Paints the points' image again if colors, places or the canvas have changed. */
  private refresh(chart: Chart, pose: Pose, pointRadius: number): void {
    const { canvas, currentDevicePixelRatio: ratio } = chart;
    const resized = this.raster.canvas.width !== canvas.width || this.raster.canvas.height !== canvas.height;
    if (this.fresh && !resized) return;
    const outline = outlineWidth({ pointRadius, theme: this.theme });
    this.raster.prepare(canvas.width, canvas.height, pointRadius * ratio, outline * ratio);
    this.raster.paint(this.points.x, this.points.y, ratio, pose.colors, toRgb(...toOklab(this.theme.paper)));
    this.fresh = true;
  }
}
