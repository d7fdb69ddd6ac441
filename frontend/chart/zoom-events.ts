import type { Frame } from './axes';

export type ZoomCommand = 'in' | 'out' | 'fit';

/** Another part of the plane is seen. */
export interface ZoomChange {
  /** Times larger than the whole. */
  readonly factor: number;
  readonly isWhole: boolean;
  /** Whether one can't come closer. */
  readonly isClosest: boolean;
  /** What is seen of both axes. */
  readonly axes: Frame | null;
  /** Whether to say it: a wheel is seen, a key or a button may not be. */
  readonly spoken: boolean;
}
