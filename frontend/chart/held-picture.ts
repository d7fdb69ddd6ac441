import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ThemeWatch } from './theme-watch';

/** What is painted on a canvas. */
interface Painted {
  /** Reads the style sheet again. */
  retheme(): void;
  destroy(): void;
}

/**
 * Keeps the picture on an element's canvas: it is painted anew with another theme, is gone while the element is away from the
 * page, and is drawn again when it comes back.
 */
export class HeldPicture<P extends Painted> implements ReactiveController {
  /** None before the first is drawn. */
  picture: P | null = null;

  /**
   * @param draw makes the picture
   * @param rethemed told after it has been painted with another theme
   */
  constructor(
    private readonly host: ReactiveControllerHost & { readonly hasUpdated: boolean },
    private readonly draw: () => void,
    rethemed: () => void = () => undefined,
  ) {
    host.addController(this);
    new ThemeWatch(host, () => {
      this.picture?.retheme();
      rethemed();
    });
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.draw();
  }

  hostDisconnected(): void {
    this.picture?.destroy();
    this.picture = null;
  }
}
