import { Limit } from 'Frontend/compare/limit-model';
import { twinsCsv } from 'Frontend/compare/twin-csv';
import { TwinFacts, objectiveAt } from 'Frontend/compare/twin-facts';
import { TwinModel, owners } from 'Frontend/compare/twin-model';
import { tellTwins, waits } from 'Frontend/compare/twin-story';
import type { StopWords } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { english } from './english';
import { blobs } from './golden';
import { doubles64, ints64, runMessage, type Plain } from './models';
import { blockShares, em, expectation, kMeans, nearest, type PlainRun } from './textbook';

const points = blobs('blobs-20.csv').slice(0, 120);
const ITERATIONS = 6;
const EM = em(points, 2, blockShares(60, 3), ITERATIONS);
const STOP: StopWords = { reason: 'CONVERGED', brief: 'Converged after 6 iterations.', full: '', why: '', advice: '' };

interface PlainTwin {
  readonly plain: Pick<Plain, 'states' | 'objective' | 'algorithm'>;
  readonly name: string;
  readonly owners: readonly (readonly number[])[];
}

const mixture: PlainTwin = { plain: EM, name: 'EM', owners: EM.states.map(state => mostResponsible(state)) };
const start = EM.states[0].means;
const lloyd = kMeans(points, 2, start, ITERATIONS);
const kMeansTwin: PlainTwin = {
  plain: { ...lloyd, algorithm: 'kmeans' },
  name: 'K-means',
  owners: lloyd.states.map(({ means }) => nearest(points, 2, means)),
};
const tied = em(points, 2, blockShares(60, 3), 2, 'tied');
const shorter: PlainTwin = { plain: tied, name: 'a tied covariance', owners: tied.states.map(state => mostResponsible(state)) };

/** Two runs as the server compares them; `order` says under which names the other's components go. */
function twins(
  one: PlainTwin,
  other: PlainTwin,
  order: readonly (readonly number[])[] = [],
  fork: number | null = null,
): TwinFacts {
  const length = Math.max(one.owners.length, other.owners.length);
  const at = <T>(values: readonly T[], state: number): T => values[Math.min(state, values.length - 1)];
  const orders = Array.from({ length }, (_, state) => order[state] ?? [0, 1, 2]);
  const differing = orders.map((names, state) => {
    const [a, b] = [at(one.owners, state), at(other.owners, state)];
    return a.filter((owner, i) => owner !== names.indexOf(b[i])).length;
  });
  const apart = orders.map((names, state) => {
    const [a, b] = [at(one.plain.states, state).means, at(other.plain.states, state).means];
    return Math.max(...names.map((from, k) => Math.hypot(a[2 * k] - b[2 * from], a[2 * k + 1] - b[2 * from + 1])));
  });
  const numbers = ({ plain }: PlainTwin) => runMessage({ points, ...plain });
  return new TwinFacts(
    {
      one: numbers(one),
      other: numbers(other),
      oneLink: '',
      otherLink: '',
      order: ints64(orders.flat()),
      apart: doubles64(apart),
      differing: ints64(differing),
    },
    { one: { name: one.name, stop: STOP }, other: { name: other.name, stop: STOP }, fork },
  );
}

describe('EM and K-means on one timeline', () => {
  const facts = twins(mixture, kMeansTwin);

  test('it counts the points that belong to another component since the last E', () => {
    expect(facts.differingAt(0)).toBeNull();
    for (let frame = 1; frame <= facts.model.lastFrame; frame++) {
      expect(facts.disagreed(frame)).toHaveLength(facts.differingAt(frame)!);
      expect(facts.model.objective[frame]).toBe(facts.differingAt(frame));
    }
    expect(facts.highest).toBe(Math.max(...Array.from(facts.model.objective).slice(1)));
  });

  test('the two means that lie farthest apart are those of the server', () => {
    expect(facts.gapAt(0)).toBeNull();
    for (let frame = 2; frame <= facts.model.lastFrame; frame += 2) {
      expect(facts.gapAt(frame)?.distance).toBeCloseTo(facts.apartAt(frame), 9);
    }
    expect(facts.kind).toBe('twins');
  });

  test('the story begins where both begin and says how they differ', () => {
    const { headline, detail, spoken } = tellTwins(facts, 0, english);
    expect(headline).toBe('Both begin at the same means.');
    expect(detail).toMatch(/^EM will share every point among its components/);
    expect(spoken).toBe('start. Both begin at the same means.');
    const count = facts.differingAt(1)!;
    expect(tellTwins(facts, 1, english).headline).toBe(`EM and K-means disagree about ${count} of 60 points.`);
    expect(facts.differingAt(-1)).toBeNull();
    expect(tellTwins(facts, 1, english).detail).toMatch(
      /^Th(at|ose \d+) points? (is|are) ringed\. .*\*\*Press M \/ Update\*\*/,
    );
    expect(tellTwins(facts, 2, english).headline).toMatch(/^The means part: the two of [ABC] lie \d+\.\d\d apart\.$/);
    expect(tellTwins(facts, 4, english).headline).toMatch(/(farther|closer) than before\.$|about as far as before\.$/);
    expect(tellTwins(facts, 12, english).detail).toContain('EM: Converged after 6 iterations.');
  });

  test('no frame leaves a gap in its sentences', () => {
    for (let frame = 0; frame <= facts.model.lastFrame; frame++) {
      const { headline, detail, spoken } = tellTwins(facts, frame, english);
      expect(`${headline} ${detail} ${spoken}`).not.toMatch(/[{}]|compare\.|NaN|undefined/);
    }
  });

  test('the CSV has a line for each half step', () => {
    const lines = twinsCsv(facts).trim().split('\n');
    expect(lines[0]).toBe(
      'half_step,first_objective,second_objective,points_of_another_component,largest_distance_of_two_means',
    );
    expect(lines).toHaveLength(14);
    expect(lines[1]).toBe(`0,${EM.objective[0]},NaN,,${facts.apartAt(0)}`);
    expect(lines[6]).toBe(`5,${EM.objective[5]},${lloyd.objective[5]},${facts.differingAt(5)},${facts.apartAt(5)}`);
  });
});

