import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './link-code';
import type { LinkCode } from './link-code';

/**
 * Light or dark, projector mode, and the link as text or as a QR code: what a reader sets for the page as a whole. All of
 * it lives in the browser (the choice of theme is remembered there), so none of it costs a round trip. What a view adds
 * stands before "Copy link".
 */
@customElement('page-modes')
export class PageModes extends LitElement {
  static override styles = css`
    :host { display: flex; gap: var(--s1); align-items: center; }
    button {
      font: inherit; font-size: var(--t-14); height: var(--target); padding: 0 11px; border: 0; background: none;
      border-radius: var(--r-m); color: var(--ink-2); cursor: pointer; white-space: nowrap;
      transition: background var(--m-ui);
    }
    button:hover { background: var(--field); color: var(--ink); }
    button.outline { border: 1px solid var(--line); color: var(--ink); padding: 0 13px; }
    button:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
    :host([projecting]) .quiet-when-projecting { display: none; }
    slot { display: contents; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .theme svg { display: none; }
    @media (max-width: 859px) {
      /* the nav takes the room; the words stay the button's name */
      .theme { min-width: var(--target); }
      .theme svg { display: block; margin: auto; }
      .theme span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    }
    @media (max-width: 640px) {
      :host { gap: 0; }
      :host(:not([projecting])) .desk { display: none; }
      button { padding: 0 8px; }
    }
    @media (max-width: 419px) { .outline { display: none; } }
    @media (max-width: 359px) { button { padding: 0 4px; } }
  `;

  @property() theme = '';
  @property() projector = '';
  @property() leave = '';
  @property() copy = '';
  @property() copied = '';
  @property() qr = '';
  @property() qrTitle = '';
  @property() qrTooLong = '';
  @property() close = '';
  @property({ type: Boolean, reflect: true }) projecting = document.documentElement.dataset.mode === 'projector';
  @state() private justCopied = false;
  @query('link-code') private code!: LinkCode;
  /** The frame that is on the stage now; the page's own address follows only once it has settled. */
  private shown: { stage: Node; frame: number } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.leaveOnEscape);
    document.addEventListener('frame-changed', this.noteFrame);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.leaveOnEscape);
    document.removeEventListener('frame-changed', this.noteFrame);
    super.disconnectedCallback();
  }

  override render() {
    return html`
      <button class="quiet-when-projecting theme" @click=${this.switchTheme}>
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true"
          ><circle cx="9" cy="9" r="6.500" fill="none" stroke="currentColor" stroke-width="1.9"></circle
          ><path fill="currentColor" d="M9 2.500v13a6.500 6.500 0 0 0 0-13z"></path></svg>
        <span>${this.theme}</span>
      </button>
      ${this.projecting ? html`<button aria-haspopup="dialog" @click=${this.showCode}>${this.qr}</button>` : nothing}
      <button class="desk" @click=${() => this.project(!this.projecting)}>
        ${this.projecting ? this.leave : this.projector}
      </button>
      ${this.projecting ? nothing : html`<slot></slot>`}
      <button class="outline quiet-when-projecting" @click=${this.copyLink}>
        ${this.justCopied ? this.copied : this.copy}
      </button>
      <span class="said" role="status">${this.justCopied ? this.copied : ''}</span>
      <link-code .heading=${this.qrTitle} .tooLong=${this.qrTooLong} .close=${this.close}></link-code>
    `;
  }

  private switchTheme(): void {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  }

  private project(on: boolean): void {
    this.projecting = on;
    if (on) document.documentElement.dataset.mode = 'projector';
    else delete document.documentElement.dataset.mode;
  }

  private readonly leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.projecting && !this.code.open) this.project(false);
  };

  private readonly noteFrame = (event: Event): void => {
    this.shown = { stage: event.target as Node, frame: (event as CustomEvent<{ frame: number }>).detail.frame };
  };

  /** What leads to the very picture that is on the screen. */
  private address(): string {
    const url = new URL(window.location.href);
    if (this.shown?.stage.isConnected) url.searchParams.set('frame', String(this.shown.frame));
    return url.href;
  }

  /** With plain separators, which a query may have: the squares of a shorter link are larger. */
  private readonly showCode = (): void => {
    void this.code.show(this.address().replaceAll(/%2c/gi, ',').replaceAll(/%3b/gi, ';'));
  };

  private async copyLink(): Promise<void> {
    await navigator.clipboard.writeText(this.address());
    this.justCopied = true;
    window.setTimeout(() => (this.justCopied = false), 2500);
  }
}
