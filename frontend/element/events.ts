import type { Act, Drawing } from '../run/drawing';
import type { State } from '../run/state';

/** How a change of frame came about, so that the plane can move as one expects. */
export type How = 'step' | 'scrub' | 'jump';

/** Asks for another frame. */
export interface FrameRequest {
  readonly frame: number;
  readonly how: How;
  /** Whether the control itself has said where it is now (a slider does), so that nobody needs to say it again. */
  readonly spoken: boolean;
}

export type PlaybackCommand = 'start' | 'back' | 'step' | 'iteration' | 'end' | 'play' | 'speed';

/** A point or component was selected, or null for none. */
export interface Selection {
  readonly index: number | null;
}

/** Parameters in the learner's hand, in place of the frame's; null when they were put back. */
export interface HandChange {
  readonly hand: State | null;
  /** Whether to say where the component is now: a pointer is seen, a key is heard. */
  readonly spoken: boolean;
}

/** The parameters that the learner wants to start from. */
export interface HandChoice {
  readonly hand: State;
}

/** A drawing with something done to it. */
export interface DrawingChange {
  readonly drawing: Drawing;
  readonly act: Act;
  /** The point that it was done to, if it was one. */
  readonly point: number | null;
  /** Where that point is, else the cursor. */
  readonly place: readonly [x: number, y: number];
  /** Whether to say it: a drag is seen, and would talk without end. */
  readonly spoken: boolean;
}

/** Sends a composed event from one of the stage's elements. */
export function send<T>(from: HTMLElement, name: string, detail: T): void {
  from.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
}
