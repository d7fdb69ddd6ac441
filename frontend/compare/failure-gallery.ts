import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { csv } from '../run/csv';
import { PageStage } from '../stage/page-stage';
import { saveBlob, saveCsv } from '../stage/save';
import { sharedStyles } from '../element/shared-styles';
import { openerOf } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type { FailureWords, PairMessage } from '../wire';
import { picturesOf } from './pair-picture';
import { TwinFacts, type Side } from './twin-facts';
import { owners, type TwinModel } from './twin-model';
import './twin-plane';
import type { TwinPlane } from './twin-plane';
import { capital } from './twin-story';

interface Failure {
  readonly place: number;
  readonly facts: TwinFacts;
  readonly words: FailureWords;
}

/** Where K-means fails: pairs of a finished mixture and a finished K-means from the same start. */
@customElement('failure-gallery')
export class FailureGallery extends PageStage {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; padding: var(--lead) var(--page) var(--s6); }
    .top { display: flex; flex-wrap: wrap; align-items: end; gap: 0 var(--s5); }
    h1 { font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
    .detail { margin-top: 3px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    .tools { display: var(--desk, block); margin-left: auto; }
    .pairs { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 var(--s7); }
    article { display: grid; grid-row: span 2; grid-template-rows: subgrid; gap: var(--s2); min-width: 0; }
    .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s4); }
    .head a { display: var(--desk, inline-flex); margin-left: auto; }
    h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.01em; }
    .words p { margin-top: 3px; font: 400 var(--t-16) / 1.5 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    .planes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 var(--s4); }
    figure { min-width: 0; margin: 0; }
    figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s3); line-height: 1.7; }
    h3 { margin: 0; font: 560 var(--t-14) / 1.7 var(--ui); }
    .count { color: var(--ink-2); font-variant-numeric: tabular-nums; }
    .words p a { display: var(--desk, inline); color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
    .words { padding-top: var(--s6); }
    .links { display: var(--desk, flex); }
    twin-plane { height: 230px; --point: var(--small-point); --mark: var(--small-mark); --stroke: var(--small-stroke); }
    :host([projector]) .pairs { grid-template-columns: minmax(0, 1fr); }
    :host([projector]) twin-plane { height: 380px; }
    @media (max-width: 1000px) { .pairs { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 640px) {
      .planes { grid-template-columns: minmax(0, 1fr); gap: var(--s3); }
      twin-plane { height: 220px; }
    }
  `,
  ];

  @state() private failures: readonly Failure[] = [];
  @query('table-sheet') private sheet!: TableSheet;

  /** One pair more; pairs come in any order and stand in that of their places. */
  add(place: number, pair: PairMessage, words: FailureWords): void {
    const failure = { place, facts: new TwinFacts(pair, words.twins), words };
    this.failures = [...this.failures.filter(known => known.place !== place), failure].sort((a, b) => a.place - b.place);
  }

  /** Saves all pairs as one picture. */
  async savePicture(name: string): Promise<void> {
    const planes = Array.from(this.renderRoot.querySelectorAll<TwinPlane>('twin-plane'));
    const rows = this.failures.map(({ facts, words }, at) =>
      [facts.one, facts.other].map((side, i) => ({ plane: planes[2 * at + i], name: `${words.title}: ${side.name}` })),
    );
    const png = await picturesOf(this, rows);
    if (png) saveBlob(png, `${name}.png`);
  }

  /** Saves how many points are wrong in each picture. */
  saveTable(name: string): void {
    const rows = this.failures.map(({ facts, words }) => {
      const [em, kmeans] = [facts.one, facts.other].map(side => misplaced(side.model, facts).length);
      return [new URLSearchParams(words.watch).get('data') ?? '', em, kmeans, facts.n];
    });
    saveCsv(csv('data,mixture_wrong,kmeans_wrong,points', rows), `${name}.csv`);
  }

  override render() {
    return html`
      <div class="top">
        <div><h1>${this.text('compare.failures.title')}</h1><p class="detail">${this.text('compare.failures.detail')}</p></div>
        <span class="tools">
          <button class="link" aria-haspopup="dialog" @click=${(event: Event) => this.sheet.open(openerOf(event))}>
            ${this.text('stage.table')} <span class="vh">${this.text('compare.failures.table')}</span>
          </button>
        </span>
      </div>
      <div class="pairs" aria-live="off">${this.failures.map(failure => this.article(failure))}</div>
      <table-sheet
        .texts=${this.texts} .heading=${this.text('compare.failures.table')} .rows=${this.failures.length} .cells=${this.cells}
        .columns=${['data', 'em', 'kmeans', 'points'].map(name => this.text(`compare.failures.table.${name}`))}
      ></table-sheet>
    `;
  }

  private article({ facts, words }: Failure) {
    const { title, why, usual, watch } = words;
    return html`<article>
      <div class="words">
        <div class="head">
          <h2>${title}</h2>
          <a class="link" href="compare/twins?${watch}">${this.text('compare.failures.watch')} <span class="vh">${title}</span></a>
        </div>
        <p>${why}</p>
        ${
          usual
            ? html`<p>
          ${usual.text}
          <a href="lab?${usual.link}">${this.text('compare.open')} <span class="vh">${usual.text}</span></a>
        </p>`
            : nothing
        }
      </div>
      <div class="planes">${[facts.one, facts.other].map(side => this.figure(facts, side, title))}</div>
    </article>`;
  }

  private figure(facts: TwinFacts, side: Side, title: string) {
    const wrong = misplaced(side.model, facts);
    const count = this.text('compare.failures.wrong', { count: wrong.length, n: facts.n });
    const name = capital(side.name);
    return html`<figure>
      <figcaption><h3>${name}</h3><span class="count">${count}</span></figcaption>
      <twin-plane
        .model=${side.model} .beside=${facts.one.model} .ringed=${wrong} .frame=${asked(facts)} .label=${`${title}, ${name}: ${count}`}
      ></twin-plane>
      <span class="links">
        <a class="link" href="lab?${side.link}">${this.text('compare.open')} <span class="vh">${title}, ${name}</span></a>
      </span>
    </figure>`;
  }

  private readonly cells = (row: number): readonly string[] => {
    const { facts, words } = this.failures[row];
    const [em, kmeans] = [facts.one, facts.other].map(side => String(misplaced(side.model, facts).length));
    return [words.title, em, kmeans, String(facts.n)];
  };
}

/** The frame after the end, at which every point has been asked once more: the finished clustering. */
function asked({ model: { lastFrame } }: TwinFacts): number {
  return lastFrame + 1;
}

/** The points outside the cluster that has their true label: each label's own, the clearest match first. */
function misplaced(model: TwinModel, facts: TwinFacts): number[] {
  const now = owners(model, asked(facts));
  const { labels } = model;
  if (!now || !labels) return [];
  const counts = new Map<string, number>();
  now.forEach((cluster, i) => counts.set(`${labels[i]} ${cluster}`, (counts.get(`${labels[i]} ${cluster}`) ?? 0) + 1));
  const cluster = new Map<string, string>();
  for (const [pair] of [...counts].sort(([, a], [, b]) => b - a)) {
    const [label, owner] = pair.split(' ');
    if (!cluster.has(label) && ![...cluster.values()].includes(owner)) cluster.set(label, owner);
  }
  return Array.from(now.keys()).filter(i => cluster.get(String(labels[i])) !== String(now[i]));
}
