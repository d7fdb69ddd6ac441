import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { componentGlyph } from '../chart/marks';
import { componentLetter } from '../run/component-letter';
import { componentAccount, covarianceFrom, weightFrom, wholeAccount, type ComponentAccount } from '../run/accounts';
import { coordinate, fixed, general, share, variance } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import type { RunModel } from '../run/run-model';
import { send, type Selection } from '../element/events';
import { formulaStyles } from './formula-styles';
import { covarianceFormula, meanFormula, symbol, varianceSymbol } from './formulas';
import { covarianceMatrix, matrix } from './matrix';
import { numberStyles } from './number-styles';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** With less responsibility than this a component has no points to learn from, and keeps what it had. */
const SMALLEST_COUNT = 1e-10;

/**
 * What the M-step adds up for one component: how many points' worth it answers for, where their mean is, and how
 * far they spread about it. After an
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
    .formulas { display: flex; flex-wrap: wrap; gap: 0 18px; }
    .spread { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; }
    .rule { margin-top: 6px; }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) component = 0;
  @property({ type: Boolean, reflect: true }) projector = false;

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
    const { algorithm, n, k, message } = facts.model;
    const account = componentAccount(facts, this.frame, component);
    if (!account) return nothing;
    const { total, sums } = account;
    const em = algorithm === 'em';
    if (em && total < SMALLEST_COUNT) return html`<p class="quiet-text">${this.text('stage.component.none')}</p>`;
    const count = em ? fixed(total, 1) : String(total);
    const weight = message.rules.mixing === 'equal' ? `1 / ${k}` : `${count} / ${n}`;
    const mean = vector(sums.map(sum => coordinate(sum / total, facts.decimals)));
    return html`
      ${em ? this.formulas(facts.model.d) : nothing}
      <dl>
        ${equation('N', rich(`**${count}** ${this.text(`stage.component.worth.${algorithm}`)}`))}
        ${em ? equation('π', rich(`${weight} = **${share(weightFrom(account, message, message.rules))}**`)) : nothing}
        ${total > 0 ? equation('μ', rich(`${vector(sums.map(sum => general(sum, 4)))} / ${count} = **${mean}**`)) : nothing}
        ${em ? this.spread(facts, account, count) : nothing}
      </dl>
      ${em ? this.rules(facts.model) : nothing}
    `;
  }

  private formulas(d: number): TemplateResult {
    return html`<div class="formulas">
      ${meanFormula(this.text('stage.formula.mean'))}
      ${covarianceFormula(d, this.text(`stage.formula.${d === 1 ? 'variance' : 'covariance'}`))}
    </div>`;
  }

  /** From the sums of squares to the covariance: in full, or as its type wants it. */
  private spread(facts: RunFacts, account: ComponentAccount, count: string): TemplateResult | typeof nothing {
    const {
      d,
      n,
      message: { rules },
    } = facts.model;
    const tied = rules.covariance === 'tied';
    const from = tied ? wholeAccount(facts, this.frame) : account;
    if (!from) return nothing;
    const result = covarianceFrom(from, d, rules);
    const over = tied ? String(n) : count;
    if (d === 1) {
      const right = rich(`${general(from.scatter[0], 4)} / ${over} = **${variance(result[0])}**`);
      return html`<dt>${varianceSymbol}</dt><dd class="operator">=</dd><dd>${right}</dd>`;
    }
    const shown = rules.covariance === 'full' || tied ? from.scatter : from.scatter.with(1, 0).with(2, 0);
    const sums = matrix(
      shown.map(sum => general(sum, 4)),
      2,
    );
    const answer = html`<b>${covarianceMatrix(result)}</b>`;
    return equation('Σ', html`<span class="spread">${sums} / ${over} = ${answer}</span>`);
  }

  /** What the covariance type and the floor do besides. */
  private rules({ d, message: { rules } }: RunModel): TemplateResult {
    const lines: string[] = [];
    if (rules.mixing === 'equal') lines.push(this.text('stage.component.mixing.equal'));
    if (rules.covariance === 'tied' || (rules.covariance !== 'full' && d > 1))
      lines.push(this.text(`stage.component.type.${rules.covariance}`));
    if (rules.floor > 0) lines.push(this.text('stage.component.floor', { floor: general(rules.floor, 2) }));
    return html`${lines.map(line => html`<p class="quiet-text rule">${rich(line)}</p>`)}`;
  }
}

function equation(letter: string, right: unknown): TemplateResult {
  return html`<dt>${symbol(letter, 'k')}</dt><dd class="operator">=</dd><dd>${right}</dd>`;
}

function vector(entries: readonly string[]): string {
  return entries.length === 1 ? entries[0] : `(${entries.join(', ')})`;
}
