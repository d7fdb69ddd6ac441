import { between, copyPose, emptyPose, recolored, setParameters, setThreads, setToFrame } from 'Frontend/chart/pose';
import type { Theme } from 'Frontend/chart/palette';
import { toOklab } from 'Frontend/chart/oklab';
import { cubicBezier, follow } from 'Frontend/chart/tween';
import { describe, expect, test } from 'vitest';
import { emModel, runModel } from './models';
import { SEEDS, Seeded } from './seeded';

describe('easing', () => {
  test.each(SEEDS)('begins at 0, ends at 1 and never turns back (seed %i)', seed => {
    const random = new Seeded(seed);
    for (const ease of [follow, cubicBezier(random.number(), random.number(), random.number(), random.number())]) {
      const progress = Array.from({ length: 51 }, (_, i) => ease(i / 50));
      expect(progress[0]).toBeCloseTo(0, 6);
      expect(progress[50]).toBeCloseTo(1, 6);
      progress.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(progress[i] - 1e-6));
    }
  });

  test('what follows a hand is fast first', () => {
    expect(follow(0.25)).toBeGreaterThan(0.4);
    expect(follow(1) - follow(0.75)).toBeLessThan(0.1);
  });

  test('a bezier is that of CSS', () => {
    expect(cubicBezier(0, 0, 1, 1)(0.3)).toBeCloseTo(0.3, 6);
    expect(cubicBezier(0.42, 0, 0.58, 1)(0.5)).toBeCloseTo(0.5, 6);
    // "ease" at half of its time
    expect(cubicBezier(0.25, 0.1, 0.25, 1)(0.5)).toBeCloseTo(0.8024, 4);
  });
});

describe('a pose', () => {
  const points = [0, 0, 1, 3, 3, 1, 4, 5, 6, 4, 5, 7];
  const model = emModel(points, 2, 3);
  const theme = { mixes: ['#ff0000', '#0000ff'].map(toOklab), none: toOklab('#888888') } as unknown as Theme;
  const at = (frame: number) => {
    const pose = emptyPose(model);
    setToFrame(pose, model, frame, theme, false, () => null);
    return pose;
  };

  test('is that of its frame', () => {
    expect(at(4).means).toEqual(model.state(2).means);
    expect(at(4).covariances).toEqual(model.state(2).covariances);
    expect(at(4).weights).toEqual(model.state(2).weights);
  });

  test('takes colors that are known already', () => {
    const pose = emptyPose(model);
    const known = new Float32Array(18).fill(0.25);
    setToFrame(pose, model, 3, theme, false, () => known);
    expect(pose.colors).toEqual(known);
  });

  test('halfway between two is the middle of both, at the end the second', () => {
    const [from, to, into] = [at(0), at(6), emptyPose(model)];
    between(from, to, 0.5, into, true);
    into.means.forEach((value, i) => expect(value).toBeCloseTo((from.means[i] + to.means[i]) / 2, 12));
    into.colors.forEach((value, i) => expect(value).toBeCloseTo((from.colors[i] + to.colors[i]) / 2, 6));
    between(from, to, 1, into, true);
    expect(into).toEqual(to);
  });

  test('on the way a covariance stays positive definite', () => {
    const [from, to, into] = [at(0), at(6), emptyPose(model)];
    for (let progress = 0; progress < 1; progress += 0.1) {
      between(from, to, progress, into, false);
      const [a, b, , c] = into.covariances;
      expect(a * c - b * b).toBeGreaterThan(0);
    }
  });

  test('a cluster that is dropped is at once where the other end has it', () => {
    const states = [{ means: [0, 0, 8, 8] }, { means: [0, 0, NaN, NaN] }, { means: [0, 0, 9, 9] }];
    const run = runModel({ points, states, algorithm: 'kmeans' });
    const [from, to, into] = [emptyPose(run), emptyPose(run), emptyPose(run)];
    setParameters(from, run.state(1));
    setParameters(to, run.state(2));
    between(from, to, 0.5, into, false);
    expect(Array.from(into.means)).toEqual([0, 0, 9, 9]);
  });

  test('an M recolors nothing, an E may', () => {
    expect(recolored(at(1), at(2))).toBe(false);
    expect(recolored(at(0), at(1))).toBe(true);
    const copy = emptyPose(model);
    copyPose(at(3), copy);
    expect(recolored(at(3), copy)).toBe(false);
  });

  test('threads are the selected point’s responsibilities', () => {
    const pose = at(3);
    setThreads(pose, model.memberships(3), 2);
    expect(Array.from(pose.threads)).toEqual(Array.from(model.memberships(3)!.subarray(4, 6)));
    setThreads(pose, model.memberships(3), null);
    expect(Array.from(pose.threads)).toEqual([0, 0]);
  });
});
