import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { objective } from '../run/number-format';
import { rich } from '../stage/rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { objectiveAt, type Side } from './twin-facts';

/** What one of the two runs has reached, and whether it goes on. */
@customElement('twin-numbers')
export class TwinNumbers extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; min-width: 0; }
    .value {
      font: 480 var(--t-22) / 1.2 var(--voice); font-variant-numeric: tabular-nums lining-nums; letter-spacing: -0.01em;
    }
    small { margin-left: 6px; font: 400 var(--t-14) / 1 var(--ui); color: var(--ink-2); letter-spacing: 0; }
    .value + p { margin-top: 2px; color: var(--ink-2); line-height: 1.5; min-height: 1.5em; }
  `,
  ];

  @property({ attribute: false }) side: Side | null = null;
  @property({ type: Number }) frame = 0;
  /** One line for why a run stopped. */
  @property({ type: Boolean }) brief = false;

  override render() {
    const { side, frame } = this;
    if (!side) return nothing;
    const { algorithm, lastFrame, lastState, message } = side.model;
    const value = objectiveAt(side.model, frame);
    const { iteration } = side.model.frame(Math.min(frame, lastFrame));
    const state =
      frame >= lastFrame
        ? `${message.stop.brief}${this.brief ? '' : `: ${message.stop.why}`}.`
        : iteration < 0
          ? this.text('compare.twins.start')
          : this.text('compare.twins.iteration', { iteration, last: lastState - 1 });
    return html`
      <p class="value">${rich(objective(value))}<small>${this.text(`compare.twins.objective.${algorithm}`)}</small></p>
      <p class="num">${rich(state)}</p>
    `;
  }
}
