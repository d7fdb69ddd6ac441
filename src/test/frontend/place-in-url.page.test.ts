import { PlaceInUrl } from 'Frontend/stage/place-in-url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/lab?k=3&frame=2');
});

afterEach(() => void vi.useRealTimers());

test('the place is written into the address once it has stayed for a moment; the rest stays', () => {
  const url = new PlaceInUrl();
  url.settle({ frame: '5' });
  vi.advanceTimersByTime(200);
  url.settle({ frame: '7' });
  vi.advanceTimersByTime(200);
  expect(window.location.search).toBe('?k=3&frame=2');
  vi.advanceTimersByTime(100);
  expect(window.location.search).toBe('?k=3&frame=7');
});

test('a name without a value is taken out, and what is canceled is never written', () => {
  const url = new PlaceInUrl();
  url.settle({ frame: null });
  vi.advanceTimersByTime(300);
  expect(window.location.search).toBe('?k=3');
  url.settle({ frame: '9' });
  url.cancel();
  vi.advanceTimersByTime(300);
  expect(window.location.search).toBe('?k=3');
});
