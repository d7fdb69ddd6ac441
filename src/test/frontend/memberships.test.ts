import { countMemberships, moved } from 'Frontend/run/memberships';
import { describe, expect, test } from 'vitest';
import { stateOf } from './models';

const rows = (...shares: number[][]) => Float64Array.from(shares.flat());

describe('counting responsibilities', () => {
  const now = rows([0.95, 0.05, 0], [0.6, 0.4, 0], [0.3, 0.65, 0.05], [0, 0.02, 0.98], [0.4, 0.3, 0.3]);
  const counted = countMemberships(now, null, 5, 3);

  test('a point is shared unless one component has more than 0.9 of it', () => {
    expect(counted.shared).toBe(3);
    expect(Array.from(counted.owned)).toEqual([1, 0, 1]);
    expect(countMemberships(rows([0.9, 0.1]), null, 1, 2).shared).toBe(1);
  });

  test('every point counts for the component with the largest share of it', () => {
    expect(Array.from(counted.largest)).toEqual([3, 1, 1]);
  });

  test('the pair is the one that shares the most points', () => {
    expect(counted.pair).toEqual({ a: 0, b: 1, count: 3 });
    expect(countMemberships(rows([1, 0], [0, 1]), null, 2, 2).pair).toBeNull();
  });

  test('a point of which every component has a fiftieth is blended', () => expect(counted.blended).toBe(2));

  test('totals are the effective counts N_k', () => {
    expect(Array.from(counted.totals, value => Number(value.toFixed(12)))).toEqual([2.25, 1.42, 1.33]);
  });

  test('a row that does not sum to 1 is noticed, also one that is not a number', () => {
    expect(counted.worstSum).toBeLessThan(1e-15);
    expect(countMemberships(rows([0.5, 0.4]), null, 1, 2).worstSum).toBeCloseTo(0.1, 12);
    expect(countMemberships(rows([NaN, 0.4]), null, 1, 2).worstSum).toBeNaN();
    expect(countMemberships(rows([NaN, 0.4], [0.5, 0.5]), null, 2, 2).worstSum).toBeNaN();
  });
});

describe('against the E-step before', () => {
  const before = rows([1, 0], [1, 0], [0.6, 0.4], [0, 1]);
  const { change } = countMemberships(rows([1, 0], [0.2, 0.8], [0.4, 0.6], [0, 1]), before, 4, 2);

  test('points that changed hands are counted, and where most of them went', () => {
    expect(change?.switched).toBe(2);
    expect(change?.flow).toEqual({ from: 0, to: 1, count: 2 });
  });

  test('traded is the responsibility that changed hands', () => expect(change?.traded).toBeCloseTo(1, 12));

  test('where nothing changed there is no flow', () => {
    expect(countMemberships(before, before, 4, 2).change).toEqual({ switched: 0, traded: 0, flow: null });
  });
});

test('moves are lengths in data units and shares of the data’s width; dropped clusters have none', () => {
  const moves = moved(stateOf([0, 0, 1, 1, 5, 5]), stateOf([3, 4, NaN, NaN, 5, 5]), 2, [10, 2]);
  expect(moves.map(({ component }) => component)).toEqual([0, 2]);
  expect(moves[0]).toMatchObject({ distance: 5, seen: [0.3, 2] });
  expect(moves[0].seenDistance).toBeCloseTo(Math.hypot(0.3, 2), 12);
});
