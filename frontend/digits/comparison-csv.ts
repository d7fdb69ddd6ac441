import type { DigitsModel } from './digits-model';

/** The comparison as a CSV text: a line for each method. */
export function comparisonCsv(model: DigitsModel): string {
  const lines = model.errors.map(({ method, training, test, iterations, seconds, printed }) =>
    [method, training, test, iterations, seconds, printed?.training ?? '', printed?.test ?? ''].join(','),
  );
  const names = 'method,training_error,test_error,iterations,seconds,homework_training_error,homework_test_error';
  return `${[names, ...lines].join('\n')}\n`;
}

/** A file name that says which settings. */
export function comparisonFileName({ message: { settings } }: DigitsModel): string {
  const { covariance, k, floor, principal, training, start } = settings;
  const parts = [covariance, `k${k}`, `floor${floor}`, ...(principal === null ? [] : [`pc${principal}`]), `n${training}`];
  return `mixture-lab-digits-${parts.join('-')}${start === 0 ? '' : `-start${start}`}.csv`;
}
