import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/**
 * Light or dark, projector mode and "Copy link": what a reader sets for the page as a whole. All of it lives in the
 * browser (the choice of theme is remembered there), so none of it costs a round trip.
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
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media (max-width: 640px) { .desk { display: none; } button { padding: 0 8px; } }
    @media (max-width: 379px) { .outline { display: none; } }
  `;

  @property() theme = '';
  @property() projector = '';
  @property() leave = '';
  @property() copy = '';
  @property() copied = '';
  @property({ type: Boolean, reflect: true }) projecting = document.documentElement.dataset.mode === 'projector';
  @state() private justCopied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.leaveOnEscape);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.leaveOnEscape);
    super.disconnectedCallback();
  }

  override render() {
    return html`
      <button class="quiet-when-projecting" @click=${this.switchTheme}>${this.theme}</button>
      <button class="desk" @click=${() => this.project(!this.projecting)}>
        ${this.projecting ? this.leave : this.projector}
      </button>
      <button class="outline quiet-when-projecting" @click=${this.copyLink}>
        ${this.justCopied ? this.copied : this.copy}
      </button>
      <span class="said" role="status">${this.justCopied ? this.copied : ''}</span>
    `;
  }

  private switchTheme(): void {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  }

  private project(on: boolean): void {
    this.projecting = on;
    if (on) document.documentElement.dataset.mode = 'projector';
    else delete document.documentElement.dataset.mode;
  }

  private readonly leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.projecting) this.project(false);
  };

  private async copyLink(): Promise<void> {
    await navigator.clipboard.writeText(window.location.href);
    this.justCopied = true;
    window.setTimeout(() => (this.justCopied = false), 2500);
  }
}
