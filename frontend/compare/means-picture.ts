import type { Chart } from 'chart.js';
import { paintMark } from '../chart/marks';
import { type Oklab, toOklab } from '../chart/oklab';
import { LOOKS, type Theme, readTheme } from '../chart/palette';
import { PlotArea } from '../chart/plot-area';
import { type Axes, type Taken, PlotChart } from '../chart/plot-chart';
import { PointRaster, dotsOn } from '../chart/point-raster';
import { paintAxisNames } from '../chart/texts';
import { Tween, cubicBezier } from '../chart/tween';
import type { Places } from '../chart/view';
import { MeansLayout } from './means-layout';
import type { StartsModel } from './starts-model';

/** How much of the paper is in what recedes, and in the points, which are only the ground. */
const FAINT = 0.86;
const GROUND = 0.45;

const UNIT: Axes = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, xName: null, yName: null };
const NOWHERE: Places = { x: new Float32Array(), y: new Float32Array() };

/** All starts' means on one canvas: each in the color that its run gives it, or in the best run's. */
export class MeansPicture {
  theme: Theme;
  dots: Places = NOWHERE;
  private model: StartsModel | null = null;
  private matched = false;
  private bar: number | null = null;
  private layout: MeansLayout | null = null;
  private area: PlotArea | null = null;
  private points: Places = NOWHERE;
  /** From the runs' own names (0) to the best run's (1). */
  private progress = 0;
  private readonly tween = new Tween();
  private readonly ground = new PointRaster();
  private readonly raster = new PointRaster();
  private readonly plot: PlotChart;

  constructor(
    private readonly host: Element,
    canvas: HTMLCanvasElement,
  ) {
    this.theme = readTheme(host);
    this.plot = new PlotChart(canvas, this, (chart, taken) => this.paint(chart, taken));
  }

  destroy(): void {
    this.tween.stop();
    this.plot.chart.destroy();
  }

  get settled(): Promise<void> {
    return this.tween.finished;
  }

  /** Shows other starts, in the colors they are to have, without a way to it. */
  start(model: StartsModel, matched: boolean): void {
    this.tween.stop();
    this.model = model;
    this.matched = matched;
    this.progress = matched ? 1 : 0;
    this.layOut();
  }

  /** Gives the means the best run's colors, or their own runs', and takes its time for it. */
  match(matched: boolean): void {
    if (matched === this.matched) return;
    this.matched = matched;
    const { recolor, ease } = this.theme;
    const [from, to] = [this.progress, matched ? 1 : 0];
    const step = (time: number) => {
      this.progress = from + (to - from) * time;
      this.plot.chart.draw();
    };
    if (recolor > 0) this.tween.start(recolor, cubicBezier(ease[0], ease[1], ease[2], ease[3]), step);
    else {
      this.tween.stop();
      step(1);
    }
  }

  /** Lets only the starts of a bar stand out; null: all of them. */
  highlight(bar: number | null): void {
    if (bar === this.bar) return;
    this.bar = bar;
    if (!this.tween.running) this.plot.chart.draw();
  }

  retheme(): void {
    this.theme = readTheme(this.host);
    this.layOut();
  }

  axes(width: number, height: number): Axes {
    if (!this.model) return UNIT;
    if (this.layout?.width !== width || this.layout.height !== height) {
      this.layout = new MeansLayout(this.model, this.theme, width, height);
      this.area = null;
    }
    return this.layout.axes;
  }

  private layOut(): void {
    this.layout = this.area = null;
    this.plot.chart.update('none');
  }

  private paint(chart: Chart, taken: Taken): void {
    const { layout, model, theme } = this;
    if (!layout || !model) return;
    const area = (this.area ??= this.arrange(chart, layout));
    this.paintDots(chart, model, layout.dotRadius);
    const { ctx } = chart;
    ctx.save();
    ctx.resetTransform();
    ctx.drawImage(this.ground.canvas, 0, 0);
    ctx.drawImage(this.raster.canvas, 0, 0);
    ctx.restore();
    const { xName, yName } = layout.axes;
    paintAxisNames(ctx, theme, area, xName && [xName, taken.x], yName && [yName, taken.y], 4);
    this.paintMarks(ctx, layout.marks(area));
  }

  /** The best run's letters, where there is one color for each place. */
  private paintMarks(context: CanvasRenderingContext2D, marks: Places): void {
    if (this.progress === 0) return;
    const theme = { ...this.theme, mark: 0.8 * this.theme.mark };
    context.save();
    context.globalAlpha = this.progress;
    marks.x.forEach((x, k) => Number.isFinite(x) && paintMark(context, theme, k, x, marks.y[k], this.progress));
    context.restore();
  }

  private arrange(chart: Chart, layout: MeansLayout): PlotArea {
    const area = PlotArea.of(chart);
    this.points = layout.points(area);
    this.dots = layout.dots(area);
    const gray = mix(this.theme.none, toOklab(this.theme.paper), GROUND);
    const colors = new Float32Array(3 * this.points.x.length);
    for (let i = 0; i < this.points.x.length; i++) colors.set(gray, 3 * i);
    this.dot(chart, this.ground, this.points, layout.pointRadius, colors);
    return area;
  }

  private dot(chart: Chart, raster: PointRaster, at: Places, radius: number, colors: Float32Array): void {
    raster.paint(dotsOn(chart, at, radius, 0.5, this.theme.paper), colors);
  }

  /** What recedes comes first, so that it hides nothing. */
  private paintDots(chart: Chart, { count, k, names, bars }: StartsModel, radius: number): void {
    const { mixes, paper } = this.theme;
    const ground = toOklab(paper);
    const recedes = (at: number) => this.bar !== null && bars[Math.floor(at / k)] !== this.bar;
    const all = Array.from({ length: count * k }, (_, at) => at);
    const order = this.bar === null ? all : [...all.filter(recedes), ...all.filter(at => !recedes(at))];
    const colors = new Float32Array(3 * count * k);
    order.forEach((at, i) => {
      const color = mix(mixes[(at % k) % LOOKS], mixes[names[at] % LOOKS], this.progress);
      colors.set(recedes(at) ? mix(color, ground, FAINT) : color, 3 * i);
    });
    const [x, y] = [this.dots.x, this.dots.y].map(places => Float32Array.from(order, at => places[at]));
    this.dot(chart, this.raster, { x, y }, radius, colors);
  }
}

function mix(from: Oklab, to: Oklab, share: number): Oklab {
  return [0, 1, 2].map(i => from[i] + share * (to[i] - from[i])) as unknown as Oklab;
}
