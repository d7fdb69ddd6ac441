import { StartsModel } from 'Frontend/compare/starts-model';
import {
  barSentence,
  bestLabel,
  decimalsOf,
  degeneratedSentence,
  endingCaption,
  mapSentence,
  sharePercent,
  shareSentence,
  startsDetail,
  startsHeadline,
} from 'Frontend/compare/starts-story';
import { barsTable, startsTable } from 'Frontend/compare/starts-tables';
import type { StartsMessage } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { english } from './english';
import { doubles64, ints64 } from './models';

const data = { n: 2, d: 2, points: doubles64([0, 0, 10, 10]), axes: [] };

/** Starts that ended at these values, in `bars` bars between the worst and the best. */
function starts(
  finals: readonly number[],
  change: Partial<StartsMessage> & { total?: number; bars?: never; barCount?: number; orders?: number[][]; d?: 1 } = {},
): StartsModel {
  const { total = finals.length, barCount = 4, orders, ...rest } = change;
  const known = finals.filter(value => !Number.isNaN(value));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const isClimb = rest.algorithm !== 'kmeans';
  const best = known.length ? { start: finals.indexOf(isClimb ? high : low), value: isClimb ? high : low, link: '' } : null;
  const width = (high - low) / barCount;
  const bar = (value: number) => (width > 0 ? Math.min(barCount - 1, Math.trunc((value - low) / width)) : 0);
  const bars = Array.from({ length: known.length === 0 ? 0 : width > 0 ? barCount : 1 }, (_, i) => {
    const inside = known.filter(value => bar(value) === i);
    const value = isClimb ? Math.max(...inside) : Math.min(...inside);
    const bestOf = inside.length ? { start: finals.indexOf(value), value, link: '' } : null;
    return { from: low + i * width, to: low + (i + 1) * width, count: inside.length, best: bestOf };
  });
  const k = 2;
  const tolerance = 0.1;
  const atBest = best ? known.filter(value => Math.abs(value - best.value) <= tolerance).length : 0;
  const message: StartsMessage = {
    algorithm: 'em',
    first: 0,
    chance: true,
    count: finals.length,
    k,
    finals: doubles64(finals),
    means: doubles64(finals.flatMap((_, start) => [start, 0, 10, start])),
    order: ints64(finals.flatMap((_, start) => orders?.[start] ?? [0, 1])),
    best,
    shareAtBest: atBest / finals.length,
    tolerance,
    degenerated: finals.length - known.length,
    bars,
    places: new Set(known.map(value => Math.round(value))).size,
    endings: [],
    ...rest,
  };
  return new StartsModel(data, message, total);
}

const OPTIMA = starts([-360, -414.6, -360.05, -493.6, -360, -414.6, -360.02, -360, -360, -414.6]);

describe('starts that end in three places', () => {
  test('are counted at the best value and in their bars', () => {
    expect(OPTIMA.atBest).toBe(6);
    expect(OPTIMA.bestBar).toBe(3);
    expect(Array.from(OPTIMA.bars)).toEqual([3, 2, 3, 0, 3, 2, 3, 3, 3, 2]);
    expect(OPTIMA.atBestIn(3)).toBe(6);
    expect(OPTIMA.ranked().slice(-4)).toEqual([1, 5, 9, 3]);
  });

  test('are told of', () => {
    expect(startsHeadline(english, OPTIMA, false)).toBe('Three places to end, and the start decides which.');
    expect(startsDetail(english, OPTIMA, false)).toMatch(/^4 starts stop short of the best value\. /);
    expect(sharePercent(english, OPTIMA)).toBe('60 %');
    expect(shareSentence(english, OPTIMA)).toBe(
      'of 10 starts reach the best value found, −360.0000 nats (or end within 0.1 of it).',
    );
    expect(bestLabel(english, OPTIMA)).toBe('6: the best, −360.00');
    expect(barSentence(english, OPTIMA, 0)).toBe('1 start, at −493.6000.');
    expect(barSentence(english, OPTIMA, 2)).toBe('3 starts from −426.80 to −393.40; the best ends at −414.6000.');
  });

  test('have a table of their bars, without the empty ones', () => {
    const table = barsTable(english, OPTIMA);
    expect(table.rows).toBe(3);
    expect(table.cells(2)).toEqual(['−393.40', '−360.00', '6', '6', '−360.0000']);
    expect(table.bar(1)).toBe(2);
  });

  test('have a table of their means', () => {
    const table = startsTable(english, OPTIMA, false);
    expect(table.columns).toEqual(['start', 'log-likelihood', 'A', 'B']);
    expect(table.cells(3)).toEqual(['3', '−493.6000', '(3.00, 0.00)', '(10.00, 3.00)']);
  });

  test('one ending is captioned by its share', () => {
    const message = {
      algorithm: 'em' as const,
      k: 2,
      states: doubles64([]),
      count: 3,
      best: { start: 1, value: -414.6, link: '' },
    };
    expect(endingCaption(english, OPTIMA, message, 1)).toBe('3 of 10: −414.6000');
    expect(endingCaption(english, OPTIMA, { ...message, count: 6 }, 0)).toBe('6 of 10: the best, −414.6000');
  });
});

