import type { Chart } from 'chart.js';
import type { Drawing } from '../run/drawing';
import type { AxisName, Frame } from './axes';
import { frameFor, holding } from './drawing-axes';
import { outlineWidth } from './layers';
import { type Theme, readTheme } from './palette';
import { PlotArea } from './plot-area';
import { type Axes, type AxesSource, type Taken, PlotChart, plotSize } from './plot-chart';
import { PointRaster, dotsOn } from './point-raster';
import { paintAxisNames } from './texts';
import type { Places } from './view';

/** What is drawn besides the points. */
export interface DrawingMarks {
  readonly hovered: number | null;
  /** Where a key would add a point, in data units; null while nobody uses the keys. */
  readonly cursor: readonly [x: number, y: number] | null;
}

const NOTHING: DrawingMarks = { hovered: null, cursor: null };
/** Half the length of the cursor's lines, in points' radii. */
const CURSOR = 3;

/** A drawing on a canvas: axes and gray points. */
export class DrawingPicture implements AxesSource {
  theme: Theme;
  places: Places = { x: new Float32Array(), y: new Float32Array() };
  /** Where data lies on the canvas; null before the first layout. */
  area: PlotArea | null = null;
  private drawing: Drawing;
  private marks: DrawingMarks = NOTHING;
  private names: readonly string[] = [];
  private first: Float64Array;
  private frame: Frame | null = null;
  private size = '';
  private readonly raster = new PointRaster();
  private readonly plot: PlotChart;

  constructor(
    private readonly host: HTMLElement,
    canvas: HTMLCanvasElement,
    drawing: Drawing,
  ) {
    this.theme = readTheme(host);
    this.drawing = drawing;
    this.first = drawing.points;
    this.plot = new PlotChart(canvas, this, (chart, taken) => this.paint(chart, taken));
  }

  destroy(): void {
    this.plot.chart.destroy();
  }

  /** Begins anew around these points, with these names at the axes. */
  begin(drawing: Drawing, names: readonly string[]): void {
    this.names = names;
    this.first = drawing.points;
    this.frame = null;
    this.show(drawing, NOTHING);
  }

  /** Shows a drawing; the axes stay unless it has outgrown them. */
  show(drawing: Drawing, marks: DrawingMarks): void {
    this.drawing = drawing;
    this.marks = marks;
    const fits = this.frame !== null && holding(this.frame, drawing.points) === this.frame;
    if (fits) this.plot.chart.draw();
    else this.plot.chart.update('none');
  }

  retheme(): void {
    this.theme = readTheme(this.host);
    this.plot.chart.update('none');
  }

  /** For the chart: the axes in an element of this size. */
  axes(width: number, height: number): Axes {
    const size = `${width} ${height}`;
    if (!this.frame || this.size !== size) {
      const plot = plotSize(this.theme, width, height);
      this.frame = frameFor(this.first, plot.width, plot.height);
      this.size = size;
    }
    this.frame = holding(this.frame, this.drawing.points);
    return { ...this.frame, xName: this.nameOf(0), yName: this.nameOf(1) };
  }

  private nameOf(coordinate: number): AxisName {
    const text = this.names[coordinate];
    if (text) return { text, subscript: '', italic: false, from: -Infinity };
    return { text: 'x', subscript: String(coordinate + 1), italic: true, from: -Infinity };
  }

  private paint(chart: Chart, taken: Taken): void {
    const { drawing, theme } = this;
    const area = (this.area = PlotArea.of(chart));
    const { n, points } = drawing;
    this.places = {
      x: Float32Array.from({ length: n }, (_, i) => area.x(points[2 * i])),
      y: Float32Array.from({ length: n }, (_, i) => area.y(points[2 * i + 1])),
    };
    const { ctx } = chart;
    const colors = Float32Array.from({ length: 3 * n }, (_, at) => theme.none[at % 3]);
    const outline = outlineWidth({ pointRadius: theme.point, theme });
    this.raster.paint(dotsOn(chart, this.places, theme.point, outline, theme.paper), colors);
    ctx.save();
    paintAxisNames(ctx, theme, area, [this.nameOf(0), taken.x], [this.nameOf(1), taken.y], 5);
    ctx.save();
    ctx.resetTransform();
    ctx.drawImage(this.raster.canvas, 0, 0);
    ctx.restore();
    const { hovered, cursor } = this.marks;
    if (hovered !== null && hovered !== drawing.selected) this.ring(ctx, hovered, theme.ink3, theme.stroke * 0.7);
    if (drawing.selected !== null) this.ring(ctx, drawing.selected, theme.ink, theme.stroke);
    if (cursor) this.cross(ctx, area.x(cursor[0]), area.y(cursor[1]));
    ctx.restore();
  }

  private ring(context: CanvasRenderingContext2D, point: number, color: string, width: number): void {
    context.beginPath();
    context.arc(this.places.x[point], this.places.y[point], this.theme.point + 4, 0, 2 * Math.PI);
    context.strokeStyle = this.theme.paper;
    context.lineWidth = width + 3;
    context.stroke();
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }

  private cross(context: CanvasRenderingContext2D, x: number, y: number): void {
    const { theme } = this;
    const [near, far] = [theme.point + 2, CURSOR * theme.point];
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(x + near * dx, y + near * dy);
      context.lineTo(x + far * dx, y + far * dy);
    }
    context.lineCap = 'round';
    context.strokeStyle = theme.paper;
    context.lineWidth = theme.stroke + 3;
    context.stroke();
    context.strokeStyle = theme.ink;
    context.lineWidth = theme.stroke;
    context.stroke();
  }
}
