import { doubles, encoded } from '../run/base64';
import { decimalsFor } from '../run/number-format';
import { RunFacts } from '../run/run-facts';
import { RunModel } from '../run/run-model';
import type { DataMessage, LimitMessage } from '../wire';
import { panelModel } from './panel-model';
import { owners } from './twin-model';

/** In one dimension the densities grow without end while the variance vanishes; the axis has room for the first of them. */
const ON_AXIS = 9;

/** Every variance is one state. */
class PathModel extends RunModel {
  override get lastFrame(): number {
    return 2 * ON_AXIS;
  }
}

/** The path from EM to K-means: a mixture of circles for each variance, and the K-means that it ends at. */
export class Limit {
  readonly model: RunModel;
  readonly end: RunModel;
  readonly variances: Float64Array;
  readonly entropies: Float64Array;
  readonly decimals: number;
  private readonly facts: RunFacts;
  private readonly endOwners: Int32Array;

  constructor(data: DataMessage, message: LimitMessage) {
    const panel = panelModel(data, message);
    this.model = new PathModel(panel.message);
    this.facts = new RunFacts(this.model);
    this.variances = doubles(message.variances);
    this.entropies = doubles(message.entropies);
    const { means } = this.model.state(this.last);
    this.end = panelModel(data, { algorithm: 'kmeans', k: message.k, states: encoded(means) });
    this.endOwners = owners(this.end, 1)!;
    this.decimals = decimalsFor(Math.min(...this.facts.spans));
  }

  /** The last step. */
  get last(): number {
    return this.variances.length - 1;
  }

  /** The model's frame of a step: the one at which the points have the colors of that very state. */
  frameOf(step: number): number {
    return 2 * step + 1;
  }

  /** How many points no component has to itself. */
  shared(step: number): number {
    return this.facts.model.counts(this.frameOf(step))!.shared;
  }

  /** The points that mostly belong elsewhere than K-means puts them. */
  elsewhere(step: number): number[] {
    const now = owners(this.model, this.frameOf(step))!;
    return Array.from(now.keys()).filter(i => now[i] !== this.endOwners[i]);
  }
}
