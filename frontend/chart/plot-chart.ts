import { Chart, LinearScale, type Scale } from 'chart.js';
import { type AxisName, type Range, type TakenOut, nothingTakenOut, tickLabels, ticksIn } from './axes';
import type { Theme } from './palette';
import { axisNameWidth } from './texts';

Chart.register(LinearScale);

/** What the axes show in an element of some size. */
export interface Axes {
  readonly x: Range;
  readonly y: Range;
  /** Without a name, an axis has no ticks either. */
  readonly xName: AxisName | null;
  readonly yName: AxisName | null;
}

/** Where the chart gets its looks and ranges from, at every layout. */
export interface AxesSource {
  readonly theme: Theme;
  axes(width: number, height: number): Axes;
}

/** What was taken out of the tick labels. */
export interface Taken {
  x: TakenOut;
  y: TakenOut;
}

/** Paints on top of the axes. */
export type Paint = (chart: Chart, taken: Taken) => void;

const RIGHT = 8;
/** Room between the tick labels and their axis. */
const PADDING = { x: 3, y: 7 };
/** Chart.js leaves room for half the line of a label at the upper end of the axis. */
const HALF_LINE = 0.6;

/** The plot's distances from the element's edges: what stands beside and below the axes. */
export function margins(theme: Theme): { left: number; right: number; bottom: number } {
  return { ...(theme.projector ? { left: 64, bottom: 44 } : { left: 34, bottom: 26 }), right: RIGHT };
}

/** The size of the rectangle between the axes in an element of this size. */
export function plotSize(theme: Theme, width: number, height: number): { width: number; height: number } {
  const { left, right, bottom } = margins(theme);
  const top = PADDING.y + HALF_LINE * theme.text;
  return { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
}

/** A Chart.js chart without data: it draws and lays out the axes, and a plugin of ours paints the rest. */
export class PlotChart {
  readonly chart: Chart;
  private readonly taken: Taken = { x: nothingTakenOut, y: nothingTakenOut };
  private labels = { x: [] as string[], y: [] as string[] };

  constructor(
    canvas: HTMLCanvasElement,
    private readonly source: AxesSource,
    paint: Paint,
  ) {
    const rangeFor = (axis: 'x' | 'y') => (scale: Scale) => {
      const { min, max } = this.axesOf(scale)[axis];
      Object.assign(scale, { min, max });
    };
    this.chart = new Chart(canvas, {
      type: 'scatter',
      data: { datasets: [] },
      plugins: [{ id: 'mixture', afterDraw: chart => this.draw(chart, paint) }],
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        layout: { autoPadding: false, padding: { top: 0, right: RIGHT, bottom: 0, left: 0 } },
        scales: {
          x: {
            type: 'linear',
            bounds: 'data',
            border: { display: false },
            grid: { drawOnChartArea: false, tickLength: 5, tickColor: () => source.theme.line },
            ticks: this.ticks('x'),
            afterDataLimits: rangeFor('x'),
            afterBuildTicks: scale => this.buildX(scale),
            afterFit: scale => Object.assign(scale, { height: margins(source.theme).bottom }),
          },
          y: {
            type: 'linear',
            bounds: 'data',
            border: { display: false },
            grid: { drawTicks: false, color: () => source.theme.rule },
            ticks: this.ticks('y'),
            afterDataLimits: rangeFor('y'),
            afterBuildTicks: scale => this.buildY(scale),
            afterFit: scale => Object.assign(scale, { width: margins(source.theme).left }),
          },
        },
      },
    });
  }

  /** The line that everything stands on, then the rest. */
  private draw(chart: Chart, paint: Paint): void {
    const { left, right, bottom } = chart.chartArea;
    chart.ctx.fillStyle = this.source.theme.line;
    chart.ctx.fillRect(left, Math.round(bottom), right - left, 1);
    paint(chart, this.taken);
  }

  private axesOf(scale: Scale): Axes {
    return this.source.axes(scale.chart.width, scale.chart.height);
  }

  private ticks(axis: 'x' | 'y') {
    return {
      padding: PADDING[axis],
      autoSkip: false,
      maxRotation: 0,
      color: () => this.source.theme.ink3,
      font: () => ({ family: this.source.theme.font, size: this.source.theme.text }),
      callback: (_: string | number, index: number) => this.labels[axis][index] ?? '',
    };
  }

  private buildX(scale: Scale): void {
    const { theme } = this.source;
    const { x, xName } = this.axesOf(scale);
    const { width } = plotSize(theme, scale.chart.width, scale.chart.height);
    const wanted = Math.min(6, Math.max(4, Math.round(width / (theme.projector ? 260 : 160))));
    const ticks = xName ? ticksIn(x, wanted) : [];
    const { labels, taken } = tickLabels(ticks, 6);
    this.taken.x = taken;
    scale.ticks = ticks.map(value => ({ value }));
    if (!xName) return;
    const end = width - axisNameWidth(scale.ctx, theme, xName, taken) - theme.text * 0.6;
    scale.ctx.font = `${theme.text}px ${theme.font}`;
    this.labels.x = labels.map((label, i) => {
      const center = ((ticks[i] - x.min) / (x.max - x.min)) * width;
      return center + scale.ctx.measureText(label).width / 2 < end ? label : '';
    });
  }

  private buildY(scale: Scale): void {
    const { theme } = this.source;
    const { y, yName } = this.axesOf(scale);
    const { height } = plotSize(theme, scale.chart.width, scale.chart.height);
    const lowest = y.min + ((y.max - y.min) / height) * theme.text * 0.7;
    const ticks = yName ? ticksIn({ min: Math.max(lowest, yName.from), max: y.max }, height > 260 ? 5 : 4) : [];
    const { labels, taken } = tickLabels(ticks, 4);
    this.taken.y = taken;
    this.labels.y = labels;
    scale.ticks = ticks.map(value => ({ value }));
  }
}
