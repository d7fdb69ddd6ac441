import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells an element when what it has read of the style sheet may have changed: theme, mode, preferences, fonts. */
export class ThemeWatch implements ReactiveController {
  private readonly root = new MutationObserver(() => this.changed());
  private readonly media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(prefers-reduced-motion: reduce)')];
  private readonly tell = () => this.changed();

  constructor(
    host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.root.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-mode'] });
    this.media.forEach(media => media.addEventListener('change', this.tell));
    document.fonts.addEventListener('loadingdone', this.tell);
  }

  hostDisconnected(): void {
    this.root.disconnect();
    this.media.forEach(media => media.removeEventListener('change', this.tell));
    document.fonts.removeEventListener('loadingdone', this.tell);
  }
}
