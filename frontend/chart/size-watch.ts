import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells an element when it has another size, and when its fonts are there, which change that of its texts. */
export class SizeWatch implements ReactiveController {
  private readonly observer = new ResizeObserver(() => this.changed());

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
    void document.fonts.ready.then(() => this.changed());
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}
