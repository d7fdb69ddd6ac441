import { withCovariance, withMean } from '../run/hand';
import type { State } from '../run/state';
import type { CovarianceType } from '../wire';
import { type Axis, axesOf, covarianceOf, pulled } from './handles';
import type { PlotArea } from './plot-area';

/** What of a component is in the learner's hand: its mean, or the end of one of its ellipse's axes. */
export interface Held {
  readonly component: number;
  readonly axis: number | null;
}

/** A pointer closer than this to where it went down was meant as a click. */
const CLICK = 4;

/** One drag: from the parameters that were there when it began to those with one component changed. */
export class Grip {
  /** Where the axes lie while one is pulled, so that they don't change places; null while a mean is moved. */
  axes: readonly Axis[] | null = null;
  moved = false;
  private readonly began: readonly Axis[];

  constructor(
    readonly held: Held,
    private readonly plot: PlotArea,
    private readonly before: State,
    private readonly d: number,
    private readonly type: CovarianceType,
    private readonly downX: number,
    private readonly downY: number,
  ) {
    this.began = before.covariances.length ? axesOf(plot, before, d, held.component, type) : [];
  }

  /** The parameters with the pointer here; null as long as it may be a click. */
  to(x: number, y: number): State | null {
    this.moved ||= Math.hypot(x - this.downX, y - this.downY) >= CLICK;
    if (!this.moved) return null;
    const { before, d, plot, type, held } = this;
    const { component, axis } = held;
    if (axis === null) {
      const mean = Array.from(before.means.subarray(component * d, (component + 1) * d));
      mean[0] += (x - this.downX) / plot.scaleX;
      if (d > 1) mean[1] += (y - this.downY) / plot.scaleY;
      return withMean(before, component, mean);
    }
    const [fromX, fromY] = this.began[axis];
    this.axes = pulled(plot, this.began, axis, [fromX + x - this.downX, fromY + y - this.downY], type);
    return withCovariance(before, component, covarianceOf(plot, this.axes), type);
  }
}
