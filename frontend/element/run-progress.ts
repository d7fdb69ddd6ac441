import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IterationProgress } from '../wire';
import { send } from './events';
import { sharedStyles } from './shared-styles';
import { StageElement } from './stage-element';

/**
 * A heavy run on its way: a thin line, how far it is in words, and a way out. The line lies at the lower edge of whatever
 * is positioned around it.
 *
 * @fires run-canceled
 */
@customElement('run-progress')
export class RunProgress extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: flex; gap: var(--s3); align-items: baseline; font-size: var(--t-14); color: var(--ink-2); }
    .line { position: absolute; inset: auto 0 -2px var(--edge); height: 2px; background: var(--rule); }
    .done { display: block; height: 100%; background: var(--ink); transition: width var(--m-ui); }
  `,
  ];

  @property({ attribute: false }) progress: IterationProgress = { iterations: 0, maxIterations: 1, waiting: true };

  override render() {
    const { iterations, maxIterations, waiting } = this.progress;
    return html`
      <span class="num">
        ${this.text(waiting ? 'stage.busy.waiting' : 'stage.busy.iteration', { iterations, maxIterations })}
      </span>
      <button class="link" @click=${() => send(this, 'run-canceled', null)}>${this.text('stage.busy.cancel')}</button>
      <span
        class="line" role="progressbar" aria-label=${this.text('stage.busy')}
        aria-valuemin="0" aria-valuemax=${maxIterations} aria-valuenow=${iterations}
      ><span class="done" style="width: ${(100 * iterations) / maxIterations}%"></span></span>
    `;
  }
}
