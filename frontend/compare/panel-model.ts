import { encoded } from '../run/base64';
import { RunModel } from '../run/run-model';
import type { DataMessage, RunWords, StateMessage } from '../wire';

/** The words of a run that nothing is said about. */
export const NO_WORDS: RunWords = {
  start: '',
  rules: { covariance: 'full', mixing: 'free', floor: 0 },
  stop: { reason: 'CONVERGED', brief: '', full: '', why: '', advice: '' },
  fit: [],
};

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
    labels: null,
    objective: encoded(new Float64Array(2)),
    ...NO_WORDS,
  });
}
