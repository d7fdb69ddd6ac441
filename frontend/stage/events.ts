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

/** Sends a composed event from one of the stage's elements. */
export function send<T>(from: HTMLElement, name: string, detail: T): void {
  from.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
}
