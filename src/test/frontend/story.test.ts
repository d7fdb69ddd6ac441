import { narrate } from 'Frontend/run/narrator';
import { RunFacts } from 'Frontend/run/run-facts';
import { headline } from 'Frontend/run/story';
import { planeLabel, planeLegend, handSentence, zoomSentence } from 'Frontend/stage/plane-texts';
import { describe, expect, test } from 'vitest';
import { english } from './english';
import { blobs } from './golden';
import { emModel, homeworkRun, kMeansModel, runModel, stateOf, type Plain } from './models';
import type { Mixture } from './textbook';

const say = (facts: RunFacts, frame: number) => headline(facts, frame, english);

describe('the homework’s run, told half step by half step', () => {
  const facts = homeworkRun();

  test.each([
    [0, 'The three start almost together: each got one block of rows.'],
    [1, 'The three overlap: almost every point belongs a little to each.'],
    [2, 'B slides down to the right.'],
    [4, 'B slides down to the right, and the gain grows.'],
    [9, 'Only B has points of its own. A and C share the rest.'],
    [20, 'A and C move apart, and the curve flattens.'],
    [30, 'The curve looks flat, but A and C move apart.'],
    [40, 'The curve looks flat, but the gain grows again.'],
    [60, 'A slides down to the left; the gain is smaller this time.'],
    [65, 'Almost every point has one clear owner.'],
    [66, 'Hardly anything moves.'],
    [68, 'Almost every point has one owner, and nothing moves anymore.'],
  ])('frame %i', (frame, said) => expect(say(facts, frame)).toBe(said));

  test('no frame leaves a gap in its sentences', () => {
    for (let frame = 0; frame <= facts.model.lastFrame; frame++) {
      const { headline, detail, spoken } = narrate(facts, frame, english);
      for (const said of [headline, detail, spoken]) {
        expect(said).toMatch(/^[A-Z0-9].*[.:]?/);
        expect(said).not.toMatch(/[{}]|stage\.|NaN|undefined/);
      }
    }
  });

  test('the detail counts and invites to the next half step', () => {
    const detail = (frame: number) => narrate(facts, frame, english).detail;
    expect(detail(0)).toBe('None of the 150 points has been asked yet. **Press E** to see who belongs to whom.');
    expect(detail(9)).toMatch(/^125 of 150 points are shared\. \*\*Press M\*\*/);
    expect(detail(65)).toMatch(/^1 of 150 points is shared\. /);
    expect(detail(2)).toMatch(/^Mean B moved farthest, by 0\.82\. /);
  });

  test('what is spoken has the half step, its count and the objective', () => {
    const spoken = (frame: number) => narrate(facts, frame, english).spoken;
    expect(spoken(0)).toBe('Start: no point has been asked; log-likelihood −960.3529.');
    expect(spoken(9)).toBe('E of iteration 4: 125 of 150 points are shared; log-likelihood −926.5482.');
    expect(spoken(2)).toBe('M of iteration 0: mean B moved 0.82; log-likelihood −957.2955, up 3.0573.');
    expect(spoken(68)).toBe('M of iteration 33: mean B moved 0.00100; log-likelihood −705.2207, up 1.9×10⁻⁵. Converged.');
  });
});

describe('the start', () => {
  const start = (change: Partial<Plain>) =>
    say(
      new RunFacts(runModel({ points: [0, 0, 10, 10], states: [mixture([0, 0, 10, 10]), mixture([0, 0, 10, 10])], ...change })),
      0,
    );

  test.each([
    ['blocks', 'The two components start from one block of rows each.'],
    ['random-points', 'Each of the two components starts on a random point.'],
    ['kmeans++', 'The two components start on points far apart.'],
    ['manual', 'The two components start where you put them.'],
    ['of-another-kind', 'This is where the two components start.'],
  ])('of EM: %s', (kind, said) => expect(start({ start: kind })).toBe(said));

  test('of K-means', () => {
    const states = [{ means: [0, 0, 10, 10] }];
    expect(start({ algorithm: 'kmeans', states, start: 'manual' })).toBe('The two centroids start where you put them.');
  });

  test('of one component', () => {
    expect(start({ states: [mixture([5, 5], [25, 0, 0, 25])] })).toBe('A starts alone: every point will be its own.');
  });
});

