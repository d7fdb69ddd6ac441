import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';

/** One line of a list: a claim and a number, with an explanation on focus or under the pointer. */
@customElement('explained-row')
export class ExplainedRow extends LitElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; position: relative; font-size: var(--t-14); }
    button {
      display: flex; gap: 6px; align-items: center; width: 100%; padding: 0; min-height: calc(var(--small) + 1px);
      border: 0; background: none; text-align: left; cursor: help;
    }
    svg { flex: none; width: 14px; height: 14px; margin: 0 2px; }
    .claim { flex: 1; font-weight: 450; }
    .measure { color: var(--ink-2); font-variant-numeric: tabular-nums; white-space: nowrap; }
    :host([broken]) .measure { font-weight: 600; color: var(--ink); }
    .why {
      position: absolute; right: 0; bottom: calc(100% + 4px); left: 0; z-index: 6; padding: 8px 12px;
      border-radius: var(--r-m); background: var(--paper); box-shadow: var(--float); line-height: 1.45;
      color: var(--ink-2);
    }
    :host([below]) .why { top: calc(100% + 4px); bottom: auto; }
  `,
  ];

  @property({ attribute: false }) icon: TemplateResult | typeof nothing = nothing;
  @property() claim = '';
  /** Said after the claim to those who can't see the icon. */
  @property() said = '';
  @property() measure = '';
  @property() why = '';
  @property({ type: Boolean, reflect: true }) broken = false;
  /** The explanation opens under the line instead of above it. */
  @property({ type: Boolean, reflect: true }) below = false;
  @state() private open = false;

  override render() {
    return html`
      <button
        aria-describedby="why"
        @focus=${this.show} @blur=${this.hide} @pointerenter=${this.show} @pointerleave=${this.hide}
        @click=${this.show} @keydown=${this.onKey}
      >
        ${this.icon}
        <span class="claim">${this.claim}${this.said ? html`<span class="vh">: ${this.said},</span>` : nothing}</span>
        <span class="measure">${rich(this.measure)}</span>
      </button>
      <p class="why" id="why" ?hidden=${!this.open}>${rich(this.why)}</p>
    `;
  }

  private readonly show = (): void => {
    this.open = true;
  };

  private readonly hide = (): void => {
    this.open = false;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    this.hide();
  };
}
