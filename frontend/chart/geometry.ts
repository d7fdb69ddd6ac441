import type { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import { type AxisName, type Frame, type Range, rangeOf, withEqualScales } from './axes';
import { Strip, densityRange } from './line-layout';
import { lineMark } from './line-painter';
import type { Theme } from './palette';
import type { PlotArea } from './plot-area';
import { type Axes, plotSize } from './plot-chart';
import type { Pose } from './pose';
import type { Places } from './view';

/** Room between the outermost points and the plot's edges, as shares of their extent. */
const ROOM = { left: 0.05, right: 0.08, bottom: 0.045, top: 0.06, line: 0.06 };
/** From this many points on they get smaller. */
const CROWD = 1500;

/** What can be chosen about the axes. */
export interface Look {
  readonly weighted: boolean;
  readonly densityName: string;
  /** In two dimensions: one unit is as long on both axes. */
  readonly equalScales: boolean;
  /** Another run that is drawn beside this one, on the same axes. */
  readonly beside?: RunModel | null;
}

/** Where the points go; in one dimension they stand in a strip above the axis. */
export function pointPlaces(
  { n, d, points }: Pick<RunModel, 'n' | 'd' | 'points'>,
  strip: Strip | null,
  plot: PlotArea,
): Places {
  const x = new Float32Array(n);
  const y = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = plot.x(points[i * d]);
    y[i] = strip ? plot.bottom - strip.above(i) : plot.y(points[i * d + 1]);
  }
  return { x, y };
}

/** Where things go for one run in one size; the same for all its frames. */
export class Geometry {
  readonly pointRadius: number;
  readonly axes: Axes;
  private readonly strip: Strip | null = null;

  constructor(
    private readonly model: RunModel,
    private readonly theme: Theme,
    readonly width: number,
    readonly height: number,
    private readonly look: Look,
  ) {
    const { weighted, densityName, equalScales, beside } = look;
    const size = plotSize(theme, width, height);
    this.pointRadius = radiusOf(theme, model.n);
    if (model.d === 1) {
      const x = lineRange(model.points);
      this.strip = new Strip(model, x, size.width, size.height, this.pointRadius);
      const y = densityRange([model, ...(beside ? [beside] : [])], weighted, size.height, this.strip.height);
      const yName = { text: densityName, subscript: '', italic: false, from: 0 };
      this.axes = { x, y, xName: this.nameOf(0), yName: model.algorithm === 'em' ? yName : null };
    } else {
      const whole = planeFrame(model.points);
      const frame = equalScales ? withEqualScales(whole, size.width, size.height) : whole;
      this.axes = { ...frame, xName: this.nameOf(0), yName: this.nameOf(1) };
    }
  }

  /** The points' places. */
  places(plot: PlotArea): Places {
    return pointPlaces(this.model, this.strip, plot);
  }

  /** The place of component k's mark. */
  mark(plot: PlotArea, state: State | Pose, k: number): readonly [x: number, y: number] {
    if (this.strip) return lineMark(plot, this.theme.mark, state, k, this.look.weighted);
    const at = this.model.d * k;
    return [plot.x(state.means[at]), plot.y(state.means[at + 1])];
  }

  private nameOf(coordinate: number): AxisName {
    return axisName(this.model.message.axes, this.model.d, coordinate);
  }
}

/** The radius of one of so many points. */
export function radiusOf(theme: Theme, n: number): number {
  return theme.point * Math.min(1, (CROWD / n) ** 0.35);
}

/** What is seen of points in one dimension. */
export function lineRange(points: Float64Array): Range {
  return rangeOf(points, 1, 0, ROOM.line, ROOM.line);
}

/** What is seen of points in two dimensions. */
export function planeFrame(points: Float64Array): Frame {
  return { x: rangeOf(points, 2, 0, ROOM.left, ROOM.right), y: rangeOf(points, 2, 1, ROOM.bottom, ROOM.top) };
}

/** A coordinate's name, or x with a subscript. */
export function axisName(names: readonly string[], d: number, coordinate: number): AxisName {
  const text = names[coordinate];
  if (text) return { text, subscript: '', italic: false, from: -Infinity };
  return { text: 'x', subscript: d > 1 ? String(coordinate + 1) : '', italic: true, from: -Infinity };
}

/** The range of axes without a run. */
export const emptyAxes: Axes = { x: unit(), y: unit(), xName: null, yName: null };

function unit(): Range {
  return { min: 0, max: 1 };
}
