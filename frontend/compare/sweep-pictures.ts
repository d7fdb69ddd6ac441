import { css, html, nothing } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { objective } from '../run/number-format';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { lift } from './k-lift';
import './small-plane';
import type { SmallPlane } from './small-plane';
import type { SweepModel, SweepPanel } from './sweep-model';
import { distinction, stopped } from './sweep-story';

/**
 * The fitted pictures side by side, one for each K; each leads to its run in the lab.
 *
 * @fires k-lifted with a KLift
 */
@customElement('sweep-pictures')
export class SweepPictures extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; min-width: 0; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--picture, 250px)), 1fr)); gap: var(--s5); }
    li { min-width: 0; }
    header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s3); }
    h3 { margin: 0; font: 480 var(--t-18) / 1.3 var(--voice); font-variant-numeric: lining-nums tabular-nums; }
    .value { font-variant-numeric: tabular-nums; }
    .stop, .remark { color: var(--ink-2); font-size: var(--t-12); line-height: 1.5; }
    .remark { color: var(--ink); font-weight: 530; }
    small-plane {
      height: var(--picture-height, 200px); aspect-ratio: auto; margin: 2px 0 4px; cursor: pointer;
    }
    .warning { color: var(--ink); }
    a { display: inline-flex; align-items: center; margin-left: auto; }
    small-plane { transition: opacity var(--m-ui); }
    ul.lifted li:not(.lifted) small-plane { opacity: 0.4; }
    .lifted h3 { font-weight: 620; }
    @media (max-width: 640px) {
      ul { grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--picture, 136px)), 1fr)); gap: var(--s5) var(--s4); }
      li { display: flex; flex-direction: column; }
      header { justify-content: space-between; gap: 0 var(--s2); }
      small-plane { height: 150px; margin-left: -4px; }
      a { order: 1; margin: 0 auto 0 0; }
    }
  `,
  ];

  @property({ attribute: false }) model: SweepModel | null = null;
  @property({ attribute: false }) lifted: number | null = null;
  @queryAll('small-plane') private planes!: NodeListOf<SmallPlane>;

  /** The pictures as they are on the screen, from the smallest K. */
  pngs(): Promise<(Blob | null)[]> {
    return Promise.all([...this.planes].map(plane => plane.png()));
  }

  override render() {
    const { model } = this;
    if (!model) return nothing;
    return html`<ul class=${model.panel(this.lifted) ? 'lifted' : ''}>
      ${model.panels.map(panel => this.panel(model, panel))}
    </ul>`;
  }

  private panel(model: SweepModel, panel: SweepPanel) {
    const { k, message, picture } = panel;
    const { algorithm, starts } = model.plan;
    const open = this.text('compare.sweep.open');
    const remark = distinction(this.texts, model, k);
    const best = starts > 1 ? `; ${this.text('compare.sweep.best', { start: message.start, starts })}` : '';
    const isDone = message.stopReason === 'CONVERGED';
    return html`<li
      class=${k === this.lifted ? 'lifted' : ''} @click=${() => lift(this, k, 'click')}
      @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && lift(this, k, 'pointer')}
      @pointerleave=${() => lift(this, null, 'pointer')} @focusin=${() => lift(this, k, 'pointer')}
      @focusout=${() => lift(this, null, 'pointer')}
    >
      <header>
        <h3>K = ${k}</h3>
        <span class="value">${objective(panel.trajectory[panel.trajectory.length - 1])}</span>
        <a class="link" router-link href=${`lab?${message.link}`} aria-label=${`${open}: K = ${k}`}>${open}</a>
      </header>
      <small-plane
        .model=${picture} .label=${this.text(`compare.sweep.picture.${algorithm}`, { k })}
        .densityName=${this.text('stage.plane.density')}
      ></small-plane>
      <p class="stop num ${isDone ? '' : 'warning'}">${stopped(this.texts, panel)}${best}</p>
      ${remark ? html`<p class="remark">${remark}</p>` : nothing}
    </li>`;
  }
}
