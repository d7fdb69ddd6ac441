import type { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import { mixColors, ownColors, type Theme } from './palette';
import { labelComponents } from './true-labels';

/** Everything on the plane that can change with a half step, and so be halfway between two frames. */
export interface Pose {
  readonly means: Float64Array;
  readonly covariances: Float64Array;
  readonly weights: Float64Array;
  /** n x 3, OKLab. */
  readonly colors: Float32Array;
  /** What the colors were mixed from; null while they are on their way. */
  mixed: ArrayLike<number> | null;
  /** The selected point's responsibilities: the widths of its threads. */
  readonly threads: Float64Array;
}

/** A pose of the right shapes, all zero. */
export function emptyPose(model: RunModel): Pose {
  const { means, covariances, weights } = model.state(0);
  return {
    means: new Float64Array(means.length),
    covariances: new Float64Array(covariances.length),
    weights: new Float64Array(weights.length),
    colors: new Float32Array(3 * model.n),
    mixed: null,
    threads: new Float64Array(model.k),
  };
}

/** Before the first E. */
const NOBODY: ArrayLike<number> = [];

/**
 * Sets the pose to a frame of the run; colors that it has already stay.
 *
 * @param known colors of these memberships that need no mixing, if there are any
 */
export function setToFrame(
  pose: Pose,
  model: RunModel,
  frame: number,
  theme: Theme,
  trueLabels: boolean,
  known: (memberships: ArrayLike<number>) => Float32Array | null,
): void {
  setParameters(pose, model.state(model.frame(frame).state));
  const labels = trueLabels ? model.labels : null;
  const memberships = labels ? null : model.memberships(frame);
  const from = labels ?? memberships ?? NOBODY;
  if (pose.mixed === from) return;
  pose.mixed = from;
  const colors = known(from);
  if (colors) pose.colors.set(colors);
  else if (labels) ownColors(theme, labelComponents(model, labels), pose.colors);
  else mixColors(theme, memberships, model.k, pose.colors);
}

/** Sets the components to these parameters. */
export function setParameters(pose: Pose, { means, covariances, weights }: State): void {
  pose.means.set(means);
  pose.covariances.set(covariances);
  pose.weights.set(weights);
}

/** Sets the threads to the selected point's responsibilities; to zero where there are none. */
export function setThreads(pose: Pose, memberships: Float64Array | null, point: number | null): void {
  const k = pose.threads.length;
  if (memberships && point !== null) pose.threads.set(memberships.subarray(point * k, (point + 1) * k));
  else pose.threads.fill(0);
}

/** Copies one pose onto another. */
export function copyPose(from: Pose, into: Pose): void {
  into.means.set(from.means);
  into.covariances.set(from.covariances);
  into.weights.set(from.weights);
  into.colors.set(from.colors);
  into.mixed = from.mixed;
  into.threads.set(from.threads);
}

/**
 * Sets `into` to what lies between two poses. Linear, so means go straight and covariances stay positive
 * definite; a component that is dropped in one of the two is where the other end has it.
 */
export function between(from: Pose, to: Pose, progress: number, into: Pose, recolor: boolean): void {
  if (progress === 1) {
    copyPose(to, into);
    return;
  }
  mixNumbers(from.means, to.means, progress, into.means);
  mixNumbers(from.covariances, to.covariances, progress, into.covariances);
  mixNumbers(from.weights, to.weights, progress, into.weights);
  mixNumbers(from.threads, to.threads, progress, into.threads);
  if (!recolor) return;
  mixNumbers(from.colors, to.colors, progress, into.colors);
  into.mixed = null;
}

/** Whether two poses differ in the points' colors. */
export function recolored(from: Pose, to: Pose): boolean {
  const same = from.mixed !== null && from.mixed === to.mixed;
  return !same && from.colors.some((value, at) => value !== to.colors[at]);
}

function mixNumbers<T extends Float32Array | Float64Array>(from: T, to: T, progress: number, into: T): void {
  for (let i = 0; i < into.length; i++) {
    const between = from[i] + (to[i] - from[i]) * progress;
    into[i] = Number.isFinite(between) ? between : to[i];
  }
}
