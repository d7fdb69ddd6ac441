import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunModel } from '../run/run-model';
import { send } from './events';
import { sharedStyles } from './shared-styles';
import { StageElement } from './stage-element';

/** What can be drawn in the plane besides the state of the run. */
export interface ViewOptions {
  readonly contours: boolean;
  readonly trueLabels: boolean;
  readonly weighted: boolean;
}

type Option = keyof ViewOptions;

/**
 * Checkboxes for what this run has to show, and the table of its points.
 *
 * @fires options-changed with the new ViewOptions
 * @fires table-requested
 * @fires drawing-requested to draw on these points
 */
@customElement('view-options')
export class ViewOptionsElement extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: var(--desk, flex); }
    :host, div { flex-wrap: wrap; gap: 0 var(--s4); align-items: center; }
    div { display: flex; }
  `,
  ];

  @property({ attribute: false }) model: RunModel | null = null;
  /** Whether the points can be drawn on. */
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) options: ViewOptions = { contours: false, trueLabels: false, weighted: false };

  override render() {
    return html`
      <div role="group" aria-label=${this.text('stage.label.options')}>
        ${optionsFor(this.model).map(option => this.checkbox(option))}
      </div>
      ${this.editable
        ? html`<button class="link" @click=${() => send(this, 'drawing-requested', null)}>${this.text('stage.draw.edit')}</button>`
        : nothing}
      <button class="link" aria-haspopup="dialog" @click=${() => send(this, 'table-requested', null)}>
        ${this.text('stage.table')} <span class="vh">${this.text('stage.points.title')}</span>
      </button>
    `;
  }

  private checkbox(option: Option): TemplateResult {
    return html`<label class="check">
      <input type="checkbox" .checked=${this.options[option]} @change=${() => this.toggle(option)}>
      ${this.text(`stage.option.${option}`)}
    </label>`;
  }

  private toggle(option: Option): void {
    send<ViewOptions>(this, 'options-changed', { ...this.options, [option]: !this.options[option] });
  }
}

function optionsFor(model: RunModel | null): Option[] {
  if (!model) return [];
  const options: Option[] = [];
  if (model.algorithm === 'em') options.push(model.d === 2 ? 'contours' : 'weighted');
  if (model.labels) options.push('trueLabels');
  return options;
}
