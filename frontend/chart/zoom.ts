import type { Range } from './axes';

/** How much larger than the whole a part can be seen: there is nothing to see between the digits. */
const CLOSEST = 200;
/** What is brought into view comes at least this far from the edge, as a share of the view. */
const MARGIN = 0.1;

/**
 * Which part of a plane is seen: how many times larger than the whole, and around which place (shares of the whole, so that
 * it stays when the plane's element gets another size). It never shows more than the whole.
 */
export class Zoom {
  static readonly whole = new Zoom(1, 0.5, 0.5);

  private constructor(
    readonly factor: number,
    private readonly x: number,
    private readonly y: number,
  ) {}

  get isWhole(): boolean {
    return this.factor === 1;
  }

  get isClosest(): boolean {
    return this.factor === CLOSEST;
  }

  /** What is seen of the horizontal axis, and of the vertical one. */
  horizontal(whole: Range): Range {
    return this.part(whole, this.x);
  }

  vertical(whole: Range): Range {
    return this.part(whole, this.y);
  }

  /** So many times closer; what is at this place of the view (shares from the lower left) stays there. */
  closer(times: number, atX = 0.5, atY = 0.5): Zoom {
    const factor = Math.min(CLOSEST, Math.max(1, this.factor * times));
    const shift = 1 / this.factor - 1 / factor;
    return Zoom.at(factor, this.x + (atX - 0.5) * shift, this.y + (atY - 0.5) * shift);
  }

  /** Moved by shares of the view. */
  moved(right: number, up: number): Zoom {
    return Zoom.at(this.factor, this.x + right / this.factor, this.y + up / this.factor);
  }

  /** Moved just so far that this place of the view (shares from the lower left) can be seen. */
  showing(atX: number, atY: number): Zoom {
    const [right, up] = [outside(atX), outside(atY)];
    return right || up ? this.moved(right, up) : this;
  }

  private static at(factor: number, x: number, y: number): Zoom {
    const half = 0.5 / factor;
    const inside = (center: number) => Math.min(1 - half, Math.max(half, center));
    return factor === 1 ? Zoom.whole : new Zoom(factor, inside(x), inside(y));
  }

  private part({ min, max }: Range, center: number): Range {
    if (this.isWhole) return { min, max };
    const extent = (max - min) / this.factor;
    const middle = min + center * (max - min);
    return { min: middle - extent / 2, max: middle + extent / 2 };
  }
}

/** How far a share lies beyond the margins. */
function outside(share: number): number {
  if (share < 0) return share - MARGIN;
  return share > 1 ? share - 1 + MARGIN : 0;
}
