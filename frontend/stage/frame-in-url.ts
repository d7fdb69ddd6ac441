const SETTLED_AFTER = 250;

/** Keeps the frame in the page's address, so that a link shows what is on the screen. */
export class FrameInUrl {
  private timer = 0;

  /** Writes the frame once it has stayed for a moment. The rest of the address, and the router's state, stay. */
  settle(frame: number): void {
    this.cancel();
    this.timer = window.setTimeout(() => {
      const url = new URL(window.location.href);
      if (url.searchParams.get('frame') === String(frame)) return;
      url.searchParams.set('frame', String(frame));
      window.history.replaceState(window.history.state, '', url);
    }, SETTLED_AFTER);
  }

  cancel(): void {
    window.clearTimeout(this.timer);
  }
}
