import { ErrorPlotLabels } from 'Frontend/digits/error-plot-labels';
import { ErrorPlotLayout } from 'Frontend/digits/error-plot-layout';
import { Experiment } from 'Frontend/digits/experiment';
import { describe, expect, test } from 'vitest';
import { OFFERED, SETTINGS } from './digits';
import { english } from './english';
import { SEEDS, Seeded } from './seeded';

type Numbers = readonly (readonly [value: string, training: number, test: number])[];

function labelled(numbers: Numbers, kmeansTest: number | null, guess: number | null = null) {
  const points = numbers.map(([value, training, test]) => ({ value, start: 0, training, test }));
  const experiment = new Experiment({ variable: 'floor', offered: OFFERED.floor, points, kmeansTest }, SETTINGS);
  const layout = new ErrorPlotLayout(experiment, { width: 900, height: 420, font: 12 }, []);
  const guesses = guess === null ? [] : [{ variable: 'floor' as const, value: numbers[0][0], start: 0, guess, base: '' }];
  return new ErrorPlotLabels(english, experiment, layout, 14, { target: '1', guess: null, guesses }).labels;
}

const GAP: Numbers = [
  ['0.0001', 0.12, 0.58],
  ['0.01', 0.16, 0.5],
  ['1', 0.2, 0.47],
];

describe('the texts on a plot of errors', () => {
  test('name the first value’s errors, the best test error, K-means and the gap', () => {
    const texts = labelled(GAP, 0.43).map(({ text }) => text);
    expect(texts).toContain('.470');
    expect(texts).toContain('K-means, test .430');
    expect(texts).toContain('the gap is what it learned by heart');
    expect(texts.some(text => text.includes('.580'))).toBe(true);
    expect(texts.some(text => text.includes('.120'))).toBe(true);
  });

  test('remember what was expected of a value that has been run', () => {
    expect(labelled(GAP, null, 0.42).map(({ text }) => text)).toContain('you expected .42');
    expect(labelled([], null)).toEqual([]);
  });

  test.each(SEEDS)('hardly touch each other, whatever came out (seed %i)', seed => {
    const random = new Seeded(seed);
    const values = ['0.000001', '0.0001', '0.001', '0.01', '0.1', '1'].slice(random.index(4));
    const labels = labelled(
      values.map(value => [value, random.number(0.05, 0.6), random.number(0.3, 0.7)] as const),
      random.number(0.3, 0.6),
    );
    labels.forEach((one, i) =>
      labels.slice(0, i).forEach(other => {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
        const covered = across > 0 && down > 0 ? across * down : 0;
        expect(covered).toBeLessThan(0.16 * one.width * one.height);
      }),
    );
  });
});
