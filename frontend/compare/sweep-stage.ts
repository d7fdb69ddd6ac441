import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { send } from '../element/events';
import { PageStage } from '../stage/page-stage';
import { saveBlob } from '../stage/save';
import { openerOf } from '../element/stage-element';
import type { DataMessage, FactsMessage, PanelMessage, SweepLinks, SweepPlan } from '../wire';
import './criterion-chart';
import { hasFarValue } from './criterion-layout';
import type { KLift } from './k-lift';
import './sweep-curves';
import { SweepModel } from './sweep-model';
import { sweepPicture } from './sweep-picture';
import './sweep-pictures';
import type { SweepPictures } from './sweep-pictures';
import { spokenPanel, sweepStory } from './sweep-story';
import { sweepStyles } from './sweep-styles';
import './sweep-tables';
import type { SweepTables } from './sweep-tables';

const NO_LINKS: SweepLinks = { homework: '', moreStarts: '' };

/**
 * How many clusters? One fit for each K: all trajectories, all pictures, and what each fit is worth. The server sends panels
 * as they are computed; the comparison before stays until the first of them is there.
 *
 * @fires run-canceled
 * @fires run-resumed for what was canceled to be computed after all
 */
@customElement('sweep-stage')
export class SweepStage extends PageStage {
  static override styles = sweepStyles;

  /** Other comparisons that are worth a look: addresses, empty where there is none. */
  @property({ attribute: false }) links = NO_LINKS;
  @state() private model: SweepModel | null = null;
  /** What is on its way, and still nothing of it. */
  @state() private coming: SweepModel | null = null;
  @state() private running = false;
  /** What was canceled. */
  @state() private canceled = '';
  @state() private hovered: number | null = null;
  @state() private chosen: number | null = null;
  @state() private said = '';
  @query('sweep-pictures') private pictures!: SweepPictures | null;
  @query('sweep-tables') private tables!: SweepTables;

  /** Another sweep is on its way. */
  begin(plan: SweepPlan, data: DataMessage): void {
    this.coming = SweepModel.begin(plan, data);
    this.running = true;
    this.canceled = this.said = '';
  }

  /** One K more. */
  add(panel: PanelMessage): void {
    const before = this.coming ?? this.model;
    if (!before) return;
    if (this.coming) this.hovered = null;
    this.model = before.with(panel);
    this.coming = null;
  }

  /** What can be said about the panels that are there; no more will come. */
  finish(facts: FactsMessage): void {
    if (!this.model || this.coming) return;
    this.model = this.model.ended(facts);
    this.running = false;
    if (!this.model.panel(this.chosen)) this.chosen = null;
    if (!this.model.isComplete) this.canceled = this.missing(this.model);
    else this.said = sweepStory(this.texts, this.model).headline;
  }

  /** Nothing came of what was on its way: what was there before stays. */
  idle(canceled: boolean): void {
    this.running = false;
    this.canceled = canceled ? this.text(this.model ? 'compare.sweep.canceled.old' : 'compare.sweep.canceled.all') : '';
    if (this.model) this.coming = null;
  }

  /** Saves the whole page as one picture. */
  async savePicture(name: string): Promise<void> {
    const { model, pictures } = this;
    if (!model || !pictures) return;
    const png = await sweepPicture(this, this.texts, model, await pictures.pngs());
    if (png) saveBlob(png, `${name}.png`);
  }

  override render() {
    const model = this.model ?? this.coming;
    if (!model) return nothing;
    const { headline, detail, invitation } = sweepStory(this.texts, model);
    return html`
      <section aria-label=${this.text('compare.tab.compare')} aria-busy=${this.running ? 'true' : 'false'} @k-lifted=${this.onLift}>
        <header class="head">
          <h1>${headline}</h1>
          ${this.status(model)}
          ${detail ? html`<p class="detail">${detail} ${invitation}</p>` : nothing}
        </header>
        ${model.panels.length > 0 ? this.parts(model) : nothing}
      </section>
      <p class="vh" role="status">${this.said}</p>
      <sweep-tables
        .texts=${this.texts} .model=${this.model} .lifted=${this.lifted} @k-lifted=${this.onLift}
      ></sweep-tables>
    `;
  }