describe('after E', () => {
  const told = (points: readonly number[], state: Mixture) => {
    const model = runModel({ points, states: [state, state, state] });
    return say(new RunFacts(model), 3);
  };
  const line = (...xs: number[]) => xs.flatMap(x => [x, 0]);

  test('every point far from all components but one', () => {
    expect(told(line(0, 1, 100, 101), mixture([0, 0, 100, 0]))).toBe('Every point has one clear owner.');
  });

  test('two of three share the points between them', () => {
    const points = line(0, 1, 2, 3, 4, 1.5, 2.5, 2, 100, 100.5);
    expect(told(points, mixture([0, 0, 4, 0, 100, 0], [9, 0, 0, 9, 9, 0, 0, 9, 1, 0, 0, 1]))).toBe(
      'C has its points to itself. A and B share the rest.',
    );
  });

  test('nine of ten points belong a little to each', () => {
    const points = line(0, 0.2, 0.4, 0.6, 1, 1.4, 1.6, 1.8, 2, 30);
    expect(told(points, mixture([0, 0, 2, 0], [9, 0, 0, 9, 9, 0, 0, 9]))).toBe(
      'The two overlap: almost every point belongs a little to each.',
    );
  });

  test('one component alone has every point', () => {
    expect(told(line(0, 1, 2), mixture([1, 0]))).toBe('With one component, every point belongs to A.');
  });
});

describe('after M', () => {
  const points = [0, 0, 10, 10];
  const told = (before: Mixture, after: Mixture, objective = [-100, -100, -90, -90, -80]) =>
    say(new RunFacts(runModel({ points, states: [before, after, after], objective })), 2);
  const here = mixture([2, 2, 8, 8]);

  test.each([
    [[2, 2, 8, 9.5], 'B climbs.'],
    [[1, 2, 8, 8], 'A moves left.'],
    [[2, 1, 8, 8], 'A slides down.'],
    [[3, 3, 8, 8], 'A climbs to the right.'],
  ])('a mean moves to %j', (means, said) => expect(told(here, mixture(means))).toBe(said));

  test('a component tightens or widens where it is', () => {
    expect(told(here, mixture([2, 2, 8, 8], [0.5, 0, 0, 0.5, 1, 0, 0, 1]))).toBe('A tightens.');
    expect(told(here, mixture([2, 2, 8, 8], [1, 0, 0, 1, 2, 0, 0, 2]))).toBe('B widens.');
  });

  test('the log-likelihood fell', () => {
    expect(told(here, mixture([3, 3, 8, 8]), [-100, -100, -101, -101, -80])).toBe(
      'The log-likelihood fell: a covariance floor can do that.',
    );
  });
});

describe('K-means on its way', () => {
  const points = blobs('blobs-20.csv');
  const facts = new RunFacts(kMeansModel(points, points.slice(0, 6), 17));

  test('points join, change clusters, and stop changing', () => {
    expect(say(facts, 0)).toBe('The three centroids start from one block of rows each.');
    expect(say(facts, 1)).toBe('Every point joins its nearest centroid.');
    expect(say(facts, 2)).toMatch(/^[ABC] .*, and the inertia falls by \d+\.\d\d\.$/);
    expect(say(facts, 33)).toBe('No point changes cluster anymore.');
    expect(say(facts, 34)).toBe('No point changes cluster, and no centroid moves anymore.');
  });

  test('who took points from whom is said where most went one way', () => {
    const flow = kMeansModel([0, 1, 2, 3, 9, 10, 11, 12], [0, 2.4], 3, 1);
    expect(say(new RunFacts(flow), 3)).toBe('A takes points from B.');
  });

  test('an empty cluster is named', () => {
    const empty = runModel({
      d: 1,
      points: [0, 1],
      algorithm: 'kmeans',
      states: [{ means: [0, 99] }, { means: [0.5, 99] }],
      objective: [NaN, 1, 0.5],
    });
    expect(say(new RunFacts(empty), 1)).toBe('B is nearest to no point at all.');
  });

  test('the detail counts who changed', () => {
    expect(narrate(facts, 1, english).detail).toMatch(/^[ABC] has the most points, \d+ of 150\. /);
    expect(narrate(facts, 33, english).detail).toMatch(/^0 of 150 points changed cluster\. /);
    expect(narrate(facts, 34, english).spoken).toMatch(
      /^Update of iteration 16: centroid . moved 0(\.00)?; inertia 1812\.4467, as before\./,
    );
  });
});

