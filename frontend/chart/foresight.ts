import type { Memberships } from '../run/memberships';
import type { RunModel } from '../run/run-model';
import type { RunMessage } from '../wire';
import type { Theme } from './palette';
import type { Dots } from './point-raster';

/** So many points take a millisecond or two, and nobody has to look ahead. */
const FEW = 2_000;

/** An E-step that is to be worked out and painted. */
interface Wanted {
  readonly model: RunModel;
  readonly frame: number;
  readonly dots: Dots;
  readonly theme: Theme;
}

/** The same, as the worker is told: nothing that it knows already. */
export interface Question {
  readonly frame: number;
  readonly run: RunMessage | null;
  readonly dots: Dots | null;
  readonly theme: Theme | null;
}

/** What an E-step will look like. */
export interface Foreseen {
  readonly memberships: Float64Array;
  readonly counts: Memberships;
  /** n x 3, OKLab. */
  readonly colors: Float32Array;
  readonly image: ImageBitmap;
}

/**
 * Works the next E-step of thousands of points out while the learner looks at this one: a worker finds the memberships, counts
 * them and paints the points, so that the step itself has little left to do. A picture never waits for it. What isn't there
 * in time, the picture makes as it always would, and it is the same.
 */
export class Foresight {
  private worker: Worker | null = null;
  private broken = false;
  /** What the worker was asked last. */
  private told: Wanted | null = null;
  /** It is asked one thing at a time. */
  private busy = false;
  private wanted: Wanted | null = null;
  /** What was wanted, when it is there. */
  private foreseen: Foreseen | null = null;

  /** Looks ahead to an E-step's frame; an older wish is dropped. */
  lookAt(model: RunModel, frame: number, dots: Dots, theme: Theme): void {
    const { wanted } = this;
    const known = wanted?.model === model && wanted.frame === frame && wanted.dots === dots && wanted.theme === theme;
    if (known || model.n <= FEW || this.broken) return;
    this.forget();
    this.wanted = { model, frame, dots, theme };
    if (!this.busy) this.ask(this.wanted);
  }

  /** The colors of these memberships, if they were foreseen. */
  colors(memberships: ArrayLike<number>, theme: Theme): Float32Array | null {
    const { foreseen, wanted } = this;
    return foreseen?.memberships === memberships && wanted?.theme === theme ? foreseen.colors : null;
  }

  /** The picture of these memberships, if it was foreseen; it is the caller's from now on, who closes it. */
  takeImage(memberships: ArrayLike<number> | null, dots: Dots): ImageBitmap | null {
    const { foreseen, wanted } = this;
    if (!foreseen || foreseen.memberships !== memberships || wanted?.dots !== dots) return null;
    this.wanted = this.foreseen = null;
    return foreseen.image;
  }

  /** Whether the worker has something to do. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** Ends the worker. */
  close(): void {
    this.forget();
    this.worker?.terminate();
    this.worker = this.told = null;
    this.busy = false;
  }

  private ask(wanted: Wanted): void {
    const { told } = this;
    const { model, frame, dots, theme } = wanted;
    const question: Question = {
      frame,
      run: told?.model === model ? null : model.message,
      dots: told?.dots === dots ? null : dots,
      theme: told?.theme === theme ? null : theme,
    };
    this.told = wanted;
    this.busy = true;
    this.worker ??= this.hire();
    this.worker.postMessage(question);
  }

  private hire(): Worker {
    const worker = new Worker(new URL('./foresight-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Foreseen>) => this.take(data);
    worker.onerror = () => {
      this.broken = true;
      this.close();
    };
    return worker;
  }

  private take(foreseen: Foreseen): void {
    const { told, wanted } = this;
    this.busy = false;
    if (wanted && wanted === told) {
      const memberships = wanted.model.learn(wanted.frame, foreseen.memberships, foreseen.counts);
      this.foreseen = { ...foreseen, memberships };
    } else {
      foreseen.image.close();
      if (wanted) this.ask(wanted);
    }
  }

  private forget(): void {
    this.foreseen?.image.close();
    this.wanted = this.foreseen = null;
  }
}
