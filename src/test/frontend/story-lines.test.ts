import { RunFacts } from 'Frontend/run/run-facts';
import { headline } from 'Frontend/run/story';
import { describe, expect, test } from 'vitest';
import { english } from './english';
import { type Plain, runModel } from './models';
import type { Mixture } from './textbook';

const say = (plain: Plain, frame: number) => headline(new RunFacts(runModel(plain)), frame, english);

/** Components on a line with equal weights and this variance. */
function line(means: readonly number[], variance = 1): Mixture {
  return { weights: means.map(() => 1 / means.length), means, covariances: means.map(() => variance) };
}

/** So many points at each place. */
function crowd(...places: readonly (readonly [x: number, count: number])[]): number[] {
  return places.flatMap(([x, count]) => Array.from({ length: count }, () => x));
}

/** The objective of every frame, from its values at the start and after each iteration. */
function halfSteps(values: readonly number[]): number[] {
  return values.flatMap((value, i) => (i + 1 < values.length ? [value, value] : [value]));
}

describe('means that start close together are said to', () => {
  const states = [line([5, 5.5])];
  const plain: Plain = { d: 1, points: [0, 10], states, start: 'random-partition' };

  test('by EM', () => expect(say(plain, 0)).toBe('The two start almost together: the points were dealt at random.'));

  test('by K-means', () => {
    expect(say({ ...plain, algorithm: 'kmeans', start: 'blocks' }, 0)).toBe(
      'The two centroids start almost together: each got one block.',
    );
  });
});

describe('after E: who shares with whom', () => {
  /** Asked by components that are ten deviations apart or more: what lies halfway is shared. */
  const asked = (means: readonly number[], points: readonly number[]) => {
    const state = line(means);
    return say({ d: 1, points, states: [state, state, state] }, 1);
  };

  test.each([
    ['Every point has one clear owner.', [0, 100], crowd([0, 5], [100, 5])],
    ['Almost every point has one clear owner.', [0, 100], crowd([0, 10], [50, 1], [100, 10])],
    ['Most points have one clear owner.', [0, 100], crowd([0, 4], [50, 2], [100, 4])],
    ['Fewer than half of the points are shared.', [0, 100], crowd([0, 3], [50, 4], [100, 3])],
    ['More than half of the points are shared.', [0, 100], crowd([0, 2], [50, 6], [100, 2])],
    ['The two overlap: almost every point belongs a little to each.', [0, 0.1], crowd([0, 5], [1, 5])],
    ['Most points have one owner. A and B share most of the others.', [0, 100, 900], crowd([0, 4], [50, 2], [100, 4])],
    ['A and B share more points than any other two.', [0, 100, 900], crowd([0, 3], [50, 4], [100, 3])],
    ['The components overlap, and almost every point is shared.', [0, 100, 900], crowd([50, 10])],
    ['C has its points to itself. A and B share the rest.', [0, 100, 900], crowd([50, 5], [900, 5])],
    [
      'C and D have their points to themselves. A and B share the rest.',
      [0, 100, 900, 2000],
      crowd([50, 4], [900, 3], [2000, 3]),
    ],
    ['D has its points to itself. B and C share the most.', [0, 100, 200, 900], crowd([50, 2], [150, 4], [900, 4])],
  ] as const)('%s', (said, means, points) => expect(asked(means, points)).toBe(said));

  test('only one has points of its own, unless one of the two that share has some, too', () => {
    const shared = crowd([5, 17], [55.005, 2], [100, 5]);
    expect(asked([0, 10, 100], shared)).toBe('Only C has points of its own. A and B share the rest.');
    expect(asked([0, 10, 100], [0, ...shared])).toBe('A and B share more points than any other two.');
  });

  test('a flat curve doesn’t hide that two components trade points', () => {
    const points = crowd([0, 10], [5, 6], [10, 10]);
    const states = [line([0, 10]), line([0, 10]), line([0.2, 10.2]), line([0.2, 10.2])];
    expect(say({ d: 1, points, states, objective: halfSteps([-100, -50, -49.9, -49.9]) }, 5)).toBe(
      'The curve looks flat, but A and B are trading points.',
    );
  });
});

