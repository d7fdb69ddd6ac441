import { html, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import '../chart/objective-curve';
import { plain } from '../run/number-format';
import type { Narration } from '../run/narrator';
import '../stage/playback-bar';
import { PlayedStage } from '../stage/played-stage';
import '../stage/run-caption';
import { saveBlob, saveCsv } from '../stage/save';
import { openerOf } from '../element/stage-element';
import type { PairMessage, TwinWords } from '../wire';
import './job-note';
import './twin-differences';
import './twin-numbers';
import './twin-plane';
import './twin-table';
import { twinsCsv } from './twin-csv';
import { TwinFacts, type Side } from './twin-facts';
import type { TwinPlane } from './twin-plane';
import { picturesOf } from './pair-picture';
import { twinStageStyles } from './twin-stage-styles';
import { capital, tellTwins } from './twin-story';
import type { TwinTable } from './twin-table';

/**
 * Two runs side by side, on one timeline: at every moment both have taken as many half steps, unless one has ended. The
 * server sends both once; from then on every half step happens here.
 *
 * @fires run-canceled when the runs that are on their way aren't wanted any more
 */
@customElement('twin-stage')
export class TwinStage extends PlayedStage {
  static override styles = twinStageStyles;

  /** Other runs are on their way; these stay in use. */
  @property({ type: Boolean }) busy = false;
  @state() private facts: TwinFacts | null = null;
  @queryAll('twin-plane') private planes!: NodeListOf<TwinPlane>;
  @query('twin-table') private table!: TwinTable;
  private narration: Narration | null = null;
  private ringed: readonly number[] = [];

  /** Two new runs: they take the place of the old ones, at this frame. */
  show(pair: PairMessage, words: TwinWords, frame: number): void {
    this.halt();
    this.facts = new TwinFacts(pair, words);
    this.begin(frame, this.facts.model.lastFrame);
  }

  /** Saves both planes as they are on the screen, side by side with their names; the frame is added to the file's name. */
  async savePicture(base: string): Promise<void> {
    const { facts, planes } = this;
    if (!facts) return;
    const named = [facts.one, facts.other].map(({ name }, i) => ({ plane: planes[i], name: capital(name) }));
    const png = await picturesOf(this, [named]);
    if (png) saveBlob(png, `${base}-frame-${this.playback.cursor}.png`);
  }

  /** Saves what differs, half step by half step. */
  saveTable(base: string): void {
    if (this.facts) saveCsv(twinsCsv(this.facts), `${base}.csv`);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.facts || !(changed.has('facts') || changed.has('playback') || changed.has('texts'))) return;
    this.narration = tellTwins(this.facts, this.playback.cursor, this.texts);
    this.ringed = this.facts.disagreed(this.playback.cursor);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.facts || !(changed.has('facts') || changed.has('playback'))) return;
    this.planes.forEach(plane => plane.show(this.playback.cursor, this.how, this.playing ? this.speed : 1));
  }

  override render() {
    const { texts, facts, playback } = this;
    const note = html`<job-note .texts=${texts} .note=${this.busy ? this.text('compare.twins.busy') : ''}></job-note>`;
    if (!facts) return html`<section aria-label=${this.text('compare.twins.label')} aria-busy="true">${note}</section>`;
    const { cursor } = playback;
    return html`
      <section
        aria-label=${this.text('compare.twins.label')} aria-busy=${this.busy ? 'true' : 'false'}
        @playback=${this.onPlayback} @frame-requested=${this.onFrame} @table-requested=${this.onTable} @keydown=${this.onKey}
      >
        ${note}
        <run-caption .texts=${texts} .narration=${this.narration} .silent=${this.silent || this.playing}></run-caption>
        <div class="pair">
          ${this.figure(facts.one, facts.other)}
          ${this.figure(facts.other, facts.one)}
          <twin-differences .texts=${texts} .facts=${facts} .frame=${cursor}></twin-differences>
        </div>
        <playback-bar
          .texts=${texts} .algorithm=${facts.kind} .playback=${playback} .playing=${this.playing} .speed=${this.speed}
          .projector=${this.projector}
        ></playback-bar>
        <objective-curve .texts=${texts} .facts=${facts} .frame=${cursor}></objective-curve>
        <twin-table .texts=${texts} .facts=${facts} .frame=${cursor}></twin-table>
      </section>
    `;
  }

  private figure(side: Side, beside: Side) {
    const { model } = side;
    const { cursor } = this.playback;
    const name = capital(side.name);
    return html`
      <figure>
        <figcaption>
          <h2>${name}</h2>
          <a class="link" href=${`lab?${side.link}&frame=${Math.min(cursor, model.lastFrame)}`}>
            ${this.text('compare.open')} <span class="vh">${name}</span>
          </a>
        </figcaption>
        <twin-plane
          .model=${model} .beside=${beside.model} .ringed=${this.ringed} .legend=${this.legend(model.algorithm)}
          trails .densityName=${this.text('stage.plane.density')}
          .label=${`${name}. ${this.text(`stage.plane.label.${model.algorithm}`, { n: model.n, k: model.k, headline: plain(this.narration?.headline ?? '') })}`}
        ></twin-plane>
        <twin-numbers .texts=${this.texts} .side=${side} .frame=${cursor} .brief=${this.projector}></twin-numbers>
      </figure>
    `;
  }

  private legend(algorithm: string): string[] {
    const { d } = this.facts!.one.model;
    return [this.text(d === 1 && algorithm === 'em' ? 'stage.legend.weighted' : `stage.legend.${algorithm}`)];
  }

  private readonly onTable = (event: Event): void => this.table.open(openerOf(event));
}
