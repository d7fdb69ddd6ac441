import { nothingTakenOut, rangeOf, tickLabels, ticksIn, withEqualScales } from 'Frontend/chart/axes';
import { frameFor, holding, rounded } from 'Frontend/chart/drawing-axes';
import { beside } from 'Frontend/chart/keys';
import { nearest } from 'Frontend/chart/places';
import { PlotArea } from 'Frontend/chart/plot-area';
import { describe, expect, test } from 'vitest';
import { SEEDS, Seeded } from './seeded';

describe('the range of an axis', () => {
  test('holds the points, with shares of their extent as room', () => {
    expect(rangeOf(Float64Array.of(0, 7, 10, 9), 2, 0, 0.1, 0.2)).toEqual({ min: -1, max: 12 });
  });

  test('is sane where all points agree, or there are none', () => {
    expect(rangeOf(Float64Array.of(5, 5), 1, 0, 0, 0)).toEqual({ min: 4, max: 6 });
    expect(rangeOf(Float64Array.of(1000, 1000), 1, 0, 0, 0)).toEqual({ min: 900, max: 1100 });
    expect(rangeOf(new Float64Array(), 1, 0, 0, 0)).toEqual({ min: 0, max: 1 });
  });

  test('with equal scales the shorter axis gets more room on both sides', () => {
    const frame = withEqualScales({ x: { min: 0, max: 10 }, y: { min: 0, max: 2 } }, 500, 500);
    expect(frame).toEqual({ x: { min: 0, max: 10 }, y: { min: -4, max: 6 } });
  });
});

describe('ticks', () => {
  test.each(SEEDS)('are round, evenly spaced, inside, and about as many as wanted (seed %i)', seed => {
    const random = new Seeded(seed);
    const scale = 10 ** random.number(-8, 8);
    const min = random.number(-10, 10) * scale;
    const max = min + random.number(0.1, 20) * scale;
    const ticks = ticksIn({ min, max }, 6);
    const step = ticks[1] - ticks[0];
    expect(Math.abs(ticks.length - 6)).toBeLessThanOrEqual(4);
    ticks.slice(1).forEach((tick, i) => expect((tick - ticks[i]) / step).toBeCloseTo(1, 6));
    expect(ticks[0]).toBeGreaterThanOrEqual(min - 1e-6 * step);
    expect(ticks.at(-1)).toBeLessThanOrEqual(max + 1e-6 * step);
    expect([1, 2, 4, 5]).toContain(Number(step.toExponential(3).split('e')[0]));
  });

  test('carry no leftover digits', () => {
    expect(ticksIn({ min: 0, max: 0.75 }, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });
});

describe('the labels of ticks', () => {
  test('have as many decimals as the step, and a true minus', () => {
    expect(tickLabels([-0.5, 0, 0.5], 6).labels).toEqual(['−0.5', '0', '0.5']);
    expect(tickLabels([0, 5, 10], 6)).toEqual({ labels: ['0', '5', '10'], taken: nothingTakenOut });
  });

  test('a power of ten is taken out of long ones', () => {
    expect(tickLabels([0, 2_000_000, 4_000_000], 5)).toEqual({ labels: ['0', '2', '4'], taken: { exponent: 6, offset: 0 } });
    expect(tickLabels([0, 0.00002, 0.00004], 5)).toEqual({ labels: ['0', '20', '40'], taken: { exponent: -6, offset: 0 } });
  });

  test('or a number that they lie around', () => {
    expect(tickLabels([1_000_000_000, 1_000_000_010, 1_000_000_020], 5)).toEqual({
      labels: ['0', '10', '20'],
      taken: { exponent: 0, offset: 1_000_000_000 },
    });
  });

  test.each(SEEDS)('mean their ticks: tick = offset + label x 10^exponent (seed %i)', seed => {
    const random = new Seeded(seed);
    const min = random.number(-1, 1) * 10 ** random.index(7);
    const ticks = ticksIn({ min, max: min + 10 ** random.number(-3, 6) }, 6);
    const { labels, taken } = tickLabels(ticks, 6);
    const step = ticks[1] - ticks[0];
    labels.forEach((label, i) => {
      const meant = taken.offset + Number(label.replace('−', '-')) * 10 ** taken.exponent;
      expect(Math.abs(meant - ticks[i])).toBeLessThan(1e-6 * step);
    });
  });
});

describe('the plane of a drawing', () => {
  test('begins blank around zero, or around its points', () => {
    expect(frameFor(new Float64Array(), 400, 200)).toEqual({ x: { min: -20, max: 20 }, y: { min: -10, max: 10 } });
    expect(frameFor(Float64Array.of(0, 0, 10, 100), 400, 200)).toEqual({
      x: { min: -1.5, max: 11.5 },
      y: { min: -15, max: 115 },
    });
  });

  test('grows when a point is typed that lies outside, else stays the very same', () => {
    const frame = { x: { min: 0, max: 10 }, y: { min: 0, max: 10 } };
    expect(holding(frame, Float64Array.of(5, 5))).toBe(frame);
    expect(holding(frame, Float64Array.of(20, 5))).toEqual({ x: { min: 0, max: 20.8 }, y: { min: 0, max: 10 } });
  });

  test('a place is as exact as a pixel can tell', () => {
    expect(rounded(3.14159, 0.02)).toBe(3.14);
    expect(rounded(1234.56, 3)).toBe(1235);
  });
});

describe('places on the canvas', () => {
  const plot = new PlotArea(30, 5, 630, 405, { min: -10, max: 10 }, { min: 0, max: 8 });

  test('and in the data lead to each other; up is up', () => {
    expect([plot.x(-10), plot.x(10), plot.y(0), plot.y(8)]).toEqual([30, 630, 405, 5]);
    expect(plot.dataX(plot.x(3.3))).toBeCloseTo(3.3, 12);
    expect(plot.dataY(plot.y(1.7))).toBeCloseTo(1.7, 12);
  });

  test('the nearest within reach is found; of equally near ones the one painted last', () => {
    const places = { x: Float32Array.of(0, 10, 10, NaN), y: Float32Array.of(0, 0, 0, 0) };
    expect(nearest(places, 9, 0, 5)).toBe(2);
    expect(nearest(places, 1, 0, 5)).toBe(0);
    expect(nearest(places, 5, 20, 5)).toBeNull();
  });

  test('arrow keys go through a list and stop at its ends', () => {
    expect([beside(-1, 1, 3), beside(-1, -1, 3), beside(1, 1, 3), beside(2, 1, 3), beside(0, -1, 3)]).toEqual([0, 2, 2, 2, 0]);
  });
});
