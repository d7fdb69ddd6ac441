import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunFacts } from '../run/run-facts';
import { secondOpinion } from '../run/second-opinion';
import type { State } from '../run/state';
import type { StartProblems } from '../wire';
import './component-account';
import './component-table';
import './fit-measures';
import './hand-fields';
import './invariant-list';
import './objective-number';
import './point-account';
import { oneColumn } from './room';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** The numbers of one frame: the objective, the parameters, one point (or one component), and what is always true. */
@customElement('numbers-panel')
export class NumbersPanel extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    section { padding-bottom: 18px; margin-bottom: 16px; border-bottom: 1px solid var(--rule); }
    .column:last-child section:last-child { padding-bottom: 0; margin-bottom: 0; border: 0; }
    .desk { display: var(--desk, block); }
    :host([projector]) .column:last-child section:nth-last-child(2) { border: 0; }
    ${oneColumn(
      host => css`
      @media (min-width: 821px) {
        ${host} {
          display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 var(--s7); align-items: start;
        }
        ${host} .column:first-child section:last-child { border: 0; margin: 0; }
      }
    `,
    )}
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) selectedPoint: number | null = null;
  @property({ type: Number }) selectedComponent: number | null = null;
  /** How far Smile's result is from that of this run; null where nobody has said. */
  @property({ type: Number }) opinion: number | null = null;
  /** Parameters in the learner's hand, and what is wrong with those that were sent. */
  @property({ attribute: false }) hand: State | null = null;
  @property({ attribute: false }) handProblems: Partial<StartProblems> = {};
  @property({ type: Boolean, reflect: true }) projector = false;

  override render() {
    const { texts, facts, frame, projector } = this;
    if (!facts) return nothing;
    return html`
      <div class="column">
        <section>
          <objective-number .texts=${texts} .facts=${facts} .frame=${frame} .projector=${projector}></objective-number>
        </section>
        <section>
          <component-table
            .texts=${texts} .facts=${facts} .frame=${frame} .selected=${this.selectedComponent} .projector=${projector}
          ></component-table>
        </section>
      </div>
      <div class="column">
        <section>
          ${this.selectedComponent === null ? this.point(facts) : this.component(facts, this.selectedComponent)}
        </section>
        ${this.ended(facts)}
        <section class="desk">
          <invariant-list .texts=${texts} .facts=${facts} .frame=${frame}></invariant-list>
        </section>
      </div>
    `;
  }

  /** The fit as a whole is judged when it is finished. */
  private ended({ model }: RunFacts): TemplateResult | typeof nothing {
    const { texts, opinion } = this;
    const measures = [...model.message.fit];
    if (opinion !== null) measures.push(secondOpinion(texts, model.algorithm, opinion));
    if (this.frame !== model.lastFrame || measures.length === 0) return nothing;
    return html`
      <section class="desk">
        <fit-measures .texts=${texts} .measures=${measures}></fit-measures>
      </section>
    `;
  }

  private point(facts: RunFacts): TemplateResult {
    const { texts, frame, projector, selectedPoint } = this;
    return html`<point-account
      .texts=${texts} .facts=${facts} .frame=${frame} .point=${selectedPoint} .projector=${projector}
    ></point-account>`;
  }

  private component(facts: RunFacts, component: number): TemplateResult {
    const { texts, frame } = this;
    return html`<component-account
      .texts=${texts} .facts=${facts} .frame=${frame} .component=${component} .projector=${this.projector}
    ></component-account>
    <hand-fields
      .texts=${texts} .facts=${facts} .frame=${frame} .component=${component}
      .hand=${this.hand} .problems=${this.handProblems}
    ></hand-fields>`;
  }
}
