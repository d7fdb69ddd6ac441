import type { Chart } from 'chart.js';
import { type Theme, readTheme } from '../chart/palette';
import { PlotArea } from '../chart/plot-area';
import { type Axes, type Taken, PlotChart } from '../chart/plot-chart';
import { paintAxisNames } from '../chart/texts';
import type { Bar } from '../wire';
import type { StartsModel } from './starts-model';

/** Room above the highest bar, for its label. */
const HEADROOM = 1.18;
/** Fewer starts than this leave the axis' ticks whole numbers. */
const LEAST_HEIGHT = 5;
/** At most so many bars with something in them have their counts above them. */
const COUNTED = 6;
/** Pixels between two bars. */
const GAP = 1.5;

/** What stands on the axes. */
export interface HistogramNames {
  readonly value: string;
  readonly count: string;
}

/** The axes of a histogram: a bar's width of room at both ends; while starts are missing, room for them. */
function histogramAxes(model: StartsModel, names: HistogramNames): Axes {
  const { bars } = model.message;
  const most = Math.max(0, ...bars.map(({ count }) => count));
  const missing = model.count > 0 ? model.total / model.count : 1;
  const name = (text: string, from: number) => ({ text, subscript: '', italic: false, from });
  return {
    x: rangeOf(model),
    y: { min: 0, max: HEADROOM * Math.max(LEAST_HEIGHT, Math.min(model.total, most * missing)) },
    xName: bars.length ? name(names.value, -Infinity) : null,
    yName: name(names.count, 0),
  };
}

/** Where a bar stands, as shares of the axis: a single one in the middle, as wide as one of several. */
export function barSpan(model: StartsModel, bar: Bar): { left: number; width: number } {
  const { min, max } = rangeOf(model);
  if (model.message.bars.length === 1) return { left: 0.48, width: 0.04 };
  return { left: (bar.from - min) / (max - min), width: (bar.to - bar.from) / (max - min) };
}

function rangeOf({ message: { bars, tolerance } }: StartsModel): { min: number; max: number } {
  if (bars.length === 0) return { min: 0, max: 1 };
  const [first, last] = [bars[0], bars[bars.length - 1]];
  const room = bars.length === 1 ? 12 * Math.max(tolerance, 1e-6 * Math.abs(first.from), 1e-9) : first.to - first.from;
  return { min: first.from - room, max: last.to + room };
}

/** The histogram on its canvas: ink for the starts that reached the best value, gray for the others. */
export class HistogramPicture {
  theme: Theme;
  private model: StartsModel | null = null;
  private bar: number | null = null;
  private names: HistogramNames = { value: '', count: '' };
  private best = '';
  private readonly plot: PlotChart;

  constructor(
    private readonly host: Element,
    canvas: HTMLCanvasElement,
  ) {
    this.theme = readTheme(host);
    this.plot = new PlotChart(canvas, this, (chart, taken) => this.paint(chart, taken));
  }

  destroy(): void {
    this.plot.chart.destroy();
  }

  /** @param best what is written above the bar of the best values */
  start(model: StartsModel, names: HistogramNames, best: string): void {
    Object.assign(this, { model, names, best });
    this.plot.chart.update('none');
  }

  /** Lets a bar stand out. */
  highlight(bar: number | null): void {
    if (bar === this.bar) return;
    this.bar = bar;
    this.plot.chart.draw();
  }

  retheme(): void {
    this.theme = readTheme(this.host);
    this.plot.chart.update('none');
  }

  axes(): Axes {
    if (this.model) return histogramAxes(this.model, this.names);
    return { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, xName: null, yName: null };
  }

  private paint(chart: Chart, taken: Taken): void {
    const { model, theme } = this;
    if (!model) return;
    const { ctx } = chart;
    const plot = PlotArea.of(chart);
    const { xName, yName } = this.axes();
    ctx.save();
    model.message.bars.forEach((bar, index) => bar.count > 0 && this.paintBar(ctx, plot, model, bar, index));
    paintAxisNames(ctx, theme, plot, xName && [xName, taken.x], yName && [yName, taken.y], 4);
    this.paintLabels(ctx, plot, model);
    ctx.restore();
  }

  private paintBar(context: CanvasRenderingContext2D, plot: PlotArea, model: StartsModel, bar: Bar, index: number): void {
    const { theme } = this;
    const [left, width] = this.span(plot, model, bar);
    const top = this.top(plot, bar.count);
    const atBest = model.atBestIn(index);
    const out = this.bar === index;
    context.fillStyle = out ? theme.ink3 : theme.line;
    context.fillRect(left, top, width, plot.bottom - top);
    context.fillStyle = theme.ink;
    if (atBest > 0) context.fillRect(left, this.top(plot, atBest), width, plot.bottom - this.top(plot, atBest));
    if (!out) return;
    context.strokeStyle = theme.ink;
    context.lineWidth = 0.85 * theme.stroke;
    context.strokeRect(left - 2, top - 2, width + 4, plot.bottom - top + 2);
  }

  /** The upper edge of so many starts; a single one has to be seen, too. */
  private top(plot: PlotArea, count: number): number {
    return Math.min(plot.y(count), plot.bottom - 2);
  }

  private span(plot: PlotArea, model: StartsModel, bar: Bar): [left: number, width: number] {
    const { left, width } = barSpan(model, bar);
    const all = plot.right - plot.left;
    return [plot.left + left * all + GAP / 2, Math.max(2, width * all - GAP)];
  }

  /** The best value above its bar, and counts above all where there are few or above the one that stands out. */
  private paintLabels(context: CanvasRenderingContext2D, plot: PlotArea, model: StartsModel): void {
    const { theme, bar: out } = this;
    const { bars } = model.message;
    const few = bars.filter(({ count }) => count > 0).length <= COUNTED;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    bars.forEach((bar, index) => {
      const isBest = index === model.bestBar;
      if (bar.count === 0 || !(few || isBest || index === out)) return;
      context.font = `${isBest || index === out ? 560 : 400} ${theme.text}px ${theme.font}`;
      this.paintLabel(context, plot, model, bar, isBest ? this.best : String(bar.count));
    });
  }

  /** Over its bar, and over those beside it that the text reaches. */
  private paintLabel(context: CanvasRenderingContext2D, plot: PlotArea, model: StartsModel, bar: Bar, label: string): void {
    const half = context.measureText(label).width / 2;
    const [left, width] = this.span(plot, model, bar);
    const x = Math.min(plot.right - half, Math.max(plot.left + half, left + width / 2));
    const below = model.message.bars.filter(other => {
      const [from, wide] = this.span(plot, model, other);
      return from < x + half && x - half < from + wide;
    });
    const y = this.top(plot, Math.max(...below.map(({ count }) => count))) - 7;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = this.theme.paper;
    context.strokeText(label, x, y);
    context.fillStyle = this.theme.ink;
    context.fillText(label, x, y);
  }
}
