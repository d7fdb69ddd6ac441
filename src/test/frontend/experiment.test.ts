import { ErrorPlotLayout, errorRange } from 'Frontend/digits/error-plot-layout';
import {
  canonical,
  Experiment,
  experimentHeadline,
  gap,
  named,
  outcomeSentence,
  tick,
  VARIABLES,
} from 'Frontend/digits/experiment';
import type { DigitsSettingsMessage, ErrorPoint, Variable } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { OFFERED, SETTINGS } from './digits';
import { english } from './english';
import { SEEDS, Seeded } from './seeded';

const at = (value: string, training: number, test: number, start = 0): ErrorPoint => ({ value, start, training, test });

function experiment(
  points: readonly ErrorPoint[],
  {
    variable = 'floor',
    kmeansTest = null,
    ...settings
  }: Partial<DigitsSettingsMessage> & { variable?: Variable; kmeansTest?: number | null } = {},
): Experiment {
  return new Experiment({ variable, offered: OFFERED[variable], points, kmeansTest }, { ...SETTINGS, ...settings });
}

describe('the values of an experiment', () => {
  test('are what it offers and what was run, in order', () => {
    expect(experiment([at('0.05', 0.3, 0.4)]).values).toEqual([
      '0.000001',
      '0.00001',
      '0.0001',
      '0.001',
      '0.01',
      '0.05',
      '0.1',
      '1',
    ]);
    expect(experiment([], { variable: 'principal' }).values).toEqual(['2', '5', '10', '20', '50', '100', 'none']);
    expect(experiment([], { variable: 'covariance' }).values).toEqual(['full', 'tied', 'diagonal', 'spherical']);
  });

  test('are one however they were typed', () => {
    expect(experiment([at('1e-2', 0.3, 0.4), at('0.010', 0.3, 0.4, 1)]).places).toHaveLength(1);
    expect([canonical('1e-2'), canonical('0.010'), canonical(null), canonical(''), canonical('tied')]).toEqual([
      '0.01',
      '0.01',
      'none',
      'none',
      'tied',
    ]);
  });

  test('suggest the first later one that hasn’t been tried, then the earlier ones, then the current one', () => {
    expect(experiment([at('0.01', 0.3, 0.4)]).next()).toBe('0.1');
    expect(experiment(['0.01', '0.1', '1'].map(value => at(value, 0.3, 0.4))).next()).toBe('0.000001');
    const all = experiment([]).values.map(value => at(value, 0.3, 0.4));
    expect(experiment(all).next()).toBe('0.01');
  });
});

describe('several starts at one value', () => {
  const many = experiment([
    at('0.1', 0.3, 0.5, 2),
    at('0.1', 0.2, 0.4, 0),
    at('0.1', 0.4, 0.42, 1),
    at('1', 0.3, 0.39),
    at('1', 0.5, 0.41, 1),
  ]);

  test('are told by their medians, each in its place', () => {
    expect(many.place('0.1')).toMatchObject({ training: 0.3, test: 0.42 });
    expect(many.place('1')?.test).toBeCloseTo(0.4, 12);
    expect(many.place('0.1')?.points.map(({ start }) => start)).toEqual([0, 1, 2]);
    expect(many.outcome('0.1', 2)?.test).toBe(0.5);
    expect(many.outcome('0.1', 3)).toBeNull();
    expect(many.place('0.01')).toBeNull();
  });

  test('are complete with starts 0 to 4', () => {
    expect(many.startsLeft('0.1')).toEqual([3, 4]);
    expect(many.startsLeft('0.001')).toEqual([0, 1, 2, 3, 4]);
  });

  test('show which value is best, and where the gap is widest', () => {
    expect(many.best()?.value).toBe('1');
    expect(many.widest()?.value).toBe('0.1');
    expect(gap({ training: 0.2, test: 0.5 })).toBeCloseTo(0.3, 12);
    expect(experiment([]).best()).toBeNull();
  });
});

test('guesses belong to the comparison without what is varied, its start and the other methods', () => {
  const base = (settings: Partial<DigitsSettingsMessage>) => experiment([], settings).base;
  expect(base({ floor: 0.5, start: 3, restarts: 2, test: 500, methods: ['mixture'] })).toBe(base({}));
  expect(base({ k: 12 })).not.toBe(base({}));
});

describe('values in words', () => {
  test.each([
    ['floor', '0.000001', '10^{−6}', 'floor 0.000001'],
    ['floor', '0.001', '0.001', 'floor 0.001'],
    ['covariance', 'tied', 'tied', 'tied covariances'],
    ['principal', '50', '50', '50 principal components'],
    ['principal', 'none', 'none', 'all 784 pixels'],
    ['k', '20', '20', '20 components'],
    ['training', '10000', '10,000', '10,000 training images'],
  ] as const)('%s %s', (variable, value, short, long) => {
    expect(tick(english, variable, value)).toBe(short);
    expect(named(english, variable, value)).toBe(long);
  });
});

