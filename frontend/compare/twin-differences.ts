import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { distance, fixed } from '../run/number-format';
import { counted } from '../run/texts';
import { rich } from '../stage/rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { objectiveAt, type TwinFacts } from './twin-facts';

/** How two runs differ at a frame, in numbers. */
@customElement('twin-differences')
export class TwinDifferences extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    dl { display: flex; flex-wrap: wrap; gap: 2px var(--s6); margin: 0; }
    div { display: flex; align-items: baseline; gap: 0 8px; }
    div + div { display: var(--desk, flex); }
    dt {
      font: 480 var(--t-22) / 1.2 var(--voice); font-variant-numeric: tabular-nums lining-nums;
      letter-spacing: -0.01em;
    }
    dd { margin: 0; color: var(--ink-2); }
  `,
  ];

  @property({ attribute: false }) facts: TwinFacts | null = null;
  @property({ type: Number }) frame = 0;

  override render() {
    const { facts, frame } = this;
    if (!facts) return nothing;
    const differing = facts.differingAt(frame);
    const points = differing === null ? 'unasked' : facts.disagreed(frame).length > 0 ? 'ringed' : 'points';
    const [one, other] = [facts.one, facts.other].map(({ model }) => objectiveAt(model, frame));
    const words = (name: string, count = 2) => counted(this.texts, `compare.twins.differences.${name}`, count, { n: facts.n });
    return html`
      <dl>
        ${this.number(differing === null ? '–' : String(differing), words(points, differing ?? 2))}
        ${this.number(distance(facts.apartAt(frame), facts.decimals), words('means'))}
        ${facts.kind === 'twins' ? nothing : this.number(fixed(Math.abs(one - other), 4), words(facts.kind))}
      </dl>
    `;
  }

  private number(value: string, words: string) {
    return html`<div><dt>${rich(value)}</dt><dd>${words}</dd></div>`;
  }
}
