import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { rich } from '../stage/rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import './digit-picture';
import type { ClusteringModel, Example } from './digits-model';
import { clusterSentence } from './digits-story';
import { aDigit } from './digits-words';

/** The selected cluster in one line: who is in it, its most typical images and its least typical ones. */
@customElement('cluster-detail')
export class ClusterDetail extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host {
      display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2) var(--s5); min-height: 42px;
      color: var(--ink-2); font-variant-numeric: tabular-nums;
    }
    b { color: var(--ink); font-weight: 560; }
    .strip { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
    .strip > span { margin-right: 6px; }
    @media (max-width: 640px) { .strip > span { flex-basis: 100%; } }
    digit-picture { width: var(--sample, 42px); border-radius: 2px; }
  `,
  ];

  @property({ attribute: false }) clustering: ClusteringModel | null = null;
  @property({ type: Number }) cluster = 0;
  /** How many images of each kind there is room for. */
  @property({ type: Number }) room = 4;

  override render() {
    const { clustering, cluster } = this;
    if (!clustering || cluster >= clustering.k) return nothing;
    return html`
      <p>${rich(clusterSentence(this.texts, clustering, cluster))}</p>
      ${this.strip('typical', clustering.typical(cluster))} ${this.strip('atypical', clustering.atypical(cluster))}
    `;
  }

  private strip(kind: 'typical' | 'atypical', examples: readonly Example[]): TemplateResult | typeof nothing {
    if (examples.length === 0) return nothing;
    return html`<div class="strip">
      <span>${this.text(`digits.cluster.${kind}`)}</span>
      ${examples.slice(0, this.room).map(
        ({ pixels, digit }) => html`<digit-picture
        .pixels=${pixels} .label=${this.text(`digits.cluster.${kind}.alt`, { digit: aDigit(this.texts, digit) })}
      ></digit-picture>`,
      )}
    </div>`;
  }
}
