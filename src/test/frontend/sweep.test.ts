import { CriterionLayout, hasFarValue } from 'Frontend/compare/criterion-layout';
import { CurvesLayout } from 'Frontend/compare/curves-layout';
import { spread } from 'Frontend/compare/spread';
import { SweepModel, type Series } from 'Frontend/compare/sweep-model';
import { distinction, spokenPanel, spokenSeries, sweepStory, worth } from 'Frontend/compare/sweep-story';
import type { Algorithm, CriterionName, FactsMessage, PanelMessage, StopReason } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { english } from './english';
import { doubles64 } from './models';
import { SEEDS, Seeded } from './seeded';

const data = { n: 3, d: 2, points: doubles64([0, 0, 1, 1, 5, 5]), axes: [] };

interface PlainPanel {
  readonly k: number;
  readonly values: PanelMessage['values'];
  readonly trajectory?: readonly number[];
  readonly stopReason?: StopReason;
}

/** A sweep that is complete, or on its way where nothing is known of it as a whole. */
function sweep(
  algorithm: Algorithm,
  panels: readonly PlainPanel[],
  facts: Partial<FactsMessage> | null,
  plan: { from?: number; to?: number; starts?: number; folds?: number } = {},
): SweepModel {
  const ks = panels.map(({ k }) => k);
  const whole = { algorithm, from: Math.min(...ks), to: Math.max(...ks), starts: 1, folds: 5, ...plan };
  const model = panels.reduce(
    (model, { k, values, trajectory = [-10, -8, -7], stopReason = 'CONVERGED' }) => {
      const numbers = algorithm === 'em' ? 7 * k : 2 * k;
      return model.with({
        algorithm,
        k,
        states: doubles64(Array.from({ length: numbers }, () => 1)),
        start: 0,
        trajectory: doubles64(trajectory),
        iterations: trajectory.length - 1,
        stopReason,
        values,
        link: '',
      });
    },
    SweepModel.begin(whole, data),
  );
  return facts ? model.ended({ choices: {}, truth: null, setbacks: [], ...facts }) : model;
}

describe('the homework’s sweep', () => {
  const panels = [
    { k: 2, values: { logLikelihood: -672, aic: 1366, bic: 1403.4727, heldOut: -690 }, trajectory: [-800, -700, -672] },
    { k: 3, values: { logLikelihood: -660, aic: 1354, bic: 1405.2384, heldOut: -684 } },
    { k: 4, values: { logLikelihood: -655, aic: 1356, bic: 1425, heldOut: -688 } },
  ];
  const facts = { choices: { logLikelihood: 4, aic: 3, bic: 2, heldOut: 3 }, truth: 3, setbacks: [] };
  const model = sweep('em', panels, facts);

  test('says who chooses which number, and the truth', () => {
    expect(sweepStory(english, model).headline).toBe('BIC chooses 2 components, AIC and held-out points 3. The truth is 3.');
  });

  test('warns that the likelihood alone nearly always wants more', () => {
    expect(sweepStory(english, model).detail).toBe(
      '3 fits by EM. By log-likelihood alone it would be K = 4: more components nearly always fit better.',
    );
  });

  test('while it is on its way it asks', () => {
    const coming = sweepStory(english, sweep('em', panels, null));
    expect(coming).toEqual({
      headline: 'How many clusters?',
      detail: 'One fit by EM for each K. They come in as they are done.',
      invitation: '',
    });
    expect(sweep('em', panels, null, { to: 9 }).isComplete).toBe(false);
    expect(model.isComplete).toBe(true);
  });

  test('says of each K what distinguishes it', () => {
    expect(distinction(english, model, 3)).toBe('Chosen by AIC and held-out points; the true number');
    expect(distinction(english, model, 4)).toBe('');
    expect(spokenPanel(english, model, model.panel(3)!)).toBe(
      'K = 3. 2 iterations, converged. Log-likelihood −660.0000. AIC 1354.0000. BIC 1405.2384. ' +
        'Held-out log-likelihood −684.0000. Chosen by AIC and held-out points; the true number.',
    );
  });

  test('reads a chart to those who don’t see it', () => {
    expect(spokenSeries(english, model.series[2])).toBe(
      'BIC. chooses K = 2. K = 2: 1403.4727; K = 3: 1405.2384; K = 4: 1425.0000.',
    );
  });
});

