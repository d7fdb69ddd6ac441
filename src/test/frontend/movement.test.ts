import type { Move } from 'Frontend/run/memberships';
import {
  direction,
  farthest,
  gainTrend,
  looksFlat,
  mostVisible,
  parting,
  resized,
  startsTogether,
} from 'Frontend/run/movement';
import { RunFacts } from 'Frontend/run/run-facts';
import { describe, expect, test } from 'vitest';
import { homeworkRun, runModel } from './models';

describe('the way of a move on the screen', () => {
  test.each([
    [[1, 0], 'right'],
    [[1, 0.44], 'right'],
    [[1, 0.46], 'up-right'],
    [[0.44, 1], 'up'],
    [[0.46, 1], 'up-right'],
    [[1, 1], 'up-right'],
    [[0, 1], 'up'],
    [[-1, 1], 'up-left'],
    [[-1, 0.1], 'left'],
    [[-1, -0.6], 'down-left'],
    [[0.3, -1], 'down'],
    [[0.5, -1], 'down-right'],
    [[-2], 'left'],
  ] as const)('%j is %s', (seen, said) => expect(direction(seen)).toBe(said));
});

describe('the move to speak of', () => {
  const move = (component: number, distance: number, seenDistance: number): Move => ({
    component,
    distance,
    seenDistance,
    seen: [seenDistance, 0],
  });

  test('is the longest in data units', () => {
    expect(farthest([move(0, 1, 0.1), move(1, 3, 0.1), move(2, 2, 0.1)])?.component).toBe(1);
    expect(farthest([])).toBeNull();
  });

  test('unless another can be seen far better', () => {
    expect(mostVisible([move(0, 3, 0.1), move(1, 1, 0.19)])?.component).toBe(0);
    expect(mostVisible([move(0, 3, 0.1), move(1, 1, 0.21)])?.component).toBe(1);
  });
});

/** Two components on a line of 10 units, before and after one iteration. */
function pair(before: readonly [number, number], after: readonly [number, number], variances = [1, 1]): RunFacts {
  const state = (means: readonly number[], covariances: readonly number[]) => ({ weights: [0.5, 0.5], means, covariances });
  return new RunFacts(runModel({ d: 1, points: [0, 10], states: [state(before, [1, 1]), state(after, variances)] }));
}

test('two means part or approach by shares of the data’s width', () => {
  expect(parting(pair([4, 6], [3, 8]), 2, 0, 1)).toBeCloseTo(0.3, 12);
  expect(parting(pair([4, 6], [4.5, 5.5]), 2, 0, 1)).toBeCloseTo(-0.1, 12);
});

test('a start is together where all means lie within an eighth of the data’s width', () => {
  expect(startsTogether(pair([4, 5.2], [0, 0]))).toBe(true);
  expect(startsTogether(pair([4, 5.3], [0, 0]))).toBe(false);
});

test('the component that was resized most, by the logarithm of its deviation’s ratio', () => {
  expect(resized(pair([0, 0], [0, 0], [1.1, 0.25]), 2)).toEqual({ component: 1, ratio: Math.log(0.5) });
  expect(resized(pair([0, 0], [0, 0]), 0)).toBeNull();
});

describe('what the gains do', () => {
  const run = (...values: number[]) =>
    new RunFacts(
      runModel({
        d: 1,
        points: [0, 1],
        states: values.map(() => ({ weights: [1], means: [0], covariances: [1] })),
        objective: values.flatMap((value, i) => (i === 0 ? [value] : [values[i - 1], value])),
      }),
    );

  test.each([
    ['unknown', [-100, -90]],
    ['grows', [-100, -90, -70]],
    ['shrinks', [-100, -90, -82]],
    ['collapses', [-100, -90, -85]],
    ['grows-again', [-100, -90, -85, -75]],
    ['falls', [-100, -90, -91]],
  ])('%s', (trend, values) => expect(gainTrend(run(...values), values.length - 2)).toBe(trend));

  test('a fall within rounding is none', () => {
    expect(gainTrend(run(-100, -90, -90 - 1e-11), 1)).toBe('collapses');
  });

  test('a curve looks flat where a gain is under a hundredth of the whole climb', () => {
    expect(looksFlat(run(-100, -10, -9.2), 1)).toBe(true);
    expect(looksFlat(run(-100, -10, -9), 1)).toBe(false);
    expect(looksFlat(run(-100, -99.9, -9), 0)).toBe(false);
  });
});

test('on the homework’s blobs the gain grows at first and grows again after the plateau', () => {
  const facts = homeworkRun();
  expect(gainTrend(facts, 4)).toBe('grows');
  expect(gainTrend(facts, 19)).toBe('grows-again');
  expect(looksFlat(facts, 19)).toBe(true);
});
