import { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import type { RunMessage } from '../wire';

/** Which of the run's components is shown as component k in a state: k for itself. */
export type Order = (state: number) => ArrayLike<number>;

/**
 * A run on a timeline that may be longer than its own: when it has ended it stays as it is. Its components can be shown in
 * another order, so that those that belong together have the same letter and color in two pictures.
 */
export class TwinModel extends RunModel {
  private readonly ordered: State[] = [];
  /** The states before one of them, under its names. */
  private before: { readonly later: number; readonly states: State[] } = { later: -1, states: [] };

  constructor(
    message: RunMessage,
    private readonly order: Order,
  ) {
    super(message);
  }

  /** The last of its own parameters. */
  get lastState(): number {
    return this.lastFrame >> 1;
  }

  override state(index: number): State {
    return (this.ordered[index] ??= this.inOrder(super.state(Math.min(index, this.lastState)), this.order(index)));
  }

  /** Trails lead to where a component is now, so they follow it under the name that it has now. */
  override earlier(index: number, later: number): State {
    if (this.before.later !== later) this.before = { later, states: [] };
    return (this.before.states[index] ??= this.inOrder(super.state(Math.min(index, this.lastState)), this.order(later)));
  }

  /** Whether components have other names at one frame than at another. */
  renames(frame: number, other: number): boolean {
    const names = this.order(frame >> 1);
    return Array.from(this.order(other >> 1)).some((component, k) => component !== names[k]);
  }

  /** Letters and colors are those of the state that is drawn, also after an M, when the points are those of the E before. */
  override memberships(frame: number): Float64Array | null {
    const asked = super.memberships(frame);
    if (!asked) return null;
    const from = Array.from(this.order((frame - 1) >> 1));
    const to = Array.from(this.order(frame >> 1));
    if (to.every((component, k) => component === from[k])) return asked;
    const columns = to.map(component => from.indexOf(component));
    return asked.map((_, at) => asked[at - (at % this.k) + columns[at % this.k]]);
  }

  private inOrder(state: State, order: ArrayLike<number>): State {
    const { k, d } = this;
    const shown = (numbers: Float64Array, width: number) => {
      if (numbers.length === 0) return numbers;
      const result = new Float64Array(numbers.length);
      for (let j = 0; j < k; j++) result.set(numbers.subarray(order[j] * width, (order[j] + 1) * width), j * width);
      return result;
    };
    return { weights: shown(state.weights, 1), means: shown(state.means, d), covariances: shown(state.covariances, d * d) };
  }
}

/** For each point the component that it mostly belongs to; of equal ones the first. Null before the first E. */
export function owners(model: RunModel, frame: number): Int32Array | null {
  const memberships = model.memberships(frame);
  if (!memberships) return null;
  const { n, k } = model;
  return Int32Array.from({ length: n }, (_, i) => {
    let owner = 0;
    for (let j = 1; j < k; j++) if (memberships[i * k + j] > memberships[i * k + owner]) owner = j;
    return owner;
  });
}
