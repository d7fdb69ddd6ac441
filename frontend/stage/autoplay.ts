/** Between two half steps at speed 1, in milliseconds. */
const BEAT = 1100;

const SPEEDS = [0.5, 1, 2, 4];

/** The speed that comes after this one; after the last, the first. */
export function nextSpeed(speed: number): number {
  return SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length];
}

/** Lets half steps follow each other until `step` says that there is no other. */
export class Autoplay {
  private timer = 0;
  private speed = 1;
  private readonly step: () => boolean;

  constructor(step: () => boolean) {
    this.step = step;
  }

  get running(): boolean {
    return this.timer !== 0;
  }

  /** Takes the first step at once. */
  start(speed: number): void {
    this.stop();
    this.speed = speed;
    this.beat();
  }

  /** From the next half step on. */
  setSpeed(speed: number): void {
    this.speed = speed;
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
  }

  private readonly beat = (): void => {
    this.timer = window.setTimeout(this.beat, BEAT / this.speed);
    if (!this.step()) this.stop();
  };
}
