const SETTLED_AFTER = 250;

/** Keeps what is looked at in the page's address, so that a link shows what is on the screen. */
export class PlaceInUrl {
  private timer = 0;

  /** Writes these values once they have stayed for a moment; null takes a name out. The rest of the address stays. */
  settle(place: Readonly<Record<string, string | null>>): void {
    this.cancel();
    this.timer = window.setTimeout(() => {
      const url = new URL(window.location.href);
      const before = url.href;
      for (const [name, value] of Object.entries(place)) {
        if (value === null) url.searchParams.delete(name);
        else url.searchParams.set(name, value);
      }
      if (url.href !== before) window.history.replaceState(window.history.state, '', url);
    }, SETTLED_AFTER);
  }

  cancel(): void {
    window.clearTimeout(this.timer);
  }
}