describe('the end', () => {
  const end = (stop: Plain['stop'], after = [0, 0, 10, 10]) => {
    const states = [mixture([0, 0, 10, 10]), mixture(after)];
    const facts = new RunFacts(runModel({ points: [0, 0, 10, 10], states, ...(stop ? { stop } : {}) }));
    return [say(facts, 2), narrate(facts, 2, english).detail];
  };

  test('says why, and the detail what to try', () => {
    expect(end({ reason: 'MAX_ITERATIONS' })[0]).toBe('The run stops here: its iterations are used up.');
    expect(end({ reason: 'DEGENERATE_COMPONENT', advice: 'Raise the floor.' })).toEqual([
      'The run stops here: a component has collapsed.',
      'Raise the floor.',
    ]);
    expect(end({ reason: 'CONVERGED' })).toEqual([
      'Every point has one clear owner, and nothing moves anymore.',
      'Converged: small gains',
    ]);
  });

  test('does not claim rest where something moves', () => {
    expect(end({ reason: 'CONVERGED' }, [0, 0, 9, 10])[0]).toBe('The run stops here, though B still moves.');
  });

  test('names two that share points', () => {
    const facts = new RunFacts(emModel([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2, 400, { d: 1 }));
    expect(say(facts, facts.model.lastFrame)).toBe('Nothing moves anymore, though A and B share points.');
  });
});

describe('the plane’s own texts', () => {
  const facts = homeworkRun();

  test('its name says what is in it and what is seen', () => {
    const narration = { headline: 'B **climbs**.', detail: '', spoken: '' };
    expect(planeLabel(english, facts.model, narration)).toBe('150 points, 3 components. B climbs.');
  });

  test('the legend says what the lines mean; on a projector only the first', () => {
    const options = { weighted: false } as Parameters<typeof planeLegend>[2];
    expect(planeLegend(english, facts.model, options, false)).toEqual([
      'Ellipses at 1 and 2 standard deviations',
      'Thin trail: where each mean came from',
    ]);
    expect(planeLegend(english, facts.model, options, true)).toHaveLength(1);
    const line = emModel([0, 1, 8, 9], 2, 1, { d: 1 });
    expect(planeLegend(english, line, { ...options, weighted: true }, false)).toEqual([
      'Curves: weight times density, and their sum',
    ]);
  });

  test('a component in the hand says where it is', () => {
    const hand = stateOf([1.234, -2, 0, 0, 5, 5]);
    expect(handSentence(english, facts, 0, hand)).toBe('A at (1.23, −2.00). Enter starts from there, Escape puts it back.');
    expect(handSentence(english, facts, 2, null)).toBe('C is back in its place.');
  });

  test('a zoom says what is seen of both axes', () => {
    const axes = { x: { min: -1.5, max: 2 }, y: { min: 0, max: 10 } };
    const zoom = { factor: 2.25, isWhole: false, isClosest: false, axes, spoken: true };
    expect(zoomSentence(english, facts, zoom)).toBe(
      'Zoomed in 2.3 times: x₁ from −1.500 to 2.000 and x₂ from 0.000 to 10.000.',
    );
    expect(zoomSentence(english, facts, { ...zoom, isWhole: true })).toBe('The whole plane is in view.');
  });
});

/** Round components of variance 1, with equal weights. */
function mixture(means: readonly number[], covariances?: readonly number[]): Mixture {
  const k = means.length / 2;
  const round = Array.from({ length: k }, () => [1, 0, 0, 1]).flat();
  return { weights: Array.from({ length: k }, () => 1 / k), means, covariances: covariances ?? round };
}
