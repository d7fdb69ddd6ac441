/** How many changes can be taken back. */
const REMEMBERED = 100;

/** What was done to a drawing, so that it can be said. */
export type Act = 'added' | 'selected' | 'released' | 'moved' | 'removed' | 'cursor' | 'cleared' | 'undone' | 'begun' | 'full';

/**
 * Points that are being drawn, n x 2 by rows, perhaps one of them selected, and the way back. A drawing never changes: every
 * change gives another one.
 */
export class Drawing {
  static readonly empty = new Drawing(new Float64Array(), null, [], null);

  private constructor(
    readonly points: Float64Array,
    readonly selected: number | null,
    private readonly past: readonly Float64Array[],
    /** The point that was moved last by small steps: one step back undoes them all. */
    private readonly stepped: number | null,
  ) {}

  get n(): number {
    return this.points.length / 2;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  at(point: number): readonly [x: number, y: number] {
    return [this.points[2 * point], this.points[2 * point + 1]];
  }

  /** The same points with this one selected, or none. */
  selecting(point: number | null): Drawing {
    return new Drawing(this.points, point, this.past, null);
  }

  /** One point more, which is selected. */
  adding(x: number, y: number): Drawing {
    return this.next(Float64Array.from([...this.points, x, y]), this.n);
  }

  /** A point somewhere else. */
  moving(point: number, x: number, y: number): Drawing {
    return this.next(this.with(point, x, y), point);
  }

  /** A point somewhere else, as one of many small steps. */
  stepping(point: number, x: number, y: number): Drawing {
    const past = this.stepped === point ? this.past : [...this.past, this.points];
    return new Drawing(this.with(point, x, y), point, past.slice(-REMEMBERED), point);
  }

  removing(point: number): Drawing {
    return this.next(
      this.points.filter((_, at) => at >> 1 !== point),
      null,
    );
  }

  /** Other points in place of these. */
  replacing(points: Float64Array): Drawing {
    return this.n === 0 && points.length === 0 ? this.selecting(null) : this.next(points, null);
  }

  /** As it was before the last change. */
  undoing(): Drawing {
    const points = this.past.at(-1);
    return points ? new Drawing(points, null, this.past.slice(0, -1), null) : this;
  }

  /** The points as a link writes them, without losing a bit. */
  get text(): string {
    return Array.from({ length: this.n }, (_, i) => this.at(i).join(',')).join(';');
  }

  private with(point: number, x: number, y: number): Float64Array {
    const points = this.points.slice();
    points.set([x, y], 2 * point);
    return points;
  }

  private next(points: Float64Array, selected: number | null): Drawing {
    return new Drawing(points, selected, [...this.past, this.points].slice(-REMEMBERED), null);
  }
}
