import { PlaceInUrl } from './place-in-url';

/** Keeps the frame in the page's address, so that a link shows what is on the screen. */
export class FrameInUrl {
  private readonly url = new PlaceInUrl();

  /** Writes the frame once it has stayed for a moment. */
  settle(frame: number): void {
    this.url.settle({ frame: String(frame) });
  }

  cancel(): void {
    this.url.cancel();
  }
}