describe('after M: what moved, and what the gain did', () => {
  /** A mean on a line of ten units that takes these steps, with the log-likelihood at the start and after each. */
  const walk = (steps: readonly number[], values: readonly number[]) => {
    const places = steps.reduce<number[]>((way, step) => [...way, way[way.length - 1] + step], [2]);
    const states = places.map(place => line([place]));
    return say({ d: 1, points: [0, 10], states, objective: halfSteps(values) }, 2 * steps.length - 2);
  };

  test.each([
    ['A moves right.', [1, 0], [-100, -90, -90]],
    ['A moves left, and the gain grows.', [1, -1, 0], [-100, -95, -80, -80]],
    ['A moves right; the gain is smaller this time.', [1, 1, 0], [-100, -80, -65, -65]],
    ['A moves right, and the curve flattens.', [1, 1, 0], [-100, -80, -70, -70]],
    ['A moves right, and the gain grows again.', [1, 1, 1, 0], [-100, -80, -70, -55, -55]],
    ['The curve looks flat, but A moves right.', [1, 1, 0], [-100, -1, -0.5, -0.5]],
    ['The curve looks flat, but the gain grows again.', [1, 1, 1, 0], [-1000, -3, -2.9, -2.7, -2.7]],
    ['Hardly anything moves.', [1, 0, 0], [-100, -80, -70, -70]],
    ['Hardly anything moves, but the gain grows.', [1, 0, 0], [-100, -80, -50, -50]],
  ] as const)('%s', (said, steps, values) => expect(walk(steps, values)).toBe(said));

  test('two that share points come together or part', () => {
    const pair = (from: readonly number[], to: readonly number[]) =>
      say({ d: 1, points: [0, 4, 5, 6, 10], states: [from, to, to].map(means => line(means, 9)) }, 2);
    expect(pair([4, 6], [3, 7])).toBe('A and B move apart.');
    expect(pair([3, 7], [4, 6])).toBe('A and B move closer together.');
    expect(pair([3, 7], [4, 8])).toBe('A moves right.');
  });
});

describe('K-means', () => {
  const lloyd = (frame: number, points: readonly number[], ...means: (readonly number[])[]) =>
    say(
      { d: 1, points, states: means.map(at => ({ means: at })), algorithm: 'kmeans', objective: [9, 8, 7, 6, 6, 6, 6] },
      frame,
    );

  test('says whose points went where, if most went the same way', () => {
    expect(lloyd(3, [0, 1, 4, 9, 10], [0, 5], [0, 9], [1.5, 9.5], [1.5, 9.5])).toBe('A takes a point from B.');
    expect(lloyd(3, [0, 4, 4.5, 9, 10], [0, 5], [0, 9.5], [2, 9.5], [2, 9.5])).toBe('A takes points from B.');
    // one from A to B, one from B to C
    expect(lloyd(3, [0, 4, 11, 20], [0, 9, 20], [0, 5, 12], [0, 5, 12], [0, 5, 12])).toBe('Points still change clusters.');
  });

  test('says how far the inertia falls with the centroids', () => {
    const way = [
      [0, 10],
      [0.5, 9.5],
      [0.5, 9.5],
      [0.5, 9.5],
    ];
    expect(lloyd(2, [0, 1, 9, 10], ...way)).toBe('A moves right, and the inertia falls by 1.00.');
    expect(lloyd(4, [0, 1, 9, 10], ...way)).toBe('Hardly any centroid moves.');
  });

  test('says once that a centroid is nearest to no point', () => {
    const states = [
      [0.5, 9.5, 500],
      [0.5, 9.5, NaN],
      [0.5, 9.5, NaN],
    ];
    expect(lloyd(1, [0, 1, 9, 10], ...states)).toBe('C is nearest to no point at all.');
    expect(lloyd(3, [0, 1, 9, 10], ...states)).toBe('No point changes cluster anymore.');
  });
});
