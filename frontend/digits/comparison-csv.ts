import { csv } from '../run/csv';
import { DIGITS, type DigitsModel } from './digits-model';

/** The errors as a CSV text: a line for each method. */
export function errorsCsv(model: DigitsModel): string {
  const lines = model.errors.map(({ method, training, test, iterations, seconds, printed }) => [
    method,
    training,
    test,
    iterations,
    seconds,
    printed?.training ?? '',
    printed?.test ?? '',
  ]);
  const names = 'method,training_error,test_error,iterations,seconds,homework_training_error,homework_test_error';
  return csv(names, lines);
}

/** The confusions as a CSV text: a line for each method and digit, counting test images. */
export function confusionsCsv(model: DigitsModel): string {
  const lines = model.errors.flatMap(({ method, confusion }) =>
    confusion.map((row, digit) => [method, digit, ...DIGITS.map(label => row[label]), row[10] ?? 0]),
  );
  return csv(`method,digit,${DIGITS.map(label => `read_as_${label}`).join(',')},no_label`, lines);
}

/** A file name that says which settings. */
export function fileName({ message: { settings } }: DigitsModel, ending: string): string {
  const { covariance, k, floor, principal, training, start } = settings;
  const parts = [covariance, `k${k}`, `floor${floor}`, ...(principal === null ? [] : [`pc${principal}`]), `n${training}`];
  return `mixture-lab-digits-${parts.join('-')}${start === 0 ? '' : `-start${start}`}${ending}`;
}
