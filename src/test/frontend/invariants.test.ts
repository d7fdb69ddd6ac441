import { invariants } from 'Frontend/run/invariants';
import { RunFacts } from 'Frontend/run/run-facts';
import { describe, expect, test } from 'vitest';
import { blobs } from './golden';
import { emModel, homeworkRun, kMeansModel, runModel } from './models';
import { SEEDS, Seeded } from './seeded';
import type { Mixture } from './textbook';

const statement = (facts: RunFacts, frame: number, key: string) => invariants(facts, frame).find(one => one.key === key);

describe('of EM', () => {
  test('nothing can be said of responsibilities and gains before they are there', () => {
    const facts = homeworkRun();
    expect(statement(facts, 0, 'responsibilities')).toMatchObject({ holds: null, measure: 'after-first-E' });
    expect(statement(facts, 1, 'never-falls')).toMatchObject({ holds: null, measure: 'no-gain' });
    expect(statement(facts, 2, 'never-falls')).toMatchObject({ holds: true, measure: 'least-gain', value: '3.06' });
  });

  test.each(SEEDS)('all four hold at every frame of a textbook run (seed %i)', seed => {
    const random = new Seeded(seed);
    const facts = new RunFacts(emModel(random.numbers(80, -5, 5), 2, 5));
    for (let frame = 1; frame <= facts.model.lastFrame; frame++) {
      for (const { key, holds } of invariants(facts, frame)) expect([key, holds]).not.toEqual([key, false]);
    }
  });

  const mixture = (change: Partial<Mixture> = {}): Mixture => ({
    weights: [0.4, 0.6],
    means: [0, 0, 3, 3],
    covariances: [1, 0, 0, 1, 2, 1, 1, 2],
    ...change,
  });
  const run = (state: Mixture, objective = [-10, -10, -9]) =>
    new RunFacts(runModel({ points: [0, 0, 3, 3, 1, 2], states: [mixture(), state], objective }));

  test('weights that do not sum to 1 break theirs, and the value says by how much', () => {
    expect(statement(run(mixture()), 2, 'weights')).toMatchObject({ holds: true, measure: 'within', value: '10^{−12}' });
    expect(statement(run(mixture({ weights: [0.4, 0.6011] })), 2, 'weights')).toMatchObject({ holds: false, value: '0.0011' });
    expect(statement(run(mixture({ weights: [0.4, 0.6 + 1e-10] })), 2, 'weights')).toMatchObject({
      holds: true,
      measure: 'off',
    });
  });

  test('weights that are held equal sum to 1 for another reason than learned ones', () => {
    const weights = (mixing: 'free' | 'equal') =>
      statement(new RunFacts(runModel({ points: [0, 0, 3, 3], states: [mixture()], rules: { mixing } })), 0, 'weights');
    expect(weights('equal')).toMatchObject({ holds: true, reason: 'weights.equal' });
    expect(weights('free')?.reason).not.toBe('weights.equal');
  });

  test('a covariance that is not positive definite breaks its own', () => {
    expect(statement(run(mixture()), 2, 'covariances')).toMatchObject({ holds: true, value: '1.00' });
    const flat = mixture({ covariances: [1, 0, 0, 1, 1, 2, 2, 1] });
    expect(statement(run(flat), 2, 'covariances')).toMatchObject({ holds: false, value: '−1.0' });
  });

  test.each([
    ['the first', [NaN, 0, 0, 1, 1, 0, 0, 1]],
    ['the last', [1, 0, 0, 1, NaN, 0, 0, 1]],
  ])('a covariance that is not a number breaks it, also in %s component', (_, covariances) => {
    expect(statement(run(mixture({ covariances })), 2, 'covariances')).toMatchObject({ holds: false, value: '–' });
  });

  test('a log-likelihood that falls breaks its own, but not by rounding', () => {
    expect(statement(run(mixture(), [-10, -10, -10.5]), 2, 'never-falls')).toMatchObject({ holds: false, value: '0.50' });
    expect(statement(run(mixture(), [-10, -10, -10 - 1e-9]), 2, 'never-falls')).toMatchObject({ holds: true });
  });

  test('in one dimension the least variance stands for the least eigenvalue', () => {
    const facts = new RunFacts(emModel([0, 1, 2, 7, 8, 9], 2, 3, { d: 1 }));
    expect(statement(facts, 6, 'covariances')).toMatchObject({ holds: true, measure: 'least-variance', value: '0.67' });
  });
});

describe('of K-means', () => {
  const points = blobs('blobs-20.csv');
  const facts = new RunFacts(kMeansModel(points, points.slice(0, 6), 16));

  test('every point is in one cluster, and the inertia never rises', () => {
    expect(statement(facts, 0, 'one-cluster')).toMatchObject({ holds: null });
    expect(statement(facts, 9, 'one-cluster')).toMatchObject({ holds: true, measure: 'of-points', value: '150' });
    expect(statement(facts, 1, 'never-rises')).toMatchObject({ holds: null });
    for (let frame = 2; frame <= facts.model.lastFrame; frame++) {
      expect(statement(facts, frame, 'never-rises')?.holds).toBe(true);
    }
  });

  test('an inertia that rises is noticed', () => {
    const rising = new RunFacts(
      runModel({
        points: [0, 0, 1, 1],
        algorithm: 'kmeans',
        states: [{ means: [0, 0] }, { means: [0, 0] }],
        objective: [NaN, 4, 5.5],
      }),
    );
    expect(statement(rising, 2, 'never-rises')).toMatchObject({ holds: false, measure: 'rose', value: '1.5000' });
  });
});
