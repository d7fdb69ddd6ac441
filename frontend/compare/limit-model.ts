import { bytes, RunModel } from '../run/run-model';
import { decimalsFor } from '../run/number-format';
import { RunFacts } from '../run/run-facts';
import { panelModel, type DataMessage } from './panel-model';
import { owners } from './twin-model';

/** Mixtures on the way from EM to K-means, see CompareMessages.Limit on the server. */
export interface LimitMessage {
  readonly algorithm: 'em';
  readonly k: number;
  /** Float64: one block for each variance. */
  readonly states: string;
  /** Float64, from the largest. */
  readonly variances: string;
  /** Float64: the mean entropy of a point's responsibilities, in nats. */
  readonly entropies: string;
  /** The lab's query of the run of EM that is the beginning. */
  readonly link: string;
}

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
  readonly link: string;
  readonly decimals: number;
  private readonly facts: RunFacts;
  private readonly endOwners: Int32Array;

  constructor(data: DataMessage, message: LimitMessage) {
    const panel = panelModel(data, message);
    this.model = new PathModel(panel.message);
    this.facts = new RunFacts(this.model);
    this.variances = new Float64Array(bytes(message.variances));
    this.entropies = new Float64Array(bytes(message.entropies));
    this.link = message.link;
    const { means } = this.model.state(this.last);
    this.end = panelModel(data, { algorithm: 'kmeans', k: message.k, states: base64(means) });
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

function base64(numbers: Float64Array): string {
  return btoa(Array.from(new Uint8Array(numbers.slice().buffer), byte => String.fromCharCode(byte)).join(''));
}
