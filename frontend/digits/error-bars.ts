import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import type { DigitsModel, MethodErrors } from './digits-model';
import { comparisonStory } from './digits-story';
import { error, methodTitle } from './digits-words';

/**
 * The methods' errors as bars: training hollow, test solid, the homework's values as small triangles.
 *
 * @fires table-requested
 * @fires csv-requested
 */
@customElement('error-bars')
export class ErrorBars extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.008em; text-wrap: pretty; }
    h3 { margin: var(--s4) 0 2px; font: 560 var(--t-14) / 1.5 var(--ui); }
    /* room for the longest bar's value */
    .bars { position: relative; margin-right: 6.2em; padding: 0.5em 0 0.43em; }
    .row { position: relative; height: 1.29em; }
    .bar { position: absolute; inset: 0.14em auto 0.14em 0; width: var(--at); min-width: 1.5px; }
    .training { box-shadow: inset 0 0 0 1.5px var(--ink); }
    .test { background: var(--ink); }
    .value {
      position: absolute; top: 50%; left: calc(var(--at) + 9px); transform: translateY(-50%); white-space: nowrap;
      line-height: 1; font-variant-numeric: tabular-nums;
    }
    .mark { position: absolute; left: calc(var(--at) - 0.25em); border: solid transparent; border-width: 0.36em 0.25em; }
    .mark.above { top: 0.07em; border-top-color: var(--ink-2); border-bottom-width: 0; }
    .mark.below { bottom: 0; border-bottom-color: var(--ink-2); border-top-width: 0; }
    .legend { margin-top: var(--s3); font-size: var(--t-12); color: var(--ink-3); }
    .detail { margin-top: var(--s3); font: 400 var(--t-16) / 1.5 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    .tools { display: var(--desk, flex); gap: var(--s4); margin-top: var(--s2); }
  `,
  ];

  @property({ attribute: false }) model: DigitsModel | null = null;

  override render() {
    const { model } = this;
    if (!model) return nothing;
    const { headline, detail } = comparisonStory(this.texts, model);
    const longest = Math.max(
      0.05,
      ...model.errors.flatMap(({ training, test, printed }) => [training, test, printed?.training ?? 0, printed?.test ?? 0]),
    );
    return html`
      <h2>${headline}</h2>
      ${model.errors.map((errors, i) => this.method(model, errors, longest, i === 0))}
      ${model.message.printed.length > 0 ? html`<p class="legend">${this.text('digits.compare.legend')}</p>` : nothing}
      <p class="detail">${detail}</p>
      <div class="tools">
        <button class="link" aria-haspopup="dialog" @click=${() => send(this, 'table-requested', null)}>
          ${this.text('stage.table')} <span class="vh">${this.text('digits.compare.title')}</span>
        </button>
        <button class="link" @click=${() => send(this, 'csv-requested', null)}>${this.text('digits.compare.csv')}</button>
      </div>
    `;
  }

  private method(model: DigitsModel, errors: MethodErrors, longest: number, first: boolean): TemplateResult {
    const { method, training, test, printed } = errors;
    const at = (value: number) => `--at: ${(100 * value) / longest}%`;
    const unit = (name: string) => (first ? ` ${this.text(`digits.compare.${name}`)}` : '');
    return html`
      <h3>${methodTitle(this.texts, method, model.message.settings)}</h3>
      <div class="bars" role="img" aria-label=${this.spoken(errors)}>
        <div class="row">
          <div class="bar training" style=${at(training)}></div>
          <span class="value" style=${at(training)}>${error(training)}${unit('training')}</span>
        </div>
        <div class="row">
          <div class="bar test" style=${at(test)}></div>
          <span class="value" style=${at(test)}>${error(test)}${unit('test')}</span>
        </div>
        ${
          printed
            ? html`<i class="mark above" style=${at(printed.training)}></i><i class="mark below" style=${at(printed.test)}></i>`
            : nothing
        }
      </div>
    `;
  }

  private spoken({ training, test, printed }: MethodErrors): string {
    const said = this.text('digits.compare.spoken', { training: error(training), test: error(test) });
    if (!printed) return said;
    return `${said} ${this.text('digits.compare.spoken.printed', {
      training: error(printed.training),
      test: error(printed.test),
    })}`;
  }
}
