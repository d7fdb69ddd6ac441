import { send } from '../element/events';

/**
 * One K is lifted out everywhere: under the pointer for as long as it stays there, or chosen by a click until another one
 * is (the same click again puts it back), or by a key of a control that says itself where it is.
 */
export interface KLift {
  readonly k: number | null;
  readonly how: 'pointer' | 'click' | 'key';
}

/** Told to all parts of a comparison. */
export function lift(from: HTMLElement, k: number | null, how: KLift['how']): void {
  send<KLift>(from, 'k-lifted', { k, how });
}
