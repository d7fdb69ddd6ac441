import { csv } from 'Frontend/run/csv';
import { counted, firstKey, listed, text } from 'Frontend/run/texts';
import { expect, test } from 'vitest';
import './english';

const texts = {
  greeting: '{a} and {b} share {count}.',
  'points.one': 'one point',
  'points.other': '{count} points',
  'points.none': 'no point',
  'pair.other': '{count} pairs of {a}',
};

test('names in braces are filled in, unknown ones stay, a missing key shows itself', () => {
  expect(text(texts, 'greeting', { a: 'A', b: 'B', count: 3 })).toBe('A and B share 3.');
  expect(text(texts, 'greeting', { a: 'A' })).toBe('A and {b} share {count}.');
  expect(text(texts, 'nowhere')).toBe('nowhere');
});

test('a count chooses its form by the rules of the language', () => {
  expect([0, 1, 2].map(count => counted(texts, 'points', count))).toEqual(['no point', 'one point', '2 points']);
  expect(counted(texts, 'pair', 1, { a: 'C' })).toBe('1 pairs of C');
});

test('the first key that has a text is taken, else the last', () => {
  expect(firstKey(texts, 'nowhere', 'greeting', 'points.one')).toBe('greeting');
  expect(firstKey(texts, 'nowhere', 'never')).toBe('never');
});

test('things are listed as the language lists them', () => {
  expect(listed(['A'])).toBe('A');
  expect(listed(['A', 'B'])).toBe('A and B');
  expect(listed(['A', 'B', 'C'])).toBe('A, B, and C');
});

test('a CSV has a line of names and one for each row, each with its end', () => {
  expect(
    csv('k,value', [
      [2, -3.25],
      ['three', ''],
    ]),
  ).toBe('k,value\n2,-3.25\nthree,\n');
  expect(csv('k,value', [])).toBe('k,value\n');
});