test('runs that are the same agree about everything', () => {
  const facts = twins(mixture, mixture);
  expect(tellTwins(facts, 1, english).headline).toBe('EM and EM agree about every point.');
  expect(tellTwins(facts, 2, english).headline).toBe('EM and EM move every mean to the same place.');
  expect(facts.kind).toBe('em');
});

describe('a run that has ended before the other', () => {
  const facts = twins(mixture, shorter, [], 17);

  test('stays as it is, and waits', () => {
    const { other } = facts;
    expect(other.model.state(6)).toEqual(other.model.state(2));
    expect(objectiveAt(other.model, 12)).toBe(tied.objective[4]);
    expect([3, 4].map(frame => waits(other, facts, frame))).toEqual([false, true]);
    expect(tellTwins(facts, 7, english).detail).toMatch(/^A tied covariance has stopped and waits\. /);
    expect(tellTwins(facts, 0, english).headline).toBe('Both go on from half step 17 of one run.');
  });

  test('has no value any more in the CSV', () => {
    expect(twinsCsv(facts).trim().split('\n')[6].split(',')[2]).toBe('');
  });
});

describe('components under other names', () => {
  const turned = [1, 2, 0];
  const model = new TwinModel(runMessage({ points, ...EM }), state => (state < 2 ? [0, 1, 2] : turned));

  test('a state has its components in that order', () => {
    const { weights, means, covariances } = EM.states[2];
    expect(Array.from(model.state(2).weights)).toEqual(turned.map(k => weights[k]));
    expect(Array.from(model.state(2).means)).toEqual(turned.flatMap(k => means.slice(2 * k, 2 * k + 2)));
    expect(Array.from(model.state(2).covariances)).toEqual(turned.flatMap(k => covariances.slice(4 * k, 4 * k + 4)));
  });

  test('trails follow a component under the name that it has now', () => {
    expect(Array.from(model.earlier(0, 2).means)).toEqual(turned.flatMap(k => EM.states[0].means.slice(2 * k, 2 * k + 2)));
    expect(Array.from(model.earlier(0, 1).means)).toEqual([...EM.states[0].means]);
  });

  test('after an M the colors are those of the state that is drawn', () => {
    expect(model.renames(4, 3)).toBe(true);
    expect(model.renames(3, 2)).toBe(false);
    const asked = expectation(points, 2, EM.states[1]).shares;
    model.memberships(4)!.forEach((share, at) => {
      expect(share).toBeCloseTo(asked[at - (at % 3) + turned[at % 3]], 9);
    });
    expect(model.memberships(0)).toBeNull();
  });

  test('the owner of a point is the first of those with the largest share', () => {
    expect(Array.from(owners(model, 3)!)).toEqual(mostResponsible(EM.states[1]));
    expect(owners(model, 0)).toBeNull();
  });

  test('where an M gave new names, the points are counted anew', () => {
    const renamed = twins(mixture, mixture, [[0, 1, 2], [0, 1, 2], turned, turned]);
    expect(renamed.differingAt(4)).toBe(renamed.disagreed(4).length);
    expect(renamed.differingAt(4)).toBeGreaterThan(0);
    expect(tellTwins(renamed, 4, english).detail).toMatch(/^The letters in EM are matched anew\./);
  });
});

describe('the way from EM to K-means', () => {
  const variances = [25, 1, 0.01];
  const means = [0, 0, 10, 0];
  const data = { n: 4, d: 2, points: doubles64([0, 0, 4, 0, 6, 0, 10, 0]), axes: [] };
  const states = variances.flatMap(v => [0.9, 0.1, ...means, v, 0, 0, v, v, 0, 0, v]);
  const limit = new Limit(data, {
    algorithm: 'em',
    k: 2,
    states: doubles64(states),
    variances: doubles64(variances),
    entropies: doubles64([0.3, 0.1, 0]),
  });

  test('every variance is a step, whose points have the colors of that very state', () => {
    expect(limit.last).toBe(2);
    const frames = variances.map((_, step) => limit.frameOf(step));
    expect(frames.map(frame => limit.model.state(limit.model.frame(frame).state).covariances[0])).toEqual(variances);
  });

  test('fewer and fewer points are shared, until each is where K-means puts it', () => {
    // at variance 25 the odds for the first component are 9 exp(-0.4) : 1 at the third point, 9 exp(-2) : 1 at the fourth
    expect([0, 1, 2].map(step => limit.shared(step))).toEqual([2, 0, 0]);
    expect([0, 1, 2].map(step => limit.elsewhere(step))).toEqual([[2, 3], [], []]);
    expect(Array.from(owners(limit.end, 1)!)).toEqual([0, 0, 1, 1]);
  });
});

function mostResponsible(state: PlainRun['states'][number]): number[] {
  const { shares } = expectation(points, 2, state);
  return Array.from({ length: points.length / 2 }, (_, i) => {
    const row = shares.slice(3 * i, 3 * i + 3);
    return row.indexOf(Math.max(...row));
  });
}
