import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/**
 * Says that something is being computed, and lets it be canceled. Most of it is over before anybody could read that.
 *
 * @fires run-canceled
 */
@customElement('job-note')
export class JobNote extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s3); color: var(--ink-2); background: var(--paper); }
    p > * { animation: appear 0s 150ms backwards; }
    @keyframes appear { from { visibility: hidden; } }
  `,
  ];

  /** What is being computed; empty for nothing. */
  @property() note = '';

  override render() {
    return html`<p role="status">${
      this.note === ''
        ? nothing
        : html`
      <span>${this.note}</span>
      <button class="link" @click=${() => send(this, 'run-canceled', null)}>${this.text('stage.busy.cancel')}</button>
    `
    }</p>`;
  }
}
