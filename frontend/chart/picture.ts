import type { Chart } from 'chart.js';
import type { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import type { Frame } from './axes';
import type { Foresight } from './foresight';
import { Geometry, type Look, emptyAxes } from './geometry';
import { type Axis, axesOf } from './handles';
import { KeptLayer } from './kept-layer';
import { paintLine } from './line-painter';
import { type Theme, readTheme } from './palette';
import { paintPlane } from './plane-painter';
import { PlotArea } from './plot-area';
import { type Axes, type Taken, PlotChart } from './plot-chart';
import { type Lookahead, PointImage } from './point-image';
import { type Pose, between, copyPose, emptyPose, recolored, setParameters, setThreads, setToFrame } from './pose';
import { type Ease, Tween, cubicBezier, follow } from './tween';
import type { Places, View } from './view';
import { Zoom } from './zoom';

/** What can be chosen about the picture besides the frame. */
export interface PictureOptions extends Look {
  readonly selectedPoint: number | null;
  readonly selectedComponent: number | null;
  readonly hoveredPoint: number | null;
  readonly contours: boolean;
  readonly trueLabels: boolean;
  readonly trails: boolean;
  readonly legend: readonly string[];
  /** Points with a thin ring each. */
  readonly ringed?: readonly number[];
}

/** One run on one canvas: lays it out, moves it from frame to frame, and paints it. */
export class Picture {
  theme: Theme;
  model: RunModel | null = null;
  /** The frame that is on the canvas, or on its way there. */
  frame = 0;
  points: Places = { x: new Float32Array(), y: new Float32Array() };
  marks: Places = { x: new Float32Array(), y: new Float32Array() };
  /** The ends of the selected component's axes. */
  handles: Places = places([]);
  /** What is painted now, where it came from, and where it goes. */
  private pose: Pose | null = null;
  private from: Pose | null = null;
  private to: Pose | null = null;
  private reached = 0;
  /** What the learner has put in place of the frame's parameters. */
  private held: State | null = null;
  private heldAxes: readonly Axis[] | null = null;
  private geometry: Geometry | null = null;
  private area: PlotArea | null = null;
  private zoom = Zoom.whole;
  private readonly tween = new Tween();
  private readonly image: PointImage;
  private readonly ellipses = new KeptLayer();
  private readonly plot: PlotChart;

  constructor(
    private readonly host: Element,
    canvas: HTMLCanvasElement,
    private options: PictureOptions,
    foresight: Foresight | null = null,
  ) {
    this.image = new PointImage(foresight);
    this.theme = readTheme(host);
    this.plot = new PlotChart(canvas, this, (chart, taken) => this.paint(chart, taken));
  }

  destroy(): void {
    this.tween.stop();
    this.image.destroy();
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
    this.held = this.heldAxes = null;
    this.begin(frame);
    this.layOut();
  }

  /** Changes what is shown of this frame; paints nothing if it's the same as before. */
  setOptions(options: PictureOptions): void {
    const before = this.options;
    this.options = options;
    if (same(options, before)) return;
    if ((['weighted', 'densityName', 'equalScales'] as const).some(name => options[name] !== before[name])) this.layOut();
    if (options.selectedPoint !== before.selectedPoint) this.tie(this.pose, this.from, this.to);
    if (options.trueLabels !== before.trueLabels) this.show(this.frame, this.theme.scrub, follow);
    else if (!this.tween.running) this.plot.chart.draw();
  }

  /**
   * Shows other parameters in place of the frame's, for as long as the learner holds them; null lets go.
   *
   * @param axes where the selected component's axes lie while one is pulled; null: where its ellipse has them
   */
  hold(state: State | null, axes: readonly Axis[] | null): void {
    if (!state && !this.held) return;
    this.held = state;
    this.heldAxes = axes;
    const { model, pose } = this;
    if (!model || !pose || (!state && this.tween.running)) return;
    this.tween.stop();
    setParameters(pose, state ?? model.state(model.frame(this.frame).state));
    this.plot.chart.draw();
  }

  /** The point in a ring; null for none. */
  get selectedPoint(): number | null {
    return this.options.selectedPoint;
  }

  /** What has come of looking ahead. */
  get lookahead(): Lookahead {
    return this.image.lookahead;
  }

  /** The parameters that are on the canvas, or on their way there. */
  get state(): State | null {
    return this.held ?? (this.model && this.model.state(this.model.frame(this.frame).state));
  }

  /** Where data lies on the canvas; null before the first layout. */
  get place(): PlotArea | null {
    return this.area;
  }

  /** What is seen of both axes. */
  get seen(): Frame | null {
    return this.geometry && this.axes(this.geometry.width, this.geometry.height);
  }

  /** Goes to a frame as a half step, several, or a scrub would: E recolors, M moves, and both take their time. */
  go(frame: number, how: 'step' | 'scrub' | 'jump', speed: number): void {
    this.held = this.heldAxes = null;
    if (!this.model || how === 'jump') return this.show(frame, 0, follow);
    if (how === 'scrub') return this.show(frame, this.theme.scrub / speed, follow);
    const { move, recolor, ease } = this.theme;
    const moves = this.model.frame(frame).state !== this.model.frame(this.frame).state;
    const far = Math.abs(frame - this.frame) > 2;
    const duration = far ? Math.min(move, 500) : moves ? move : recolor;
    this.show(frame, duration / speed, cubicBezier(ease[0], ease[1], ease[2], ease[3]));
  }

  /** Shows another part of the plane. */
  zoomTo(zoom: Zoom): void {
    this.zoom = zoom;
    this.area = null;
    this.plot.chart.update('none');
  }

  /** Reads the tokens again. */
  retheme(): void {
    this.theme = readTheme(this.host);
    this.begin(this.frame);
    this.layOut();
  }

  /** For the chart: the axes in an element of this size. */
  axes(width: number, height: number): Axes {
    const old = this.geometry;
    if (!this.model) return emptyAxes;
    if (!old || old.width !== width || old.height !== height) {
      this.geometry = new Geometry(this.model, this.theme, width, height, this.options);
      this.area = null;
    }
    const { axes } = this.geometry ?? { axes: emptyAxes };
    // in one dimension the densities keep their height
    return { ...axes, x: this.zoom.horizontal(axes.x), y: this.model.d > 1 ? this.zoom.vertical(axes.y) : axes.y };
  }

  private show(frame: number, duration: number, ease: Ease): void {
    const { model, pose, from, to } = this;
    if (!model || !pose || !from || !to) return;
    const state = model.frame(frame).state;
    this.frame = frame;
    copyPose(pose, from);
    this.set(to, model);
    if (this.held) setParameters(to, this.held);
    this.tie(to);
    this.reached = Math.min(this.reached, state);
    const recolor = recolored(from, to);
    const step = (progress: number) => {
      between(from, to, progress, pose, recolor);
      if (recolor) this.image.recolor();
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
    this.set(this.pose, this.model);
    if (this.held) setParameters(this.pose, this.held);
    this.reached = this.model.frame(frame).state;
    this.tie(this.pose);
  }

  private set(pose: Pose, model: RunModel): void {
    const { theme, image } = this;
    setToFrame(pose, model, this.frame, theme, this.options.trueLabels, memberships => image.colors(memberships, theme));
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

  private paint(chart: Chart, taken: Taken): void {
    const { model, pose, geometry, options, theme } = this;
    if (!model || !pose || !geometry) return;
    const area = (this.area ??= this.arrange(chart, geometry));
    for (let k = 0; k < model.k; k++) [this.marks.x[k], this.marks.y[k]] = geometry.mark(area, pose, k);
    const { pointRadius } = geometry;
    this.handles = this.placeHandles(area, pose);
    const { xName, yName } = geometry.axes;
    const view: View = {
      ...options,
      model,
      theme,
      plot: area,
      pose,
      pointRadius,
      selectedPoint: options.selectedPoint !== null && options.selectedPoint < model.n ? options.selectedPoint : null,
      hoveredPoint: options.hoveredPoint !== null && options.hoveredPoint < model.n ? options.hoveredPoint : null,
      settled: !this.tween.running,
      reached: this.reached,
      points: this.points,
      pointImage: this.image.on(chart, this.points, pointRadius, theme, pose),
      ellipses: this.ellipses,
      marks: this.marks,
      handles: this.handles,
      markAt: (state, k) => geometry.mark(area, model.earlier(state, model.frame(this.frame).state), k),
      xName: xName && [xName, taken.x],
      yName: yName && [yName, taken.y],
    };
    chart.ctx.save();
    if (model.d === 1) paintLine(chart.ctx, view);
    else paintPlane(chart.ctx, view);
    chart.ctx.restore();
    if (view.settled && !options.trueLabels) this.image.lookAhead(model, this.frame, theme);
  }

  private placeHandles(area: PlotArea, pose: Pose): Places {
    const {
      model,
      marks,
      options: { selectedComponent: k },
      theme,
    } = this;
    if (!model || k === null || k >= model.k || !pose.covariances.length) return places([]);
    const axes = this.heldAxes ?? axesOf(area, pose, model.d, k, model.message.rules.covariance);
    if (model.d === 1) return places([[marks.x[k] + axes[0][0], shoulder(area, theme.mark, marks.y[k])]]);
    return places(
      axes.map(([x, y]) => {
        // the handle of a short axis stands beside the mark, not under it
        const out = Math.max(1, (theme.mark * 2) / Math.hypot(x, y));
        return [marks.x[k] + x * out, marks.y[k] + y * out];
      }),
    );
  }

  private arrange(chart: Chart, geometry: Geometry): PlotArea {
    const area = PlotArea.of(chart);
    const k = this.model?.k ?? 0;
    this.points = geometry.places(area);
    this.marks = { x: new Float32Array(k), y: new Float32Array(k) };
    return area;
  }
}

/** Whether two choices are the same; lists are, if they say the same. */
function same(one: PictureOptions, other: PictureOptions): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof PictureOptions)[];
  return names.every(
    name => one[name] === other[name] || (Array.isArray(one[name]) && String(one[name]) === String(other[name])),
  );
}

/** How high a normal density is one standard deviation from its peak, on the canvas. */
function shoulder(area: PlotArea, mark: number, peak: number): number {
  return Math.max(mark * 1.6, area.y(0) + (peak - area.y(0)) * Math.exp(-0.5));
}

function places(at: readonly Axis[]): Places {
  return { x: Float32Array.from(at, ([x]) => x), y: Float32Array.from(at, ([, y]) => y) };
}
