import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { invariants, type Invariant } from '../run/invariants';
import type { RunFacts } from '../run/run-facts';
import './explained-row';
import { checkIcon, crossIcon, waitIcon } from './icons';
import { numberStyles } from './number-styles';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** What holds in every correct run, checked with this frame's numbers; why it holds, on focus or under the pointer. */
@customElement('invariant-list')
export class InvariantList extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    css`
    ul { display: grid; gap: 2px; }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;

  override render() {
    if (!this.facts) return nothing;
    return html`
      <h2>${this.text('stage.always.title')}</h2>
      <ul>
        ${invariants(this.facts, this.frame).map(invariant => this.row(invariant))}
      </ul>
    `;
  }

  private row({ key, reason = key, holds, measure, value }: Invariant): TemplateResult {
    const said = holds === null ? 'open' : holds ? 'holds' : 'broken';
    return html`
      <li>
        <explained-row
          .icon=${holds === null ? waitIcon : holds ? checkIcon : crossIcon}
          .claim=${this.text(`stage.always.${key}`)}
          .said=${this.text(`stage.always.${said}`)}
          .measure=${this.text(`stage.always.value.${measure}`, { value, n: this.facts!.model.n })}
          .why=${this.text(holds === false ? `stage.always.${key}.broken` : `stage.always.${reason}.why`)}
          .broken=${holds === false}
        ></explained-row>
      </li>
    `;
  }
}
