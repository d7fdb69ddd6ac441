import { Drawing } from 'Frontend/run/drawing';
import { drawingSentence } from 'Frontend/stage/drawing-texts';
import { describe, expect, test } from 'vitest';
import { english } from './english';

const three = Drawing.empty.adding(1, 2).adding(3, 4).adding(5, 6);

describe('a drawing', () => {
  test('takes points, and the newest is selected', () => {
    expect(three.n).toBe(3);
    expect(three.selected).toBe(2);
    expect(three.at(1)).toEqual([3, 4]);
  });

  test('never changes: every change is another drawing', () => {
    three.moving(0, 9, 9);
    three.removing(1);
    expect(three.text).toBe('1,2;3,4;5,6');
  });

  test('loses the point that is removed and selects none', () => {
    const two = three.removing(1);
    expect(two.text).toBe('1,2;5,6');
    expect(two.selected).toBeNull();
  });

  test('goes back change by change, and not beyond the beginning', () => {
    const moved = three.moving(0, 9, 9);
    expect(moved.undoing().text).toBe(three.text);
    expect(moved.undoing().undoing().text).toBe('1,2;3,4');
    expect(Drawing.empty.canUndo).toBe(false);
    expect(Drawing.empty.undoing()).toBe(Drawing.empty);
  });

  test('takes back many small steps of one point as one', () => {
    const walked = three.stepping(0, 1.1, 2).stepping(0, 1.2, 2).stepping(0, 1.3, 2);
    expect(walked.at(0)).toEqual([1.3, 2]);
    expect(walked.undoing().text).toBe(three.text);
    expect(walked.stepping(1, 0, 0).undoing().at(0)).toEqual([1.3, 2]);
  });

  test('begins a new way back when the walk is interrupted', () => {
    const again = three.stepping(0, 1.1, 2).selecting(0).stepping(0, 1.2, 2);
    expect(again.undoing().at(0)).toEqual([1.1, 2]);
  });

  test('can be replaced and restored', () => {
    const other = three.replacing(Float64Array.of(7, 8));
    expect(other.text).toBe('7,8');
    expect(other.undoing().text).toBe(three.text);
    expect(Drawing.empty.replacing(new Float64Array()).canUndo).toBe(false);
  });

  test('remembers a hundred changes', () => {
    let drawing = Drawing.empty;
    for (let i = 0; i < 150; i++) drawing = drawing.adding(i, i);
    let steps = 0;
    for (; drawing.canUndo; steps++) drawing = drawing.undoing();
    expect(steps).toBe(100);
    expect(drawing.n).toBe(50);
  });

  test('is written into a link without losing a bit', () => {
    const [x, y] = [0.1 + 0.2, 1e-300];
    expect(Drawing.empty.adding(x, y).text.split(',').map(Number)).toEqual([x, y]);
  });
});

describe('what was done is said', () => {
  test.each([
    ['added', 0, [1, -2.5], 'Point 1 added at (1, −2.5). 1 in all.'],
    ['moved', 3, [0.123456, 1e-7], 'Point 4 is at (0.1235, 1.000×10^{−7}).'],
    ['cursor', null, [12.3, 0], 'Cursor at (12.3, 0).'],
    ['removed', 0, [1, 1], 'Point 1 deleted. 1 left.'],
    ['full', null, [0, 0], '1 points: that is as many as a drawing can hold.'],
  ] as const)('%s', (act, point, place, said) => expect(drawingSentence(english, act, point, place, 1)).toBe(said));
});
