import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import './digit-picture';
import { DIGITS, type ClusteringModel } from './digits-model';
import { percent, whole } from './digits-words';
import { picture, PIXELS } from './pictures';

/** More clusters than this are drawn small, with the winning digit alone under its bar. */
const MANY = 12;

/**
 * The clusters as pictures, each with its name, its size and its votes. One tab stop; arrows go from picture to picture.
 *
 * @fires cluster-chosen with the cluster's index
 */
@customElement('digit-gallery')
export class DigitGallery extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    .gallery { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 26px 28px; }
    .tile { min-width: 0; max-width: var(--digit, 168px); cursor: pointer; border-radius: 3px; }
    .live .tile { cursor: default; }
    .live .votes { visibility: hidden; }
    .tile:focus-visible { outline: none; }
    .tile:focus-visible digit-picture { outline: 2px solid var(--ink); outline-offset: 3px; overflow: visible; }
    .tile[aria-selected='true'] digit-picture { outline: 2px solid var(--ink); outline-offset: 3px; }
    .tile[aria-selected='true']:focus-visible digit-picture { outline-width: 4px; outline-offset: 2px; }
    .name { display: flex; align-items: baseline; gap: 8px; margin: 9px 0 4px; min-height: calc(1.1 * var(--t-22)); }
    b { font: 520 var(--t-22) / 1 var(--voice); font-variant-numeric: lining-nums; }
    .size { margin-left: auto; color: var(--ink-2); white-space: nowrap; font-variant-numeric: tabular-nums; }
    .votes {
      display: grid; grid-template-columns: repeat(10, 1fr); text-align: center; line-height: 1.3; font-size: 12.8px;
      color: var(--ink-3); font-variant-numeric: tabular-nums;
    }
    .votes i {
      display: flex; align-items: flex-end; justify-content: center; height: 29px; border-bottom: 1px solid var(--line);
    }
    .votes i::before {
      content: ''; width: 76%; height: var(--votes); min-height: var(--least); background: var(--line); opacity: 0.62;
    }
    .votes .most { color: var(--ink); }
    .votes .most i::before { background: var(--ink); opacity: 1; }

    .many { gap: 18px 16px; }
    .many .name { margin: 6px 0 2px; min-height: 0; flex-wrap: wrap; gap: 0 6px; }
    .many b { font-size: var(--t-18); }
    .many .votes i { height: 18px; }
    .many .votes { font-size: 0; }
    .many .votes .most { font-size: var(--t-12); }
    :host([projector]) .votes { font-size: 0; }
    :host([projector]) .votes .most { font-size: 1.5rem; }
    @media (max-width: 640px) { .gallery { gap: 20px 22px; } .many { gap: 14px 12px; } }
  `,
  ];

  @property({ attribute: false }) clustering: ClusteringModel | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Boolean }) variance = false;
  @property({ type: Number }) selected = 0;
  /** K pictures of a clustering on its way, shown instead. */
  @property({ attribute: false }) live: Uint8Array | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;
  @property({ type: Boolean }) narrow = false;

  override render() {
    const count = this.live ? this.live.length / PIXELS : (this.clustering?.k ?? 0);
    if (count === 0) return nothing;
    const kind = `gallery ${count > MANY ? 'many' : ''} ${this.live ? 'live' : ''}`;
    const style = `--columns: ${this.columns(count)}`;
    const { clustering, live } = this;
    const tiles = live
      ? Array.from({ length: count }, (_, cluster) => this.growing(live, cluster))
      : clustering?.order.map(cluster => this.tile(clustering, cluster));
    // pictures that change several times a second are not for choosing from
    return this.live
      ? html`<div class=${kind} style=${style} role="img" aria-label=${this.text('digits.gallery.growing')}>${tiles}</div>`
      : html`<div
          class=${kind} style=${style} role="listbox" aria-label=${this.text('digits.gallery.label')}
          aria-orientation="horizontal" @keydown=${this.onKey}
        >${tiles}</div>`;
  }

  private columns(count: number): number {
    if (count <= 5 && !this.narrow) return Math.max(4, count);
    if (this.narrow) return count <= MANY ? 2 : count <= 24 ? 3 : 4;
    return count <= MANY ? 5 : count <= 24 ? 8 : 10;
  }

  private growing(live: Uint8Array, cluster: number): TemplateResult {
    // what stands below the pictures comes at the end; its room is kept, so that nothing on the page moves
    return html`<div class="tile">
      <digit-picture .pixels=${picture(live, cluster)}></digit-picture>
      <div class="name"><b>&nbsp;</b></div>
      <div class="votes">${DIGITS.map(digit => vote(digit, 0, digit === 0))}</div>
    </div>`;
  }

  private tile(clustering: ClusteringModel, cluster: number): TemplateResult {
    const { labels, sizes, votes } = clustering.message;
    const label = labels[cluster];
    const pixels = (this.variance ? clustering.variance(cluster) : null) ?? clustering.mean(this.frame, cluster);
    const most = Math.max(1, ...votes[cluster]);
    return html`
      <div
        class="tile" role="option" data-cluster=${cluster} aria-selected=${cluster === this.selected ? 'true' : 'false'}
        aria-label=${this.spoken(clustering, cluster)} tabindex=${cluster === this.selected ? 0 : -1}
        @click=${() => this.choose(cluster)}
      >
        <digit-picture .pixels=${pixels}></digit-picture>
        <div class="name">
          <b>${label < 0 ? '–' : label}</b>
          <span class="size">${
            sizes[cluster] === 0
              ? this.text('digits.gallery.empty')
              : clustering.k > MANY
                ? percent(clustering.purity(cluster))
                : this.text('digits.gallery.size', { purity: percent(clustering.purity(cluster)), size: whole(sizes[cluster]) })
          }</span>
        </div>
        <div class="votes">${DIGITS.map(digit => vote(digit, votes[cluster][digit] / most, digit === label))}</div>
      </div>
    `;
  }

  private spoken(clustering: ClusteringModel, cluster: number): string {
    const { labels, sizes, votes } = clustering.message;
    if (sizes[cluster] === 0) return this.text('digits.gallery.spoken.empty', { cluster: cluster + 1 });
    const others = DIGITS.filter(digit => digit !== labels[cluster] && votes[cluster][digit] > 0)
      .sort((a, b) => votes[cluster][b] - votes[cluster][a])
      .slice(0, 3)
      .map(digit => this.text('digits.gallery.spoken.other', { digit, count: votes[cluster][digit] }));
    return this.text('digits.gallery.spoken', {
      label: labels[cluster],
      purity: percent(clustering.purity(cluster)),
      size: whole(sizes[cluster]),
      others: others.join(''),
    });
  }

  private choose(cluster: number): void {
    send(this, 'cluster-chosen', cluster);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { clustering } = this;
    if (!clustering || event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = this.columns(clustering.k);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -Infinity,
      End: Infinity,
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const wanted = clustering.order.indexOf(this.selected) + steps[event.key];
    const vertical = Math.abs(steps[event.key]) === columns;
    if (vertical && (wanted < 0 || wanted >= clustering.k)) return;
    const cluster = clustering.order[Math.max(0, Math.min(clustering.k - 1, wanted))];
    this.choose(cluster);
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`[data-cluster='${cluster}']`)?.focus());
  };
}

/** A bar as tall as its share of the highest, with its digit below. */
function vote(digit: number, share: number, isLabel: boolean): TemplateResult {
  const style = `--votes: ${97 * share}%; --least: ${share > 0 ? 1 : 0}px`;
  return html`<span class=${isLabel ? 'most' : ''}><i style=${style}></i>${digit}</span>`;
}
