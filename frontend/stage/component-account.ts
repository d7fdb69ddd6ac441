import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { componentGlyph } from '../chart/marks';
import { componentLetter } from '../chart/palette';
import { componentAccount } from '../run/accounts';
import { coordinate, fixed, general, share } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import { send, type Selection } from './events';
import { formulaStyles } from './formula-styles';
import { meanFormula, symbol } from './formulas';
import { numberStyles } from './number-styles';
import { rich } from './rich-text';
import { sharedStyles } from './shared-styles';
import { StageElement } from './stage-element';

/**
 * What the M-step adds up for one component: how many points' worth it answers for, and where their mean is. After an
 * E these are the numbers of the M that comes next; after an M, those of the M on the screen.
 *
 * @fires component-selected with a Selection
 */
@customElement('component-account')
export class ComponentAccountElement extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    formulaStyles,
    css`
    dl { display: grid; grid-template-columns: auto auto 1fr; gap: 4px 6px; margin: 0; align-items: baseline; }
    dd { margin: 0; text-align: left; font-variant-numeric: tabular-nums; }
    dd.operator { color: var(--ink-3); }
    b { font-weight: 600; }
    h2 .link { font-weight: 400; }
    h2 .name { display: inline-flex; align-items: center; }
    .lead { margin-bottom: 8px; color: var(--ink-2); }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) component = 0;

  override render() {
    const { facts, component } = this;
    if (!facts || component >= facts.model.k) return nothing;
    const { algorithm } = facts.model;
    const { phase } = facts.model.frame(this.frame);
    const title = this.text(`stage.component.title.${algorithm}`, { a: componentLetter(component) });
    return html`
      <h2>
        <span class="name">${componentGlyph(component, 14)}${title}</span>
        <button class="link" @click=${() => send<Selection>(this, 'component-selected', { index: null })}>
          ${this.text('stage.component.back')}
        </button>
      </h2>
      <p class="lead">${rich(this.text(`stage.component.lead.${algorithm}.${phase}`))}</p>
      ${phase === 'start' ? nothing : this.sums(facts, component)}
    `;
  }

  private sums(facts: RunFacts, component: number): TemplateResult | typeof nothing {
    const { algorithm, n } = facts.model;
    const account = componentAccount(facts, this.frame, component);
    if (!account) return nothing;
    const { total, sums } = account;
    const em = algorithm === 'em';
    const count = em ? fixed(total, 1) : String(total);
    const mean = vector(sums.map(sum => coordinate(sum / total, facts.decimals)));
    return html`
      ${em ? meanFormula(this.text('stage.formula.mean')) : nothing}
      <dl>
        ${equation('N', `**${count}** ${this.text(`stage.component.worth.${algorithm}`)}`)}
        ${em ? equation('π', `${count} / ${n} = **${share(total / n)}**`) : nothing}
        ${total > 0 ? equation('μ', `${vector(sums.map(sum => general(sum, 4)))} / ${count} = **${mean}**`) : nothing}
      </dl>
    `;
  }
}

function equation(letter: string, right: string): TemplateResult {
  return html`<dt>${symbol(letter, 'k')}</dt><dd class="operator">=</dd><dd>${rich(right)}</dd>`;
}

function vector(entries: readonly string[]): string {
  return entries.length === 1 ? entries[0] : `(${entries.join(', ')})`;
}
