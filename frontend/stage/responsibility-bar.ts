import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { componentColor } from '../chart/palette';

/** One point's responsibilities side by side; a plain rule while nobody has asked. A picture of the table below it. */
@customElement('responsibility-bar')
export class ResponsibilityBar extends LitElement {
  static override styles = css`
    /* while the shares grow and shrink nothing else is laid out */
    :host { display: flex; contain: strict; gap: 2px; height: 1.143em; margin: 2px 0 10px; }
    i { display: block; min-width: 2px; border-radius: 2px; transition: flex-grow var(--m-e) var(--ease-ui); }
    [hidden] { display: none; }
    .none { flex: 1; background: var(--rule); }
  `;

  @property({ attribute: false }) shares: readonly number[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    if (this.shares.length === 0) return html`<i class="none"></i>`;
    return this.shares.map((share, j) => {
      const style = `flex: ${Math.max(share, 0.001).toFixed(4)} 1 0; background: ${componentColor(j)}`;
      return html`<i ?hidden=${share === 0} style=${style}></i>`;
    });
  }
}
