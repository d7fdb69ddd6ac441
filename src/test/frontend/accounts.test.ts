import {
  componentAccount,
  covarianceFrom,
  pointAccount,
  pointDistances,
  weightFrom,
  wholeAccount,
} from 'Frontend/run/accounts';
import { RunFacts } from 'Frontend/run/run-facts';
import { describe, expect, test } from 'vitest';
import { blobs } from './golden';
import { emModel, homeworkRun, kMeansModel } from './models';
import type { Shape } from './textbook';

const SHAPES: readonly Shape[] = ['full', 'tied', 'diagonal', 'spherical'];

describe('a point’s account', () => {
  const facts = homeworkRun();

  test('there is none before the first E', () => expect(pointAccount(facts, 0, 0)).toBeNull());

  test.each([1, 10, 31, 68])('weight times density over their sum gives the responsibility (frame %i)', frame => {
    for (const point of [0, 77, 149]) {
      const account = pointAccount(facts, frame, point)!;
      for (const row of account.rows) {
        expect(row.logProduct).toBeCloseTo(Math.log(row.weight) + row.logDensity, 9);
        expect(Math.exp(row.logProduct - account.logSum)).toBeCloseTo(row.responsibility, 9);
      }
    }
  });

  test('the sums of all points are the log-likelihood of the state that was asked', () => {
    const sums = Array.from({ length: 150 }, (_, point) => pointAccount(facts, 21, point)!.logSum);
    expect(sums.reduce((a, b) => a + b)).toBeCloseTo(facts.model.objective[21], 6);
  });

  test('K-means shows squared distances, and the cluster once the point has been asked', () => {
    const facts = new RunFacts(kMeansModel([0, 1, 8, 9], [0, 9], 2, 1));
    expect(pointDistances(facts, 0, 1)).toEqual({ squared: [1, 64], cluster: null });
    expect(pointDistances(facts, 1, 1)).toEqual({ squared: [1, 64], cluster: 0 });
    expect(pointDistances(facts, 3, 2)).toEqual({ squared: [56.25, 0.25], cluster: 1 });
  });
});

describe('a component’s account ends in the parameters of the next M', () => {
  const points = blobs('blobs-20.csv');
  const cases = SHAPES.flatMap(
    shape =>
      [
        [shape, 2, 'free', points, 0],
        [shape, 2, 'free', points, 0.5],
        [shape, 2, 'equal', points, 0],
        [shape, 1, 'free', points.filter((_, at) => at % 2 === 0), 0.01],
      ] as const,
  );

  test.each(cases)('%s covariances in %i dimensions, weights %s', (shape, d, mixing, points, floor) => {
    const facts = new RunFacts(emModel(points, 3, 6, { d, shape, floor, mixing }));
    const { model } = facts;
    for (const frame of [1, 7, 8]) {
      const next = model.state((frame + 1) >> 1);
      for (let k = 0; k < 3; k++) {
        const account = componentAccount(facts, frame, k)!;
        expect(weightFrom(account, model, model.message.rules)).toBeCloseTo(next.weights[k], 9);
        account.sums.forEach((sum, a) => expect(sum / account.total).toBeCloseTo(next.means[k * d + a], 8));
        const whole = shape === 'tied' ? wholeAccount(facts, frame)! : account;
        const covariance = covarianceFrom(whole, d, model.message.rules);
        covariance.forEach((value, at) => expect(value).toBeCloseTo(next.covariances[k * d * d + at], 8));
      }
    }
  });

  test('has a weight that is learned, or held at 1/K', () => {
    const { model } = homeworkRun();
    const account = componentAccount(homeworkRun(), 21, 1)!;
    const { rules } = model.message;
    expect(weightFrom(account, model, rules)).toBeCloseTo(model.state(11).weights[1], 9);
    expect(weightFrom(account, model, { ...rules, mixing: 'equal' })).toBe(1 / 3);
  });

  test('of K-means adds up the points of the cluster', () => {
    const facts = new RunFacts(kMeansModel([0, 1, 8, 9], [0, 9], 2, 1));
    expect(componentAccount(facts, 1, 1)).toEqual({ total: 2, sums: [17], scatter: [] });
    expect(componentAccount(facts, 0, 1)).toBeNull();
    expect(wholeAccount(facts, 0)).toBeNull();
  });
});
