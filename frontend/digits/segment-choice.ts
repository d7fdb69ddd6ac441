import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';

export interface Segment {
  readonly value: string;
  readonly text: string;
}

/**
 * Alternatives that are all in sight: radio buttons that look like a segmented switch.
 *
 * @fires chosen with the value
 */
@customElement('segment-choice')
export class SegmentChoice extends LitElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: inline-block; max-width: 100%; }
    div {
      display: inline-flex; flex-wrap: wrap; max-width: 100%; padding: 3px; border-radius: var(--r-m);
      background: var(--field);
    }
    label {
      position: relative; display: inline-flex; align-items: center; justify-content: center;
      min-height: calc(var(--target) - 6px); min-width: 2.4em; padding: 0 12px; border-radius: 6px;
      color: var(--ink-2); white-space: nowrap; cursor: pointer; font-variant-numeric: tabular-nums;
    }
    :host([tight]) label { padding: 0 9px; }
    label:hover { color: var(--ink); }
    label:has(:checked) {
      background: var(--paper); color: var(--ink); font-weight: 530; box-shadow: 0 0 0 1px var(--rule);
    }
    label:has(:focus-visible) { outline: 2px solid var(--ink); outline-offset: 1px; }
    input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: inherit; }
  `,
  ];

  @property() label = '';
  @property({ attribute: false }) options: readonly Segment[] = [];
  @property() value = '';

  override render() {
    return html`
      <div role="radiogroup" aria-label=${this.label}>
        ${this.options.map(
          ({ value, text }) => html`<label>
          <input
            type="radio" name="choice" .value=${value} .checked=${value === this.value}
            @change=${() => send(this, 'chosen', value)}
          ><span>${text}</span>
        </label>`,
        )}
      </div>
    `;
  }
}
