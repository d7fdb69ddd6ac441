import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { readTheme } from '../chart/palette';
import { send, type Selection } from '../element/events';
import { saveBlob } from '../stage/save';
import { StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type { DataMessage, Preset, StartsMessage } from '../wire';
import './ending-planes';
import './final-histogram';
import type { FinalHistogram } from './final-histogram';
import './means-map';
import type { MeansMap } from './means-map';
import { StartsModel } from './starts-model';
import { startsPng } from './starts-png';
import {
  barSentence,
  degeneratedSentence,
  mapSentence,
  sharePercent,
  shareSentence,
  startsDetail,
  startsHeadline,
} from './starts-story';
import { startsStageStyles } from './starts-stage-styles';
import { type SheetContent, barsTable, startsTable } from './starts-tables';

/**
 * Which start? Many random starts of one setting: where they end, as a histogram and as a map of their means.
 *
 * @fires starts-repeated when other starts are wanted
 * @fires run-canceled
 */
@customElement('starts-stage')
export class StartsStage extends StageElement {
  static override styles = startsStageStyles;

  @property({ attribute: false }) presets: readonly Preset[] = [];
  @state() private model: StartsModel | null = null;
  /** The starts that are being computed, as far as they are. */
  @state() private growing: StartsModel | null = null;
  @state() private busy = false;
  @state() private matched = false;
  @state() private bar: number | null = null;
  @state() private said = '';
  @query('final-histogram') private histogram!: FinalHistogram | null;
  @query('means-map') private map!: MeansMap | null;
  @query('#bars') private barsSheet!: TableSheet;
  @query('#starts') private startsSheet!: TableSheet;
  private data: DataMessage | null = null;
  private total = 0;

  /** Other starts are on their way; those before stay until the first of them have ended. */
  begin(data: DataMessage, total: number): void {
    this.data = data;
    this.total = total;
    this.busy = true;
  }

  /** Those that have ended so far. */
  progress(starts: StartsMessage): void {
    this.growing = this.decoded(starts);
    this.bar = null;
  }

  /** All of them. */
  show(starts: StartsMessage): void {
    const before = this.model;
    const grown = this.growing;
    this.model = this.decoded(starts);
    this.growing = null;
    this.busy = false;
    this.bar = null;
    const { model } = this;
    // the first ones are read as the page is; others would go unheard
    if (model && (before || grown)) {
      this.said = `${startsHeadline(this.texts, model, false)} ${sharePercent(this.texts, model)} ${shareSentence(this.texts, model)}`;
    }
  }

  /** Nothing is on its way any more; what was whole before is shown again, else what there is. */
  idle(): void {
    this.busy = false;
    if (this.model) this.growing = null;
  }

  /** Saves both pictures as one. */
  async savePicture(name: string): Promise<void> {
    const { shown, histogram, map, texts, matched } = this;
    if (!shown || !histogram || !map) return;
    await map.ready;
    const blob = await startsPng(texts, shown, matched, histogram.canvas, map.canvas, readTheme(this));
    if (blob) saveBlob(blob, `${name}.png`);
  }

  private get shown(): StartsModel | null {
    return this.growing ?? this.model;
  }

  private decoded(starts: StartsMessage): StartsModel | null {
    return this.data && new StartsModel(this.data, starts, this.total);
  }

  override render() {
    const { shown: model, texts } = this;
    return html`
      <section aria-label=${this.text('compare.starts.label')} aria-busy=${this.busy ? 'true' : 'false'}>
        <div class="head">
          <div>
            <h1>${model ? startsHeadline(texts, model, this.busy) : this.text('compare.starts.headline.empty')}</h1>
            <p class="detail">${model ? startsDetail(texts, model, this.busy) : this.text('compare.starts.detail.empty')}</p>
          </div>
          ${this.busy ? this.waiting() : model ? this.again(model) : nothing}
        </div>
        ${model ? this.pictures(model) : nothing}
        ${model?.isWhole ? html`<ending-planes .texts=${texts} .model=${model}></ending-planes>` : nothing}
        ${this.others()}
        <p class="vh" role="status">${this.said}</p>
      </section>
    `;
  }

  private pictures(model: StartsModel): TemplateResult {
    const { texts, bar, matched } = this;
    const degenerated = degeneratedSentence(texts, model);
    return html`
      <div class="pictures">
        <div class="figure">
          <p class="share"><b class="num">${sharePercent(texts, model)}</b> <span>${shareSentence(texts, model)}</span></p>
          <final-histogram
            .texts=${texts} .model=${model} .bar=${bar}
            @bar-selected=${({ detail }: CustomEvent<Selection>) => (this.bar = detail.index)}
          ></final-histogram>
          <div class="below">
            <div>
              <p class="reading">${this.reading(model)}</p>
              ${degenerated ? html`<p class="note">${degenerated}</p>` : nothing}
            </div>
            ${this.tableLink('bars', () => this.barsSheet)}
          </div>
        </div>
        <div class="figure">
          <p class="sentence">${mapSentence(texts, model, matched)}</p>
          <means-map
            .texts=${texts} .model=${model} .matched=${matched} .bar=${bar}
            .label=${this.text('compare.starts.map.label', { count: model.count })}
          ></means-map>
          <div class="below">
            <div>
              <label class="check">
                <input type="checkbox" .checked=${matched} @change=${this.onMatch}>${this.text('compare.starts.match')}
              </label>
              <p class="reading">${this.text(`compare.starts.map.legend.${model.d}`)}</p>
            </div>
            ${this.tableLink('starts', () => this.startsSheet)}
          </div>
        </div>
      </div>
      ${this.sheet('bars', barsTable(texts, model))}
      ${this.sheet('starts', startsTable(texts, model, matched))}
    `;
  }

  /** What the bar that stands out holds. */
  private reading(model: StartsModel): TemplateResult | string {
    const { bar } = this;
    if (bar === null) return this.text('compare.starts.hint');
    const link = model.message.bars[bar]?.best?.link;
    return html`${barSentence(this.texts, model, bar)}
      ${link ? html`<a class="link" href="lab?${link}" router-link tabindex="-1">${this.text('compare.starts.open')}</a>` : nothing}`;
  }

  private waiting(): TemplateResult {
    const { total } = this;
    const count = this.growing?.count ?? 0;
    return html`<p class="waiting">
      <span role="status">${this.text('compare.starts.waiting', { total })}</span>
      <span class="num" aria-hidden="true">${this.text('compare.starts.progress', { count, total })}</span>
      <button class="quiet" @click=${() => send(this, 'run-canceled', null)}>${this.text('compare.starts.cancel')}</button>
    </p>`;
  }

  private again(model: StartsModel): TemplateResult | typeof nothing {
    if (!model.message.chance) return nothing;
    return html`<button class="outline" @click=${() => send(this, 'starts-repeated', null)}>
      ${this.text('compare.starts.again')}
    </button>`;
  }

  private others(): TemplateResult {
    return html`<nav class="others" aria-label=${this.text('compare.starts.presets')}>
      <span aria-hidden="true">${this.text('compare.starts.presets')}</span>
      ${this.presets.map(
        ({ key, link }) => html`
        <a class="link" href="compare/starts?${link}" router-link>${this.text(`compare.starts.preset.${key}`)}</a>`,
      )}
    </nav>`;
  }

  private tableLink(what: string, sheet: () => TableSheet): TemplateResult {
    return html`<button
      class="link" aria-haspopup="dialog"
      @click=${(event: Event) => sheet().open(event.currentTarget as HTMLElement)}
    >${this.text('stage.table')} <span class="vh">${this.text(`compare.starts.table.${what}`)}</span></button>`;
  }

  private sheet(id: string, { heading, columns, rows, cells, bar }: SheetContent): TemplateResult {
    return html`<table-sheet
      style=${`--numbers: ${Math.max(376, 96 * columns.length)}px`} id=${id} .texts=${this.texts} .heading=${heading} .columns=${columns} .rows=${rows} .cells=${cells}
      @row-chosen=${(event: CustomEvent<Selection>) => {
        event.stopPropagation();
        const { index } = event.detail;
        const chosen = index === null ? -1 : bar(index);
        this.bar = chosen < 0 ? null : chosen;
      }}
    ></table-sheet>`;
  }

  private readonly onMatch = (event: Event): void => {
    this.matched = (event.target as HTMLInputElement).checked;
    const { shown } = this;
    if (shown) this.said = mapSentence(this.texts, shown, this.matched);
  };
}
