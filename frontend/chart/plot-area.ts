import type { Chart } from 'chart.js';

/** The rectangle between the axes, in CSS pixels, and where data lies in it. */
export class PlotArea {
  /** Pixels for one unit of data; negative upward. */
  readonly scaleX: number;
  readonly scaleY: number;
  private readonly originX: number;
  private readonly originY: number;

  constructor(
    readonly left: number,
    readonly top: number,
    readonly right: number,
    readonly bottom: number,
    x: { min: number; max: number },
    y: { min: number; max: number },
  ) {
    this.scaleX = (right - left) / (x.max - x.min);
    this.scaleY = (top - bottom) / (y.max - y.min);
    this.originX = left - x.min * this.scaleX;
    this.originY = bottom - y.min * this.scaleY;
  }

  static of(chart: Chart): PlotArea {
    const { left, top, right, bottom } = chart.chartArea;
    return new PlotArea(left, top, right, bottom, chart.scales['x'], chart.scales['y']);
  }

  x(value: number): number {
    return this.originX + value * this.scaleX;
  }

  y(value: number): number {
    return this.originY + value * this.scaleY;
  }

  /** Whether a pixel lies in it, or so near. */
  holds(x: number, y: number, room: number): boolean {
    return x >= this.left - room && x <= this.right + room && y <= this.bottom + room;
  }

  dataX(pixel: number): number {
    return (pixel - this.originX) / this.scaleX;
  }

  dataY(pixel: number): number {
    return (pixel - this.originY) / this.scaleY;
  }
}
