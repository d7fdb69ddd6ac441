import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { amount, objective } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import { numberStyles } from './number-styles';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** The objective of the frame, large, and what this half step did to it. */
@customElement('objective-number')
export class ObjectiveNumber extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    css`
    h2 { margin-bottom: 2px; }
    .value {
      font: 480 var(--t-22) / 1.15 var(--voice); font-variant-numeric: tabular-nums lining-nums;
      letter-spacing: -0.01em;
    }
    .value small { margin-left: 6px; font: 400 var(--t-14) / 1 var(--ui); color: var(--ink-2); letter-spacing: 0; }
    .value + p { margin-top: 4px; color: var(--ink-2); line-height: 1.5; min-height: 1.5em; }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Boolean, reflect: true }) projector = false;

  override render() {
    if (!this.facts) return nothing;
    const { algorithm, objective: values } = this.facts.model;
    const value = values[this.frame];
    const unit = Number.isNaN(value) ? '' : this.text(`stage.objective.${algorithm}.unit`);
    return html`
      <h2>${this.text(`stage.objective.${algorithm}`)}</h2>
      <p class="value">
        ${rich(objective(value))}<small>${unit}</small>
      </p>
      <p class="num">${rich(this.effect(this.facts))}</p>
    `;
  }

  /** What this half step did to it, in one line. */
  private effect(facts: RunFacts): string {
    const { algorithm } = facts.model;
    const { phase, iteration } = facts.model.frame(this.frame);
    const key = `stage.effect.${algorithm}.${phase}`;
    const decimals = this.projector ? 2 : 4;
    if (phase === 'start') return this.text(key);
    if (algorithm === 'em' && phase === 'E') {
      const gain = facts.gain(iteration - 1);
      if (iteration === 0 || Number.isNaN(gain)) return this.text(key);
      if (gain === 0) return this.text(`${key}.same`);
      return this.text(`${key}.${gain < 0 ? 'lost' : 'gained'}${this.projector ? '.short' : ''}`, {
        gain: amount(gain, decimals),
      });
    }
    const change = facts.change(this.frame);
    if (Number.isNaN(change)) return this.text(`${key}.unknown`);
    return this.text(`${key}.${change < 0 ? 'down' : change > 0 ? 'up' : 'same'}`, { change: amount(change, decimals) });
  }
}
