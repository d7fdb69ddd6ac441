import {
  amount,
  coordinate,
  covariance,
  decimalsFor,
  density,
  distance,
  fixed,
  general,
  objective,
  plain,
  powerOfTen,
  share,
  variance,
} from 'Frontend/run/number-format';
import { describe, expect, test } from 'vitest';

describe('a fixed number of decimals', () => {
  test.each([
    [1.005, 2, '1.00'],
    [-2.5, 1, '−2.5'],
    [-0.001, 2, '0.00'],
    [-0.005001, 2, '−0.01'],
    [12, 0, '12'],
    [NaN, 2, '–'],
    [Infinity, 2, '∞'],
    [-Infinity, 2, '−∞'],
  ])('%d with %i decimals is %s', (value, decimals, text) => expect(fixed(value, decimals)).toBe(text));
});

describe('log-likelihood, inertia and gains', () => {
  test.each([
    [-705.22068, '−705.2207'],
    [0, '0.0000'],
    [999_999_999, '999999999.0000'],
    [1e9, '1.000×10^{9}'],
    [-2.5e12, '−2.500×10^{12}'],
  ])('%d is %s', (value, text) => expect(objective(value)).toBe(text));

  test('a small gain keeps two digits instead of looking like none', () => {
    expect(amount(0.12345, 4)).toBe('0.1235');
    expect(amount(-0.00003, 4)).toBe('3.0×10^{−5}');
    expect(amount(0, 4)).toBe('0.0000');
  });
});

describe('coordinates', () => {
  test.each([
    [20_000, 0],
    [10_000, 0],
    [9_999, 2],
    [1, 2],
    [0.99, 3],
    [0.05, 4],
    [1e-12, 8],
    [0, 2],
  ])('data that spans %d is written with %i decimals', (span, decimals) => expect(decimalsFor(span)).toBe(decimals));

  test('small ones have two decimals at least, long ones are shortened', () => {
    expect(coordinate(3, 0)).toBe('3.00');
    expect(coordinate(123.4, 0)).toBe('123');
    expect(coordinate(1_234_567, 2)).toBe('1234567.00');
    expect(coordinate(-1_234_567_890, 2)).toBe('−1.23×10^{9}');
    expect(coordinate(999_999_999_999, 0)).toBe('999999999999');
    expect(coordinate(1e140, 2)).toBe('1.00×10^{140}');
    expect(coordinate(-1e21, 0)).toBe('−1.00×10^{21}');
    expect(coordinate(Infinity, 2)).toBe('∞');
  });

  test('a distance is 0.00 only where nothing has moved', () => {
    expect(distance(0, 2)).toBe('0.00');
    expect(distance(0.005, 2)).toBe('0.01');
    expect(distance(0.0049, 2)).toBe('0.0049');
    expect(distance(0.0000049, 2)).toBe('4.9×10^{−6}');
  });
});

describe('variances and covariances', () => {
  test.each([
    [12.345, '12.35'],
    [0.1, '0.10'],
    [0.0123, '0.012'],
    [0.00123, '0.0012'],
    [0.00012, '0.00012'],
    [0.000012, '1.2×10^{−5}'],
    [123_456, '1.2×10^{5}'],
    [0, '0.00'],
    [NaN, '–'],
  ])('a variance of %d is %s', (value, text) => expect(variance(value)).toBe(text));

  test('a covariance that hardly matters beside its variances is 0.00', () => {
    expect(covariance(0.004, 1, 1)).toBe('0.00');
    expect(covariance(-0.006, 1, 1)).toBe('−0.0060');
    expect(covariance(-0.00002, 0.001, 0.001)).toBe('−2.0×10^{−5}');
  });
});

describe('significant digits', () => {
  test.each([
    [1234.5, 2, '1235'],
    [12.345, 3, '12.3'],
    [0.00012345, 3, '0.000123'],
    [0.0000999, 2, '1.0×10^{−4}'],
    [99_999, 2, '99999'],
    [100_000, 2, '1.0×10^{5}'],
    [-1.5e-8, 2, '−1.5×10^{−8}'],
    [0, 3, '0'],
  ])('%d with %i of them is %s', (value, digits, text) => expect(general(value, digits)).toBe(text));
});

describe('densities, by their logarithms', () => {
  test.each([
    [0, '1.00'],
    [Math.log(0.12345678), '0.12346'],
    [Math.log(1234.5), '1235'],
    [Math.log(0.00012), '0.00012'],
    [Math.log(0.00009), '9.0×10^{−5}'],
    [-1000 * Math.LN10 + Math.log(3), '3.0×10^{−1000}'],
    [-9998.5 * Math.LN10, '3.2×10^{−9999}'],
    [-10_000 * Math.LN10, '<10^{−9999}'],
    [-Infinity, '0'],
    [NaN, '–'],
  ])('exp(%d) is %s', (logarithm, text) => expect(density(logarithm)).toBe(text));
});

test('shares have three decimals', () => expect(share(0.33333)).toBe('0.333'));

test('powers and bold marks become plain characters for speech and labels', () => {
  expect(powerOfTen(-12)).toBe('10^{−12}');
  expect(plain('**Press E**: 2.4×10^{−16}')).toBe('Press E: 2.4×10⁻¹⁶');
  expect(plain('10^{120}')).toBe('10¹²⁰');
});
