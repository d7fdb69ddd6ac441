/** Maps time, 0 to 1, to progress, 0 to 1. */
export type Ease = (time: number) => number;

/** Fast first: for following a hand, where a slow start would feel like lag. */
export const follow: Ease = time => 1 - (1 - time) ** 2;

/** CSS's cubic-bezier(x1, y1, x2, y2). */
export function cubicBezier(x1: number, y1: number, x2: number, y2: number): Ease {
  const at = (a: number, b: number, u: number) => 3 * a * u * (1 - u) ** 2 + 3 * b * u * u * (1 - u) + u ** 3;
  return time => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 24; i++) {
      const middle = (low + high) / 2;
      if (at(x1, x2, middle) < time) low = middle;
      else high = middle;
    }
    return at(y1, y2, high);
  };
}

/** One animation at a time, in step with the screen. */
export class Tween {
  private request = 0;
  private end: Promise<void> = Promise.resolve();
  private finish: () => void = () => undefined;

  get running(): boolean {
    return this.request !== 0;
  }

  /** Resolves when nothing is running any more; an animation that takes over is waited for as well. */
  get finished(): Promise<void> {
    return this.end;
  }

  /** Calls `draw` with the progress until it is 1; what was running before is dropped where it is. */
  start(duration: number, ease: Ease, draw: (progress: number) => void): void {
    if (!this.running) this.end = new Promise(resolve => (this.finish = resolve));
    cancelAnimationFrame(this.request);
    const begun = performance.now();
    const step = (now: number) => {
      const time = Math.min(1, Math.max(0, (now - begun) / duration));
      this.request = time < 1 ? requestAnimationFrame(step) : 0;
      draw(time < 1 ? ease(time) : 1);
      if (time === 1) this.finish();
    };
    this.request = requestAnimationFrame(step);
  }

  /** Drops what is running where it is. */
  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
    this.finish();
  }
}
