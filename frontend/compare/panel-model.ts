import { RunModel } from '../run/run-model';

/** What all panels of a comparison share, as the server sends it once. Arrays are as in a RunMessage. */
export interface DataMessage {
  readonly n: number;
  readonly d: number;
  readonly points: string;
  readonly labels: string | null;
  readonly axes: string[];
}

/** One state of one run: the parameters and, where it is known, the objective. */
export interface StateMessage {
  readonly algorithm: 'em' | 'kmeans';
  readonly k: number;
  readonly states: string;
}

const ZERO = btoa('\0'.repeat(8));

/**
 * One state as a run, for the lab's plane to draw: frame 1, at which the points have the colors of this very state. (Frame 0
 * of a run has none: nobody has asked the points yet.)
 */
export function panelModel(data: DataMessage, panel: StateMessage): RunModel {
  return new RunModel({
    ...data,
    algorithm: panel.algorithm,
    k: panel.k,
    states: panel.states,
    objective: btoa(atob(ZERO).repeat(2)),
    start: '',
    rules: { covariance: 'full', floor: 0 },
    stop: { reason: 'CONVERGED', brief: '', full: '', why: '', advice: '' },
    fit: [],
  });
}

/** The frame of such a model that is drawn. */
export const PANEL_FRAME = 1;