describe('what is said of other starts', () => {
  const headline = (model: StartsModel, busy = false) => startsHeadline(english, model, busy);
  const many = (best: number, others: number) => [
    ...Array.from({ length: best }, () => -100),
    ...Array.from({ length: others }, (_, i) => -110 - 3 * i),
  ];

  test.each<[string, StartsModel]>([
    ['Wherever it starts, it ends at the same value.', starts([-5, -5, -5])],
    ['Some starts collapse; all others end at the same value.', starts([-5, NaN, -5])],
    ['Every start collapsed, so there is nothing to compare.', starts([NaN, NaN])],
    ['Blocks leave nothing to chance: every start is the same run.', starts([-5, -5], { chance: false })],
    ['The best value was found once. Is there a better one?', starts([-5, -9, -9])],
    ['Nearly every start finds the same best value.', starts(many(19, 1))],
    ['Most starts find the best value; the others end in many places.', starts(many(10, 8))],
    ['Many places to end, and most starts miss the best one.', starts(many(4, 8))],
    ['Stopped after 2 of 300 starts.', starts([-5, -9], { total: 300 })],
  ])('%s', (said, model) => expect(headline(model)).toBe(said));

  test('on their way', () => {
    expect(headline(starts([-5, -9], { total: 300 }), true)).toBe('300 starts, one after another.');
    expect(startsDetail(english, starts([], { total: 300 }), true)).toBe('The bars fill as the runs end.');
  });

  test('those that collapsed count as misses', () => {
    const model = starts([-5, NaN, NaN, -5]);
    expect(degeneratedSentence(english, model)).toMatch(/^2 starts degenerated: /);
    expect(Array.from(model.bars)).toEqual([0, -1, -1, 0]);
    expect(sharePercent(english, model)).toBe('50 %');
  });

  test('a share is never rounded to none or all', () => {
    const share = (best: number, of: number) => sharePercent(english, starts(many(best, of - best)));
    expect(share(2, 300)).toBe('0.7 %');
    expect(share(299, 300)).toBe('99.7 %');
    expect(share(1, 3)).toBe('33 %');
  });

  test('K-means ends at the lowest inertia', () => {
    const model = starts([50, 40, 60], { algorithm: 'kmeans' });
    expect(model.ranked()).toEqual([1, 0, 2]);
    expect(model.bestBar).toBe(0);
    expect(shareSentence(english, model)).toBe('of 3 starts reach the best value found, 40.0000 (or end within 0.1 % of it).');
  });

  test('bars that are close together need more decimals', () => {
    expect(decimalsOf(starts([-5.001, -5]))).toBe(5);
    expect(decimalsOf(starts([-500, -5]))).toBe(2);
  });
});

describe('the names of components', () => {
  const [same, changed] = [
    [0, 1],
    [1, 0],
  ];

  test('are chance: how many starts call them otherwise is counted', () => {
    expect(starts([-5, -5, -5, NaN], { orders: [same, changed, changed, changed] }).switched).toBe(2);
    expect(starts([-5, -5], { orders: [same, same] }).switched).toBe(0);
  });

  test.each<[string, number[][], boolean]>([
    ['Every start calls the clusters by the same names.', [same, same, same, same, same], false],
    [
      'The same two places, but every color is everywhere: which cluster is called A is chance.',
      [same, changed, same, changed, same],
      false,
    ],
    [
      'In 1 of 5 starts the colors have changed places: which cluster is called A is chance.',
      [same, same, same, same, changed],
      false,
    ],
    [
      'One color for each place: the runs found the same clusters, only under other names.',
      [same, changed, same, changed, same],
      true,
    ],
  ])('%s', (said, orders, matched) =>
    expect(mapSentence(english, starts([-5, -5, -5, -5, -5], { orders }), matched)).toBe(said),
  );

  test('are those of the best run: where its k-th component is order[k] here, order[k] is called k', () => {
    const message = { ...starts([-5]).message, k: 3, means: doubles64([0, 0, 1, 1, 2, 2]), order: ints64([1, 2, 0]) };
    const model = new StartsModel(data, message, 1);
    expect(Array.from(model.names)).toEqual([2, 0, 1]);
    expect(startsTable(english, model, true).cells(0).slice(2)).toEqual(['(1.00, 1.00)', '(2.00, 2.00)', '(0.00, 0.00)']);
  });

  test('a table under matched names has the columns of the best run', () => {
    const model = starts([-5, -5], { orders: [same, changed] });
    expect(startsTable(english, model, false).cells(1).slice(2)).toEqual(['(1.00, 0.00)', '(10.00, 1.00)']);
    expect(startsTable(english, model, true).cells(1).slice(2)).toEqual(['(10.00, 1.00)', '(1.00, 0.00)']);
  });
});