describe('what a sweep says of other cases', () => {
  const values = { aic: 1, bic: 1 };
  const headline = (facts: Partial<FactsMessage>, ks = [2, 3, 4]) =>
    sweepStory(
      english,
      sweep(
        'em',
        ks.map(k => ({ k, values })),
        facts,
      ),
    ).headline;

  test.each<[string, Partial<FactsMessage>]>([
    ['AIC and BIC choose 3 components, and that is the truth.', { choices: { aic: 3, bic: 3 }, truth: 3 }],
    ['AIC and BIC choose 3 components. But the truth is 2.', { choices: { aic: 3, bic: 3 }, truth: 2 }],
    ['AIC and BIC choose 3 components. The truth, 8, isn’t among those tried.', { choices: { aic: 3, bic: 3 }, truth: 8 }],
    ['AIC and BIC choose 3 components. The true number isn’t known.', { choices: { aic: 3, bic: 3 } }],
    ['Too few fits can be compared here, so nothing chooses a number.', {}],
  ])('%s', (said, facts) => expect(headline(facts)).toBe(said));

  test('one fit alone chooses nothing', () => {
    expect(headline({ choices: { aic: 3 } }, [3])).toBe('Only K = 3 was fitted, so there is nothing to choose from.');
  });

  test('K-means has its elbow and its silhouette', () => {
    const panels = [2, 3, 4].map(k => ({ k, values: { inertia: 100 / k, silhouette: 0.5 } }));
    const story = sweepStory(english, sweep('kmeans', panels, { choices: { inertia: 3, silhouette: 4 } }));
    expect(story.headline).toBe('The elbow chooses 3 clusters, the silhouette 4. The true number isn’t known.');
    expect(story.detail).toMatch(/^3 fits by K-means\. The silhouette stopped at the largest K that was tried, 4: /);
  });

  test('collapses and setbacks are owned up to', () => {
    const panels: PlainPanel[] = [
      { k: 2, values },
      { k: 3, values: {}, stopReason: 'DEGENERATE_COMPONENT' },
      { k: 4, values },
    ];
    const told = (starts: number) => sweepStory(english, sweep('em', panels, { setbacks: [4] }, { starts })).detail;
    expect(told(1)).toContain('K = 3 collapsed onto a point or a line: its likelihood has no bound');
    expect(told(1)).toContain('K = 4 fits worse than the K before it: a bad start, since a better fit exists.');
    expect(told(20)).toContain('K = 4 fits worse than the K before it: none of its 20 starts was a good one.');
    expect(distinction(english, sweep('em', panels, { setbacks: [4] }), 4)).toBe('Worse than K = 3');
  });

  test('without folds there are no held-out points', () => {
    const criteria = (folds: number) => sweep('em', [{ k: 2, values }], {}, { folds }).series.map(({ criterion }) => criterion);
    expect(criteria(5)).toContain('heldOut');
    expect(criteria(0)).toEqual(['logLikelihood', 'aic', 'bic']);
  });

  test('a silhouette has three decimals, all else is an objective', () => {
    expect([worth('silhouette', -0.12345), worth('bic', 1403.47273)]).toEqual(['−0.123', '1403.4727']);
  });
});

describe('the chart of a criterion', () => {
  const box = { width: 300, height: 120, left: 30, right: 20, top: 10, bottom: 20, foot: 10 };
  const series = (criterion: CriterionName, ...values: number[]): Series => ({
    criterion,
    choice: null,
    values: values.map((value, i) => ({ k: i + 2, value })),
  });

  test('puts K across, the lowest value down and the highest up', () => {
    const layout = new CriterionLayout(series('aic', 5, 3, 4), 2, 4, box);
    expect(layout.dots.map(({ x, y }) => [x, y])).toEqual([
      [30, 10],
      [155, 90],
      [280, 50],
    ]);
    expect(layout.ks).toEqual([2, 3, 4]);
    expect(layout.each).toBe(125);
  });

  test('leaves a gap at a K without a value', () => {
    const gap = { ...series('aic'), values: [2, 3, 5].map(k => ({ k, value: k })) };
    expect(new CriterionLayout(gap, 2, 5, box).line.match(/[ML]/g)).toEqual(['M', 'L', 'M']);
  });

  test('finds the nearest K', () => {
    const layout = new CriterionLayout(series('aic', 5, 3, 4), 2, 4, box);
    expect([0, 100, 999].map(x => layout.nearest(x))).toEqual([2, 3, 4]);
    expect(new CriterionLayout(series('aic'), 2, 4, box).nearest(50)).toBeNull();
  });

  test('draws a value that would flatten all others at the edge', () => {
    const far = series('bic', 10, 11, 12, 500);
    const layout = new CriterionLayout(far, 2, 5, box);
    expect(hasFarValue(far)).toBe(true);
    expect(layout.dots.map(({ outside }) => outside)).toEqual([false, false, false, true]);
    expect(layout.dots[3].y).toBe(4);
    expect(hasFarValue(series('bic', 10, 11, 12, 14))).toBe(false);
    expect(hasFarValue(series('inertia', 10, 11, 12, 500))).toBe(false);
    expect(hasFarValue(series('heldOut', -10, -11, -12, -500))).toBe(true);
  });

  test('of one K, or of equal values, stands in the middle', () => {
    expect(new CriterionLayout(series('aic', 5), 2, 2, box).dots[0]).toMatchObject({ x: 155, y: 50 });
  });
});

