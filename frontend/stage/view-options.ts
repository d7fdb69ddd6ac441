import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunModel } from '../run/run-model';
import { send } from '../element/events';
import type { ZoomChange, ZoomCommand } from '../chart/zoom-events';
import { fitIcon, minusIcon, plusIcon } from './icons';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** What can be drawn in the plane besides the state of the run. */
export interface ViewOptions {
  readonly contours: boolean;
  readonly trueLabels: boolean;
  readonly weighted: boolean;
  readonly equalScales: boolean;
}

/** How a run's plane is seen at first. */
export const PLAIN: ViewOptions = { contours: false, trueLabels: false, weighted: false, equalScales: false };

type Option = keyof ViewOptions;

/**
 * Checkboxes for what this run has to show, and the table of its points.
 *
 * @fires options-changed with the new ViewOptions
 * @fires table-requested
 * @fires zoom-requested with a ZoomCommand
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
    .zoom { gap: 0; }
    .zoom .icon { width: max(var(--small), 28px); height: max(var(--small), 28px); }
    .zoom .icon svg { width: 15px; height: 15px; }
  `,
  ];

  @property({ attribute: false }) model: RunModel | null = null;
  /** Whether the points can be drawn on. */
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) options: ViewOptions = PLAIN;
  /** What is seen of the plane; null: the whole. */
  @property({ attribute: false }) zoom: ZoomChange | null = null;

  override render() {
    return html`
      <div role="group" aria-label=${this.text('stage.label.options')}>
        ${optionsFor(this.model).map(option => this.checkbox(option))}
      </div>
      <div class="zoom" role="group" aria-label=${this.text('stage.label.zoom')}>
        ${this.zoomButton('out', minusIcon, !this.zoom || this.zoom.isWhole)}
        ${this.zoomButton('in', plusIcon, this.zoom?.isClosest ?? false)}
        ${this.zoomButton('fit', fitIcon, !this.zoom || this.zoom.isWhole)}
      </div>
      ${
        this.editable
          ? html`<button class="link" @click=${() => send(this, 'drawing-requested', null)}>${this.text('stage.draw.edit')}</button>`
          : nothing
      }
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

  private zoomButton(command: ZoomCommand, icon: TemplateResult, useless: boolean): TemplateResult {
    const label = this.text(`stage.zoom.${command}`);
    return html`<button
      class="quiet icon" aria-label=${label} title=${label} aria-disabled=${useless ? 'true' : nothing}
      @click=${() => useless || send<ZoomCommand>(this, 'zoom-requested', command)}
    >${icon}</button>`;
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
  if (model.d === 2) options.push('equalScales');
  return options;
}
