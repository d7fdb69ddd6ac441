import { doubles, encoded, ints } from 'Frontend/run/base64';
import { RunFacts } from 'Frontend/run/run-facts';
import { describe, expect, test } from 'vitest';
import { doubles64, emModel, homeworkRun, ints64, kMeansModel, runModel } from './models';
import { SEEDS, Seeded } from './seeded';
import { expectation } from './textbook';

describe('arrays in base64', () => {
  test('keep every bit, both ways', () => {
    const numbers = [0, -0, 0.1, 1e-310, -1e300, Infinity, NaN];
    expect(Array.from(doubles(doubles64(numbers)))).toEqual(numbers);
    expect(encoded(Float64Array.from(numbers))).toBe(doubles64(numbers));
    expect(Array.from(ints(ints64([0, -1, 2 ** 31 - 1])))).toEqual([0, -1, 2 ** 31 - 1]);
  });

  test('a part of an array is encoded alone', () => {
    expect(encoded(Float64Array.of(1, 2, 3).subarray(1, 2))).toBe(doubles64([2]));
  });
});

describe('a run', () => {
  const { model } = homeworkRun();

  test('has a frame for the start and one for each half step', () => {
    expect(model.frameCount).toBe(69);
    expect(model.frame(0)).toEqual({ index: 0, phase: 'start', iteration: -1, state: 0 });
    expect(model.frame(7)).toEqual({ index: 7, phase: 'E', iteration: 3, state: 3 });
    expect(model.frame(8)).toEqual({ index: 8, phase: 'M', iteration: 3, state: 4 });
  });

  test('shows the responsibilities of the last E-step: the same after E and after M', () => {
    expect(model.memberships(0)).toBeNull();
    const { shares } = expectation(Array.from(model.points), 2, plain(model.state(5)));
    for (const frame of [11, 12]) {
      const found = model.memberships(frame) ?? [];
      shares.forEach((share, at) => expect(found[at]).toBeCloseTo(share, 9));
    }
  });

  test('takes memberships that another model of the run has found', () => {
    const other = emModel(Array.from(model.points), 3, 4);
    const counts = other.counts(3)!;
    const found = other.memberships(3)!.slice();
    const third = emModel(Array.from(model.points), 3, 4);
    expect(third.learn(3, found, counts)).toBe(found);
    expect(third.memberships(4)).toBe(found);
    expect(third.counts(3)).toBe(counts);
    expect(third.learn(3, found.slice(), counts)).toBe(found);
  });
});

describe('what can be counted about a run', () => {
  const facts = homeworkRun();

  test('the objective climbs from the lowest to the highest, gain by gain', () => {
    expect(facts.rises).toBe(true);
    expect(facts.iterations).toBe(34);
    expect(facts.lowest).toBeCloseTo(-960.3529, 4);
    expect(facts.highest).toBeCloseTo(-705.2207, 4);
    const gains = Array.from({ length: facts.iterations }, (_, i) => facts.gain(i));
    expect(gains.reduce((a, b) => a + b)).toBeCloseTo(facts.highest - facts.lowest, 6);
    expect(facts.change(1)).toBe(0);
    expect(facts.change(2)).toBe(facts.gain(0));
  });

  test('a gain below the rounding of the objective is none', () => {
    const still = new RunFacts(
      runModel({ points: [0, 0, 1, 1], states: [{ means: [0, 0] }, { means: [0, 0] }], objective: [-500, -500, -500 + 1e-10] }),
    );
    expect(still.gain(0)).toBe(0);
  });

  test('the data’s width gives the decimals; where all points agree it counts as 1', () => {
    const facts = new RunFacts(runModel({ points: [0, 5, 0.02, 5, 0.01, 5], states: [{ means: [0, 0] }] }));
    expect(facts.spans).toEqual([0.02, 1]);
    expect(facts.decimals).toBe(4);
  });

  test('the least certain point of the middle is the one to look at first', () => {
    const middle = facts.model.memberships(34)!;
    const certainty = Array.from({ length: 150 }, (_, i) => Math.max(...middle.subarray(3 * i, 3 * i + 3)));
    expect(facts.mostShared()).toBe(certainty.indexOf(Math.min(...certainty)));
  });

  test('for K-means it is the one nearest to a tie', () => {
    expect(new RunFacts(kMeansModel([0, 0.5, 2.2, 4], [0, 4], 1, 1)).mostShared()).toBe(2);
  });

  test('a run that never began has none', () => {
    expect(new RunFacts(runModel({ points: [0, 0], states: [{ means: [0, 0] }] })).mostShared()).toBeNull();
  });
});

test.each(SEEDS)('K-means never rises, whatever the data (seed %i)', seed => {
  const random = new Seeded(seed);
  const points = random.numbers(60, -5, 5);
  const facts = new RunFacts(kMeansModel(points, points.slice(0, 6), 6));
  for (let frame = 2; frame <= facts.model.lastFrame; frame++) expect(facts.change(frame)).toBeLessThanOrEqual(1e-9);
  expect(facts.rises).toBe(false);
});

function plain({ weights, means, covariances }: { weights: Float64Array; means: Float64Array; covariances: Float64Array }) {
  return { weights: Array.from(weights), means: Array.from(means), covariances: Array.from(covariances) };
}
