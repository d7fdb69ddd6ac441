import { componentLetter } from '../run/component-letter';
import { coordinate, decimalsFor, fixed, objective } from '../run/number-format';
import { text, type Dictionary } from '../run/texts';
import type { StartsModel } from './starts-model';
import { decimalsOf } from './starts-story';

/** A table as a sheet shows it. */
export interface SheetContent {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly cells: (row: number) => readonly string[];
  /** The bar that a row belongs to. */
  readonly bar: (row: number) => number;
}

/** The histogram in numbers: a row for each bar that holds something. */
export function barsTable(texts: Dictionary, model: StartsModel): SheetContent {
  const say = (key: string) => text(texts, `compare.starts.table.${key}`);
  const { bars } = model.message;
  const filled = bars.flatMap(({ count }, index) => (count > 0 ? [index] : []));
  const decimals = decimalsOf(model);
  return {
    heading: say('bars'),
    columns: ['from', 'to', 'count', 'reached', 'best'].map(say),
    rows: filled.length,
    cells: row => {
      const { from, to, count, best } = bars[filled[row]];
      const value = best ? objective(best.value) : '';
      return [fixed(from, decimals), fixed(to, decimals), String(count), String(model.atBestIn(filled[row])), value];
    },
    bar: row => filled[row],
  };
}

/**
 * The map in numbers: a row for each start with its means.
 *
 * @param matched whether the columns are the best run's components or each run's own
 */
export function startsTable(texts: Dictionary, model: StartsModel, matched: boolean): SheetContent {
  const { k, d, means, names, finals, points } = model;
  const decimals = decimalsFor(Math.max(...spans(points, d)));
  const mean = (at: number) => {
    const numbers = Array.from(means.subarray(at * d, (at + 1) * d), value => coordinate(value, decimals));
    return d === 1 ? numbers[0] : `(${numbers.join(', ')})`;
  };
  return {
    heading: text(texts, 'compare.starts.table.starts'),
    columns: [
      text(texts, 'compare.starts.table.start'),
      text(texts, `compare.starts.table.${model.message.algorithm}`),
      ...Array.from({ length: k }, (_, name) => componentLetter(name)),
    ],
    rows: model.count,
    cells: start => {
      const own = Array.from({ length: k }, (_, component) => start * k + component);
      if (matched) own.sort((a, b) => names[a] - names[b]);
      return [String(model.message.first + start), objective(finals[start]), ...own.map(mean)];
    },
    bar: start => model.bars[start],
  };
}

function spans(points: Float64Array, d: number): number[] {
  return Array.from({ length: d }, (_, coordinate) => {
    const values = points.filter((_, at) => at % d === coordinate);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  });
}
