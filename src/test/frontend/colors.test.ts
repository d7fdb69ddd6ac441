import { cssColor, toOklab, toRgb } from 'Frontend/chart/oklab';
import { componentLine, mixColors, ownColors, type Theme } from 'Frontend/chart/palette';
import { labelComponents } from 'Frontend/chart/true-labels';
import { componentLetter } from 'Frontend/run/component-letter';
import { describe, expect, test } from 'vitest';
import { runModel } from './models';
import { SEEDS, Seeded } from './seeded';

describe('OKLab', () => {
  test.each(SEEDS)('and back is the same color, give or take one of 256 steps (seed %i)', seed => {
    const random = new Seeded(seed);
    const rgb = [random.index(256), random.index(256), random.index(256)];
    const hex = `#${rgb.map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
    const back = toRgb(...toOklab(hex));
    [back & 255, (back >> 8) & 255, back >> 16].forEach((byte, i) => expect(Math.abs(byte - rgb[i])).toBeLessThanOrEqual(1));
  });

  test.each([
    ['#ffffff', [1, 0, 0]],
    ['#000000', [0, 0, 0]],
    ['#ff0000', [0.62796, 0.22486, 0.12585]],
    ['#00ff00', [0.86644, -0.23389, 0.1795]],
    ['#0000ff', [0.45201, -0.03246, -0.31153]],
  ])('%s is where its author puts it', (hex, lab) => {
    toOklab(hex).forEach((value, at) => expect(value).toBeCloseTo(lab[at], 4));
  });

  test('bytes are written for a style sheet, and colors beyond the screen’s are cut', () => {
    expect(cssColor(toRgb(...toOklab('#1a2b3c')))).toBe('rgb(26 43 60)');
    expect(cssColor(toRgb(1.5, 0, 0))).toBe('rgb(255 255 255)');
  });
});

const theme = {
  mixes: ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'].map(toOklab),
  none: toOklab('#888888'),
  components: ['a', 'b', 'c', 'd', 'e', 'f'],
  stroke: 3.5,
} as unknown as Theme;

describe('the colors of points', () => {
  const mix = (shares: number[] | null, k: number) => {
    const into = new Float32Array(shares ? (3 * shares.length) / k : 3);
    mixColors(theme, shares && Float64Array.from(shares), k, into);
    return Array.from(into);
  };

  test('a point that is all one component’s has its color', () => {
    mix([0, 1, 0], 3).forEach((value, at) => expect(value).toBeCloseTo(theme.mixes[1][at], 6));
  });

  test('a shared one lies between, by its responsibilities', () => {
    mix([0.25, 0.75], 2).forEach((value, at) =>
      expect(value).toBeCloseTo(0.25 * theme.mixes[0][at] + 0.75 * theme.mixes[1][at], 6),
    );
  });

  test('before the first E, or without an answer, a point is gray', () => {
    for (const gray of [mix(null, 2), mix([NaN, NaN], 2)]) {
      gray.forEach((value, at) => expect(value).toBeCloseTo(theme.none[at], 6));
    }
  });

  test('from the seventh component on the looks repeat with half the stroke', () => {
    const into = new Float32Array(6);
    ownColors(theme, Int32Array.of(1, 7), into);
    expect(Array.from(into.subarray(0, 3))).toEqual(Array.from(into.subarray(3)));
    expect(componentLine(theme, 7)).toEqual({ ...componentLine(theme, 1), width: 1.75 });
    expect(componentLine(theme, 1)).toEqual({ color: 'b', width: 3.5, dash: [18, 10] });
  });

  test('components are called A, B, C', () => expect([0, 1, 11].map(componentLetter)).toEqual(['A', 'B', 'L']));
});

describe('true labels', () => {
  const model = (points: readonly number[], labels: readonly number[], means: readonly number[]) =>
    runModel({ d: 1, points, labels, algorithm: 'kmeans', states: [{ means }, { means }] });

  test('have the color of the component that owns most of their points', () => {
    const run = model([0, 1, 8, 9, 9.5], [7, 7, 3, 3, 3], [0, 9]);
    expect(Array.from(labelComponents(run, run.labels!))).toEqual([0, 0, 1, 1, 1]);
  });

  test('no two labels have one color: what finds no component gets the next', () => {
    const run = model([0, 1, 2, 9], [1, 1, 2, 3], [0, 9]);
    expect(Array.from(labelComponents(run, run.labels!))).toEqual([0, 0, 2, 1]);
  });
});
