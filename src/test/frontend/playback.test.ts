import { Playback } from 'Frontend/run/playback';
import { describe, expect, test } from 'vitest';

describe('a run of 4 iterations, one half step per frame', () => {
  const start = new Playback(0, 8);

  test('E and M alternate until the end', () => {
    expect([0, 1, 2, 7, 8].map(frame => start.at(frame).phase)).toEqual(['start', 'E', 'M', 'E', 'M']);
    expect([0, 1, 7, 8].map(frame => start.at(frame).next)).toEqual(['E', 'M', 'M', null]);
  });

  test('steps, iterations and jumps stay within the run', () => {
    expect(start.step().cursor).toBe(1);
    expect(start.back().cursor).toBe(0);
    expect(start.at(3).iteration().cursor).toBe(5);
    expect(start.at(3).iteration(-1).cursor).toBe(1);
    expect(start.at(3).iteration(5).cursor).toBe(8);
    expect(start.at(3).end().atEnd).toBe(true);
    expect(start.at(3).start().atStart).toBe(true);
  });

  test('a cursor out of a link is put into the run', () => {
    expect([-5, 2.4, 100, NaN].map(frame => new Playback(frame, 8).cursor)).toEqual([0, 2, 8, 0]);
    expect(new Playback(3, NaN).last).toBe(0);
  });

  test('moving the cursor gives another cursor', () => {
    start.step();
    expect(start.cursor).toBe(0);
  });
});

test('where there are no half steps an iteration is one frame', () => {
  expect(new Playback(2, 10, 1).iteration().cursor).toBe(3);
});
