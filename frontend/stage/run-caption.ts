import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Narration } from '../run/narrator';
import { plain } from '../run/number-format';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

const SETTLED_AFTER = 200;

/**
 * What is seen, and what to do next. Those who listen hear one sentence for each half step once it has settled, unless
 * `silent`.
 */
@customElement('run-caption')
export class RunCaption extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; padding-left: var(--edge); }
    h1 {
      color: var(--ink); font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty;
    }
    p.detail { margin-top: 3px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    b { font-weight: 600; color: var(--ink); white-space: nowrap; }
    @media (max-width: 640px) {
      /* room for two lines and three, so that what is below stays in its place */
      :host { min-height: calc(2.4 * var(--t-28) + 3px + 4.35 * 1.0625rem); }
      h1 { text-wrap: balance; }
      p.detail { font-size: 1.0625rem; }
    }
  `,
  ];

  @property({ attribute: false }) narration: Narration | null = null;
  /** While the frames run by, or when the control that was used has spoken. */
  @property({ type: Boolean }) silent = false;
  @state() private spoken = '';
  private timer = 0;
  private begun = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.narration || !(changed.has('narration') || changed.has('silent'))) return;
    window.clearTimeout(this.timer);
    const sentence = plain(this.narration.spoken);
    // the page as it opens is read, not announced
    if (this.begun && !this.silent) this.timer = window.setTimeout(() => (this.spoken = sentence), SETTLED_AFTER);
    this.begun = true;
  }

  override disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`
      <h1>${rich(this.narration?.headline ?? '')}</h1>
      <p class="detail">${rich(this.narration?.detail ?? '')}</p>
      <p class="vh" role="status">${this.spoken}</p>
    `;
  }
}
