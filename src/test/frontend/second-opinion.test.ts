import { secondOpinion } from 'Frontend/run/second-opinion';
import { expect, test } from 'vitest';
import { english } from './english';

test('a difference is told to one digit', () => {
  const { name, value, note } = secondOpinion(english, 'kmeans', 2.3e-15);
  expect(name).toBe('Second opinion: Smile’s K-means');
  expect(value).toBe('2×10^{−15} apart');
  expect(note).toContain('from the same start');
});

test('EM has its own name and measure', () => {
  const { name, value, note } = secondOpinion(english, 'em', 0.04);
  expect(name).toBe('Second opinion: Smile’s EM step');
  expect(value).toBe('0.04 apart');
  expect(note).toContain('as a part of the largest');
});

test('equal results differ by nothing', () => {
  expect(secondOpinion(english, 'kmeans', 0).value).toBe('no difference');
});
