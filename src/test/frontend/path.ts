/** A canvas that paints nothing and remembers the path that is traced on it. */
export class Path {
  readonly segments: [fromX: number, fromY: number, toX: number, toY: number][] = [];
  private at: readonly [number, number] = [0, 0];
  private matrix = [1, 0, 0, 1, 0, 0];
  private radius = 0;

  get context(): CanvasRenderingContext2D {
    const canvas = {
      save: () => undefined,
      restore: () => undefined,
      closePath: () => undefined,
      moveTo: (x: number, y: number) => (this.at = [x, y]),
      lineTo: (x: number, y: number) => {
        this.segments.push([...this.at, x, y]);
        this.at = [x, y];
      },
      transform: (...matrix: number[]) => (this.matrix = matrix),
      arc: (_x: number, _y: number, radius: number) => (this.radius = radius),
    };
    return canvas as unknown as CanvasRenderingContext2D;
  }

  /** Places on the circle that was traced, where its transformation puts them. */
  circle(): [x: number, y: number][] {
    const [a, b, c, d, e, f] = this.matrix;
    return Array.from({ length: 24 }, (_, i) => {
      const [x, y] = [this.radius * Math.cos((i * Math.PI) / 12), this.radius * Math.sin((i * Math.PI) / 12)];
      return [a * x + c * y + e, b * x + d * y + f];
    });
  }
}
