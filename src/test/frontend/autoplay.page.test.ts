import { Autoplay, nextSpeed } from 'Frontend/stage/autoplay';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

describe('autoplay', () => {
  let left = 0;
  const autoplay = new Autoplay(() => --left > 0);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    autoplay.stop();
    vi.useRealTimers();
  });

  test('takes the first step at once, one each beat, and stops when there is no other', () => {
    left = 3;
    autoplay.start(1);
    expect(left).toBe(2);
    vi.advanceTimersByTime(1100);
    expect([left, autoplay.running]).toEqual([1, true]);
    vi.advanceTimersByTime(1100);
    expect([left, autoplay.running]).toEqual([0, false]);
  });

  test('is faster from the next step on', () => {
    left = 100;
    autoplay.start(1);
    autoplay.setSpeed(4);
    vi.advanceTimersByTime(1100 + 3 * 275);
    expect(left).toBe(95);
    autoplay.stop();
    vi.advanceTimersByTime(9999);
    expect(left).toBe(95);
  });

  test('started twice plays once', () => {
    left = 100;
    autoplay.start(1);
    autoplay.start(1);
    vi.advanceTimersByTime(1100);
    expect(left).toBe(97);
  });
});

test('the speeds come one after the other, then again from the first', () => {
  const speeds = [1, 2, 3, 4].reduce<number[]>(all => [...all, nextSpeed(all[all.length - 1])], [1]);
  expect(speeds).toEqual([1, 2, 4, 0.5, 1]);
});
