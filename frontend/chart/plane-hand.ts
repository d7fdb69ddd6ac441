import { withMean } from '../run/hand';
import type { State } from '../run/state';
import { Grip, type Held } from './grip';
import { ARROWS } from './keys';
import type { Picture } from './picture';

/** A key moves a mean by this share of the axis. */
const STEP = 0.01;

/** What the hand works on, and whom it tells. */
export interface HandHost {
  picture(): Picture | null;
  /** What the learner has put in place of the frame's parameters already. */
  hand(): State | null;
  /** What can be dragged at the pointer. */
  holdable(event: PointerEvent): Held | null;
  /** A drag of this component has begun. */
  took(component: number): void;
  changed(hand: State | null, spoken: boolean): void;
  chosen(hand: State): void;
}

/** The learner's hand on the plane: drags means and axes, and moves the selected mean by keys. */
export class PlaneHand {
  private grip: Grip | null = null;
  private pointer = 0;
  private dragged = false;
  private last: State | null = null;

  constructor(private readonly host: HandHost) {}

  /** Whether something is being dragged. */
  get busy(): boolean {
    return this.grip?.moved ?? false;
  }

  /** Whether a pointer is down on something that can be dragged. */
  get holds(): boolean {
    return this.grip !== null;
  }

  /** Where the axes lie while one is pulled. */
  get axes(): Grip['axes'] {
    return this.grip?.axes ?? null;
  }

  /** Whether the click that comes now is only the end of a drag. */
  endsDrag(): boolean {
    const ended = this.dragged;
    this.dragged = false;
    return ended;
  }

  /** A pointer went down; whether there is something to drag at it. */
  down(event: PointerEvent): boolean {
    const { place, state, model } = this.host.picture() ?? {};
    this.dragged = false;
    if (event.button !== 0 || !event.isPrimary || !place || !state || !model) return false;
    const held = this.host.holdable(event);
    if (!held) return false;
    const { d, message } = model;
    this.grip = new Grip(held, place, state, d, message.rules.covariance, event.offsetX, event.offsetY);
    this.pointer = event.pointerId;
    (event.target as Element).setPointerCapture(event.pointerId);
    return true;
  }

  readonly move = (event: PointerEvent): void => {
    const { grip } = this;
    if (!grip || event.pointerId !== this.pointer) return;
    const taken = grip.moved;
    const state = grip.to(event.offsetX, event.offsetY);
    if (!state) return;
    if (!taken) this.host.took(grip.held.component);
    this.last = state;
    this.host.changed(state, false);
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.grip || event.pointerId !== this.pointer) return;
    const { last } = this;
    this.dragged = this.grip.moved;
    this.grip = this.last = null;
    if (this.dragged && last) this.host.chosen(last);
  };

  /** Drops what is being dragged where it was. */
  readonly cancel = (): void => {
    if (!this.grip) return;
    const { moved } = this.grip;
    this.grip = this.last = null;
    this.dragged = moved;
    if (moved) this.host.changed(null, false);
  };

  /** Shift and an arrow move the component, Enter starts from there, Escape puts it back. */
  key(event: KeyboardEvent, component: number | null): boolean {
    const hand = this.host.hand();
    if (event.key === 'Escape' && (this.grip || hand)) {
      this.cancel();
      this.host.changed(null, true);
      return true;
    }
    if (event.key === 'Enter' && hand && !this.grip) {
      this.host.chosen(hand);
      return true;
    }
    const arrow = ARROWS[event.key];
    const { place, state, model } = this.host.picture() ?? {};
    if (!event.shiftKey || !arrow || component === null || !place || !state || !model) return false;
    const spans = [(place.right - place.left) / place.scaleX, (place.top - place.bottom) / place.scaleY];
    const old = Array.from(state.means.subarray(component * model.d, (component + 1) * model.d));
    const mean = old.map((value, a) => value + arrow[a] * STEP * spans[a]);
    if (mean.every(Number.isFinite)) this.host.changed(withMean(state, component, mean), true);
    return true;
  }
}