describe('what the plot shows', () => {
  const headline = (points: readonly ErrorPoint[], kmeansTest: number | null = null) =>
    experimentHeadline(english, experiment(points, { kmeansTest }));
  const narrow = at('0.01', 0.3, 0.5);

  test('asks while there is nothing to compare, for every setting', () => {
    expect(headline([narrow])).toBe('A floor is added to every variance. Which one would read new digits better?');
    for (const variable of VARIABLES) expect(experimentHeadline(english, experiment([], { variable }))).toMatch(/\?$/);
  });

  test.each([
    ['New digits are read best with floor 0.1: .450 of them wrongly.', at('0.1', 0.3, 0.45), null],
    ['Raise the covariance floor to 0.1, and the gap closes.', at('0.1', 0.41, 0.42), null],
    ['Raise the covariance floor to 0.1, and the gap closes: the mixture now beats K-means.', at('0.1', 0.36, 0.37), 0.4],
    ['With floor 0.1 the mixture beats K-means on new digits: .370 against .400.', at('0.1', 0.3, 0.37), 0.4],
    ['Nothing tried here beats K-means on new digits yet. The best is floor 0.1, at .395.', at('0.1', 0.3, 0.395), 0.4],
  ] as const)('%s', (sentence, better, kmeansTest) => expect(headline([narrow, better], kmeansTest)).toBe(sentence));
});

describe('what came of a guess', () => {
  const say = (training: number, test: number, guess: number | null) => {
    const e = experiment([]);
    const expected = guess === null ? null : { variable: e.variable, value: '0.1', start: 0, guess, base: e.base };
    return outcomeSentence(english, e, expected, at('0.1', training, test));
  };

  test.each([
    [
      0.3,
      0.45,
      0.4,
      'You expected .40 with floor 0.1. It was .450. The training error is .300: the gap of .150 was learned by heart.',
    ],
    [
      0.4,
      0.41,
      null,
      'The test error with floor 0.1 is .410. The training error is .400: hardly any gap, so little was learned by heart.',
    ],
    [
      0.5,
      0.4,
      null,
      'The test error with floor 0.1 is .400. The training error is .500, even higher: nothing was learned by heart.',
    ],
  ])('training %d, test %d, expected %s', (training, test, guess, sentence) => {
    expect(say(training, test, guess)).toBe(sentence);
  });
});

describe('the axis of errors', () => {
  test('goes from .3 to .6, or in whole tenths as far as it has to', () => {
    expect(errorRange(experiment([]), [])).toEqual({ low: 0.3, high: 0.6 });
    expect(errorRange(experiment([at('0.1', 0.12, 0.73)]), [])).toEqual({ low: 0.1, high: 0.8 });
    expect(errorRange(experiment([], { kmeansTest: 0.25 }), [])).toEqual({ low: 0.2, high: 0.6 });
    expect(errorRange(experiment([]), [0.32], 0.05)).toEqual({ low: 0.2, high: 0.6 });
    expect(errorRange(experiment([]), [0, 1])).toEqual({ low: 0, high: 1 });
  });
});

describe('the plot of errors', () => {
  const points = [at('0.001', 0.1, 0.5), at('0.01', 0.2, 0.45), at('1', 0.4, 0.41)];
  const box = { width: 600, height: 300, font: 12 };
  const layout = new ErrorPlotLayout(experiment(points, { kmeansTest: 0.4 }), box, []);

  test('has its values at equal distances, whatever they are', () => {
    const { values } = experiment(points);
    const steps = values.slice(1).map((value, i) => layout.x(value) - layout.x(values[i]));
    for (const step of steps) expect(step).toBeCloseTo(steps[0], 9);
    expect(layout.x(values[0])).toBeGreaterThan(layout.left);
    expect(layout.x(values.at(-1) ?? '')).toBeLessThan(layout.right);
  });

  test.each(SEEDS)('reads an error back from its height to two decimals (seed %i)', seed => {
    const error = Math.round(100 * new Seeded(seed).number(layout.low, layout.high)) / 100;
    expect(layout.errorAt(layout.y(error))).toBe(error);
  });

  test('keeps a dragged guess on the axis', () => {
    expect(layout.errorAt(-1000)).toBe(layout.high);
    expect(layout.errorAt(+1000)).toBe(layout.low);
  });

  test('has a line at every tenth, or every second where there are many', () => {
    expect(layout.ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(new ErrorPlotLayout(experiment([]), box, [0, 1]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('leads its lines through what was tried, with the gap between them', () => {
    expect(layout.line('test').match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(layout.line('test')).toContain(`M${layout.x('0.001').toFixed(1)},${layout.y(0.5).toFixed(1)}`);
    expect(layout.gap).toMatch(/^M.*Z$/);
    const middle = (layout.x('0.001') + layout.x('0.01')) / 2;
    expect(layout.between(middle)?.test).toBeCloseTo(layout.y(0.475), 9);
    expect(layout.between(middle)?.training).toBeCloseTo(layout.y(0.15), 9);
    expect(layout.between(layout.left)).toBeNull();
  });

  test('puts a label where it is free, and leaves a quiet one out that would cover something', () => {
    const place = (kind: string, ...spots: [number, number][]) => layout.place(kind, 'text', 40, 14, spots, layout.obstacles());
    const onDot: [number, number] = [layout.x('0.01') - 20, layout.y(0.45) - 7];
    const free: [number, number] = [layout.right - 60, layout.top + 4];
    expect(place('label', onDot, free)).toMatchObject({ x: free[0], y: free[1] });
    expect(place('quiet-label', onDot)).toBeNull();
    expect(place('label', [-500, 0], [0, 5000])).toBeNull();
  });

  test('of values without an order has nothing between them to keep clear of', () => {
    const shapes = experiment([at('full', 0.1, 0.5), at('tied', 0.4, 0.41)], { variable: 'covariance' });
    expect(shapes.ordered).toBe(false);
    const plot = new ErrorPlotLayout(shapes, box, []);
    const middle = (plot.x('full') + plot.x('tied')) / 2;
    expect(plot.obstacles().some(({ x, width }) => x < middle && middle < x + width)).toBe(false);
  });
});
