import { inflated } from '../run/base64';
import type { Timeline } from '../run/timeline';
import type { ClusteringMessage, ClusteringMethod, DigitsMessage, MethodName } from '../wire';
import { picture } from './pictures';

/** Pictures of typical images that the server sends for each cluster at most. */
const TYPICAL = 8;

/** One image and what it really is. */
export interface Example {
  readonly pixels: Uint8Array;
  readonly digit: number;
}

/** One clustering of a comparison, decoded once. */
export class ClusteringModel {
  readonly message: ClusteringMessage;
  readonly method: ClusteringMethod;
  readonly k: number;
  readonly lastFrame: number;
  /** The clusters as they are shown: by their digits, larger ones first, those without a name at the end. */
  readonly order: readonly number[];
  private readonly means: Uint8Array;
  private readonly variances: Uint8Array | null;
  private readonly typicalPixels: Uint8Array;
  private readonly atypicalPixels: Uint8Array;

  /** Unpacks a clustering's pictures. */
  static async of(message: ClusteringMessage): Promise<ClusteringModel> {
    const { means, variances, typical, atypical } = message;
    return new ClusteringModel(
      message,
      await Promise.all([
        inflated(means),
        variances === null ? null : inflated(variances),
        inflated(typical),
        inflated(atypical),
      ]),
    );
  }

  private constructor(message: ClusteringMessage, pictures: readonly [Uint8Array, Uint8Array | null, Uint8Array, Uint8Array]) {
    this.message = message;
    this.method = message.method;
    this.k = message.labels.length;
    this.lastFrame = Math.max(0, message.objective.length - 1);
    const { labels, sizes } = message;
    const name = (cluster: number) => (labels[cluster] < 0 ? 10 : labels[cluster]);
    this.order = labels.map((_, cluster) => cluster).sort((a, b) => name(a) - name(b) || sizes[b] - sizes[a]);
    [this.means, this.variances, this.typicalPixels, this.atypicalPixels] = pictures;
  }

  mean(frame: number, cluster: number): Uint8Array {
    return picture(this.means, frame * this.k + cluster);
  }

  /** The variances of the finished cluster; null for K-means. */
  variance(cluster: number): Uint8Array | null {
    return this.variances && picture(this.variances, cluster);
  }

  /** The share of the cluster's images that are the digit it is called after; NaN without any. */
  purity(cluster: number): number {
    const { labels, votes, sizes } = this.message;
    return labels[cluster] < 0 ? NaN : votes[cluster][labels[cluster]] / sizes[cluster];
  }

  /** The images nearest to the cluster's middle, and those farthest from it. */
  typical(cluster: number): Example[] {
    return this.examples(this.typicalPixels, this.message.typicalDigits, cluster);
  }

  atypical(cluster: number): Example[] {
    return this.examples(this.atypicalPixels, this.message.atypicalDigits, cluster);
  }

  /** The digits that no cluster is called after. */
  missing(): number[] {
    return DIGITS.filter(digit => !this.message.labels.includes(digit));
  }

  /** The cluster that is least of one kind: the one worth a look. */
  mostMixed(): number {
    let answer = 0;
    for (let k = 1; k < this.k; k++) if (this.purity(k) < (this.purity(answer) || Infinity)) answer = k;
    return answer;
  }

  private examples(pixels: Uint8Array, digits: readonly (readonly number[])[], cluster: number): Example[] {
    return digits[cluster].map((digit, i) => ({ pixels: picture(pixels, cluster * TYPICAL + i), digit }));
  }
}

export const DIGITS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The errors of one method. */
export interface MethodErrors {
  readonly method: MethodName;
  readonly training: number;
  readonly test: number;
  readonly iterations: number;
  readonly seconds: number;
  readonly confusion: readonly (readonly number[])[];
  /** What the homework printed. */
  readonly printed: { readonly training: number; readonly test: number } | null;
}

/** A comparison, decoded. */
export class DigitsModel {
  readonly message: DigitsMessage;
  readonly clusterings: readonly ClusteringModel[];
  readonly varying: Uint8Array;
  /** The methods that there are results of, in the homework's order. */
  readonly errors: readonly MethodErrors[];

  /** Unpacks a comparison's pictures. */
  static async of(message: DigitsMessage): Promise<DigitsModel> {
    const clusterings = await Promise.all(message.clusterings.map(clustering => ClusteringModel.of(clustering)));
    return new DigitsModel(message, clusterings, await inflated(message.varying));
  }

  private constructor(message: DigitsMessage, clusterings: readonly ClusteringModel[], varying: Uint8Array) {
    this.message = message;
    this.clusterings = clusterings;
    this.varying = varying;
    const network = message.network ? [{ method: 'mlp' as const, ...message.network }] : [];
    this.errors = [...message.clusterings, ...network].map(result => ({
      method: result.method,
      training: result.trainingError,
      test: result.testError,
      iterations: result.iterations,
      seconds: result.seconds,
      confusion: result.confusion,
      printed: message.printed.find(({ method }) => method === result.method) ?? null,
    }));
  }

  clustering(method: ClusteringMethod): ClusteringModel | null {
    return this.clusterings.find(clustering => clustering.method === method) ?? null;
  }

  errorsOf(method: MethodName): MethodErrors | null {
    return this.errors.find(errors => errors.method === method) ?? null;
  }
}

/** A clustering's objective as the lab's timeline draws it, with the words for why it ended. */
export class ClusteringTimeline implements Timeline {
  readonly framesEach = 1;
  readonly countsFrom = 1;
  readonly lowest: number;
  readonly highest: number;
  readonly model: Timeline['model'];

  constructor(clustering: ClusteringModel, stop: Timeline['model']['message']['stop']) {
    const { objective } = clustering.message;
    const finite = objective.filter(value => Number.isFinite(value));
    this.lowest = Math.min(...finite);
    this.highest = Math.max(...finite);
    this.model = {
      algorithm: `digits-${clustering.method}`,
      lastFrame: clustering.lastFrame,
      objective,
      message: { stop },
      frame: index => ({ phase: index === 0 ? 'start' : 'M', iteration: index }),
    };
  }

  get rises(): boolean {
    return this.model.algorithm === 'digits-mixture';
  }

  get iterations(): number {
    return this.model.lastFrame;
  }

  gain(iteration: number): number {
    return this.objectiveAfter(iteration) - this.objectiveAfter(iteration - 1);
  }

  objectiveAfter(iteration: number): number {
    return this.model.objective[iteration + 1];
  }
}

/** The mistake that the largest share of a digit's images suffers; a share of 0 if there is none. */
export function worstConfusion(confusion: MethodErrors['confusion']): { digit: number; label: number; share: number } {
  let worst = { digit: 0, label: 0, share: 0 };
  confusion.forEach((row, digit) => {
    const total = row.reduce((a, b) => a + b, 0);
    row.slice(0, 10).forEach((count, label) => {
      if (label !== digit && total > 0 && count / total > worst.share) worst = { digit, label, share: count / total };
    });
  });
  return worst;
}