  private parts(model: SweepModel): TemplateResult {
    const { texts, lifted } = this;
    return html`
      <div class="columns">
        <div class="curves">
          <div class="bar">
            <h2>${this.text(`compare.sweep.curves.${model.plan.algorithm}`)}</h2>
            ${this.opener('trajectories')}
          </div>
          <sweep-curves .texts=${texts} .model=${model} .lifted=${lifted}></sweep-curves>
        </div>
        <aside class=${model.series.length < 3 ? 'few' : ''} aria-label=${this.text('compare.sweep.criteria')}>
          <div class="bar">
            <h2>${this.text('compare.sweep.criteria')}</h2>
            ${this.opener('criteria')}
          </div>
          ${model.series.map(
            series => html`
            <criterion-chart .texts=${texts} .model=${model} .series=${series} .lifted=${lifted}></criterion-chart>`,
          )}
          ${model.facts?.truth == null ? nothing : html`<p class="legend">${this.text('compare.sweep.legend.truth')}</p>`}
          ${model.series.some(hasFarValue) ? html`<p class="legend">${this.text('compare.sweep.legend.far')}</p>` : nothing}
        </aside>
        <div class="pictures">
          <h2>${this.text('compare.sweep.pictures')}</h2>
          <sweep-pictures .texts=${texts} .model=${model} .lifted=${lifted}></sweep-pictures>
        </div>
      </div>
    `;
  }

  /** How far it is, what was canceled, and where else to look. */
  private status(model: SweepModel): TemplateResult {
    const { from, to } = (this.coming ?? model).plan;
    const k = Math.min(to, from + (this.coming ? 0 : model.panels.length));
    const { homework, moreStarts } = this.running || this.canceled ? NO_LINKS : this.links;
    return html`<p class="status">
      <span role="status">${this.running ? this.text('compare.sweep.running', { from, to }) : this.canceled}</span>
      ${this.running ? html`<span aria-hidden="true">${this.text('compare.sweep.progress', { k })}</span>` : nothing}
      ${
        this.running
          ? html`<button class="quiet" @click=${() => send(this, 'run-canceled', null)}>${this.text('compare.sweep.cancel')}</button>`
          : nothing
      }
      ${
        this.canceled && !this.running
          ? html`<button class="link" @click=${() => send(this, 'run-resumed', null)}>${this.text('compare.sweep.resume')}</button>`
          : nothing
      }
      ${homework ? html`<a class="link" router-link href=${homework}>${this.text('compare.sweep.homework')}</a>` : nothing}
      ${moreStarts ? html`<a class="link" router-link href=${moreStarts}>${this.text('compare.sweep.more-starts')}</a>` : nothing}
    </p>`;
  }

  private opener(which: 'criteria' | 'trajectories'): TemplateResult {
    const open = (event: Event) => this.tables.open(which, openerOf(event) ?? (event.currentTarget as HTMLElement));
    return html`<button class="link" aria-haspopup="dialog" @click=${open}>
      ${this.text('stage.table')} <span class="vh">${this.text(`compare.sweep.table.${which}`)}</span>
    </button>`;
  }

  /** What the pointer is on goes before what was chosen. */
  private get lifted(): number | null {
    return this.hovered ?? this.chosen;
  }

  private readonly onLift = ({ detail: { k, how } }: CustomEvent<KLift>): void => {
    if (how === 'pointer') {
      this.hovered = k;
      return;
    }
    this.chosen = how === 'click' && k === this.chosen ? null : k;
    this.hovered = null;
    const panel = how === 'click' && this.model?.panel(this.chosen);
    this.said = panel ? spokenPanel(this.texts, this.model!, panel) : '';
  };

  private missing({ panels, plan: { to } }: SweepModel): string {
    const first = panels[panels.length - 1].k + 1;
    return this.text(first === to ? 'compare.sweep.canceled.one' : 'compare.sweep.canceled', { first, last: to });
  }
}