describe('the chart of trajectories', () => {
  const box = { width: 600, height: 300, line: 16, gutter: 80, bottom: 30 };
  const layout = (...trajectories: number[][]) => {
    const model = sweep(
      'em',
      trajectories.map((trajectory, i) => ({ k: i + 2, values: {}, trajectory })),
      null,
    );
    return new CurvesLayout(model.panels, model.iterations, box);
  };

  test('begins at the left, and ends where each run stopped', () => {
    const { curves } = layout([-10, -6, -5], [-10, -4, -3, -2, -1]);
    expect(curves[0].path).toMatch(/^M6\.0,/);
    expect(curves[1].end.x).toBeCloseTo(514, 9);
    expect(curves[0].end.x).toBeCloseTo(260, 9);
    expect(curves[1].end.y).toBeLessThan(curves[0].end.y);
  });

  test('labels lie a line apart, however close the ends are', () => {
    const ends = layout([-10, -5], [-10, -5.001], [-10, -5.002], [-10, -5.003]).curves.map(({ label }) => label);
    ends.sort((a, b) => a - b);
    ends.slice(1).forEach((label, i) => expect(label - ends[i]).toBeGreaterThanOrEqual(16 - 1e-9));
  });

  test('shows what lies between the ends, and says what is beyond the scale', () => {
    const cut = layout([-1000, -6, -5], [-900, -5, -4]);
    expect(cut.beyond).toBe(-1000);
    expect(cut.y(-4) - cut.y(-5)).toBeLessThan(-50);
    expect(layout([-10, -5], [-9, -1]).beyond).toBeNull();
  });

  test('a collapse ends the curve where it was last anywhere', () => {
    const { curves } = layout([-10, -8, NaN], [-10, -7, -6]);
    expect(curves[0].end.x).toBeCloseTo((6 + 514) / 2, 9);
    expect(curves[0].path).not.toContain('NaN');
  });

  test('the nearest curve is found, right of them all the nearest label', () => {
    const both = layout([-10, -9, -8], [-10, -2, -1]);
    const [low, high] = both.curves;
    expect(both.nearest(260, high.heights[1] + 3)).toBe(3);
    expect(both.nearest(260, low.heights[1] - 3)).toBe(2);
    expect(both.nearest(590, low.label)).toBe(2);
  });
});

describe('labels that are spread', () => {
  test.each(SEEDS)('keep their distance, their order and their bounds (seed %i)', seed => {
    const random = new Seeded(seed);
    const wishes = random.numbers(1 + random.index(12), -50, 450);
    const places = spread(wishes, 20, 0, 400);
    const order = wishes.map((_, i) => i).sort((a, b) => wishes[a] - wishes[b]);
    order.slice(1).forEach((label, i) => expect(places[label] - places[order[i]]).toBeGreaterThanOrEqual(20 - 1e-9));
    for (const place of places) {
      expect(place).toBeGreaterThanOrEqual(-1e-9);
      expect(place).toBeLessThanOrEqual(400 + 1e-9);
    }
  });

  test.each(SEEDS)('move as little as possible: no shift of two neighbors would be nearer to the wishes (seed %i)', seed => {
    const random = new Seeded(seed);
    const wishes = random.numbers(6, 0, 150);
    const cost = (places: readonly number[]) => places.reduce((sum, place, i) => sum + (place - wishes[i]) ** 2, 0);
    const places = spread(wishes, 20, -1000, 1000);
    for (let i = 0; i < 200; i++) {
      const others = places.map(place => place + random.number(-5, 5));
      const sorted = [...others].sort((a, b) => a - b);
      const apart = sorted.slice(1).every((place, j) => place - sorted[j] >= 20);
      if (apart) expect(cost(others)).toBeGreaterThanOrEqual(cost(places) - 1e-9);
    }
  });

  test('stay where they are if they have room', () => expect(spread([100, 10, 50], 20, 0, 400)).toEqual([100, 10, 50]));
});
