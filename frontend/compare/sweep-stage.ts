import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RunModel } from '../run/run-model';
import { StageElement } from '../stage/stage-element';
import { panelModel, type DataMessage, type StateMessage } from './panel-model';
import './small-plane';

interface Panel {
  readonly k: number;
  readonly link: string;
  readonly model: RunModel;
}

/** One fit for each K. */
@customElement('sweep-stage')
export class SweepStage extends StageElement {
  static override styles = css`
    :host { display: block; padding: var(--s5) var(--page); }
    .panels { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--s5); }
  `;

  @state() private panels: readonly Panel[] = [];
  private data: DataMessage | null = null;
  private fresh = false;

  begin(data: string): void {
    this.data = JSON.parse(data) as DataMessage;
    this.fresh = true;
  }

  add(message: string): void {
    if (!this.data) return;
    const panel = JSON.parse(message) as StateMessage & { link: string };
    const added = { k: panel.k, link: panel.link, model: panelModel(this.data, panel) };
    this.panels = this.fresh ? [added] : [...this.panels, added];
    this.fresh = false;
  }

  finish(_facts: string): void {}

  idle(): void {}

  override render() {
    return html`<div class="panels">${this.panels.map(panel => html`
      <figure>
        <small-plane .model=${panel.model} .label=${`K = ${panel.k}`}></small-plane>
        <figcaption><a href="lab?${panel.link}" router-link>K = ${panel.k}</a></figcaption>
      </figure>
    `)}</div>`;
  }
}
