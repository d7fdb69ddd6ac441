import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import '../chart/objective-curve';
import { plain } from '../run/number-format';
import type { Narration } from '../run/narrator';
import { Playback } from '../run/playback';
import { Autoplay } from '../stage/autoplay';
import type { FrameRequest, How, PlaybackCommand } from '../stage/events';
import { FrameInUrl } from '../stage/frame-in-url';
import '../stage/playback-bar';
import '../stage/run-caption';
import { saveBlob, saveCsv } from '../stage/save';
import { openerOf, StageElement } from '../stage/stage-element';
import './job-note';
import './twin-differences';
import './twin-numbers';
import './twin-plane';
import './twin-table';
import { twinsCsv } from './twin-csv';
import { TwinFacts, type Side } from './twin-facts';
import type { PairMessage, TwinWords } from './twin-message';
import type { TwinPlane } from './twin-plane';
import { picturesOf } from './pair-picture';
import { twinStageStyles } from './twin-stage-styles';
import { capital, tellTwins } from './twin-story';
import type { TwinTable } from './twin-table';

const SPEEDS = [0.5, 1, 2, 4];

/**
 * Two runs side by side, on one timeline: at every moment both have taken as many half steps, unless one has ended. The
 * server sends both once; from then on every half step happens here.
 *
 * @fires run-canceled when the runs that are on their way aren't wanted any more
 */
@customElement('twin-stage')
export class TwinStage extends StageElement {
  static override styles = twinStageStyles;

  /** Other runs are on their way; these stay in use. */
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean, reflect: true }) projector = false;
  @state() private facts: TwinFacts | null = null;
  @state() private playback = new Playback(0, 0);
  @state() private playing = false;
  @state() private speed = 1;
  @state() private silent = false;
  @queryAll('twin-plane') private planes!: NodeListOf<TwinPlane>;
  @query('twin-table') private table!: TwinTable;
  private narration: Narration | null = null;
  private ringed: readonly number[] = [];
  private how: How = 'jump';
  private readonly autoplay = new Autoplay(() => this.playOn());
  private readonly url = new FrameInUrl();
  private readonly mode = new MutationObserver(() => this.readMode());

  /** Two new runs: they take the place of the old ones, at this frame. */
  show(pair: string, words: string, frame: number): void {
    this.pause();
    this.url.cancel();
    this.facts = new TwinFacts(JSON.parse(pair) as PairMessage, JSON.parse(words) as TwinWords);
    this.silent = false;
    this.moveTo(new Playback(frame, this.facts.model.lastFrame), 'jump');
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.readMode();
    this.mode.observe(document.documentElement, { attributeFilter: ['data-mode'] });
  }

  override disconnectedCallback(): void {
    this.pause();
    this.url.cancel();
    this.mode.disconnect();
    super.disconnectedCallback();
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
          ${this.figure(facts, facts.one, facts.other)}
          ${this.figure(facts, facts.other, facts.one)}
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

  private figure(facts: TwinFacts, side: Side, beside: Side) {
    const { model } = side;
    const { cursor } = this.playback;
    const name = capital(side.name);
    return html`
      <figure>
        <figcaption>
          <h2>${name}</h2>
          <a class="link" href="lab?${side.link}&frame=${Math.min(cursor, model.lastFrame)}">
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

  private moveTo(playback: Playback, how: How): void {
    this.how = how;
    this.playback = playback;
  }

  /** The learner goes to another frame. */
  private request(playback: Playback, how: How): void {
    if (playback.cursor === this.playback.cursor) return;
    this.moveTo(playback, how);
    if (!this.playing) this.url.settle(playback.cursor);
  }

  private readonly onFrame = ({ detail }: CustomEvent<FrameRequest>): void => {
    this.pause();
    this.silent = detail.spoken;
    this.request(this.playback.at(detail.frame), detail.how);
  };

  private readonly onPlayback = ({ detail: command }: CustomEvent<PlaybackCommand>): void => {
    if (command === 'speed') {
      this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
      this.autoplay.setSpeed(this.speed);
    } else if (command === 'play') {
      if (this.playing) this.pause();
      else this.play();
    } else {
      this.pause();
      this.silent = false;
      this.request(this.playback[command](), command === 'start' || command === 'end' ? 'jump' : 'step');
    }
  };

  private play(): void {
    if (this.playback.last === 0) return;
    this.playing = true;
    this.url.cancel();
    if (this.playback.atEnd) this.request(this.playback.start(), 'jump');
    this.autoplay.start(this.speed);
  }

  /** One half step of autoplay; false when it was the last. */
  private playOn(): boolean {
    this.request(this.playback.step(), 'step');
    if (this.playback.atEnd) this.pause();
    return this.playing;
  }

  private pause(): void {
    this.autoplay.stop();
    if (!this.playing) return;
    this.playing = false;
    this.silent = false;
    this.url.settle(this.playback.cursor);
  }

  private readonly onTable = (event: Event): void => this.table.open(openerOf(event));

  /** Space plays and pauses while the curve has the focus. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const [inner] = event.composedPath();
    const onCurve = event.target instanceof HTMLElement && event.target.localName === 'objective-curve';
    if (event.key !== ' ' || event.defaultPrevented || !onCurve || inner instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (this.playing) this.pause();
    else this.play();
  };

  private readMode(): void {
    this.projector = document.documentElement.dataset.mode === 'projector';
  }
}
