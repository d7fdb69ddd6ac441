import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../chart/objective-curve';
import { Playback } from '../run/playback';
import { Autoplay } from '../stage/autoplay';
import { send, type FrameRequest, type PlaybackCommand } from '../stage/events';
import '../stage/iteration-table';
import type { IterationTable } from '../stage/iteration-table';
import { PlaceInUrl } from '../stage/place-in-url';
import '../stage/playback-bar';
import { saveBlob } from '../stage/save';
import { StageElement } from '../stage/stage-element';
import './cell-pictures';
import './cluster-detail';
import { comparisonCsv, comparisonFileName } from './comparison-csv';
import './comparison-table';
import type { ComparisonTable } from './comparison-table';
import './confusion-table';
import './digit-experiments';
import type { Series } from './digit-experiments';
import './digit-gallery';
import type { CellChoice, CellMessage, ClusteringMethod, DigitsMessage, DigitsProgress, ErrorPoints, Method } from './digits-message';
import { ClusteringTimeline, DigitsModel, worstConfusion, type ClusteringModel } from './digits-model';
import './digits-progress';
import { digitsStageStyles } from './digits-stage-styles';
import { comparisonStory, confusionHeadline, galleryStory, stopWords } from './digits-story';
import './error-bars';
import { bytes } from './pictures';
import './segment-choice';

const SPEEDS = [0.5, 1, 2, 4];

/**
 * Digits clustered without labels: the clusters as pictures, their errors beside a neural network's, and experiments.
 * The server sends a comparison once; looking around in it asks the server nothing but the images of a confusion.
 *
 * @fires frame-changed with {frame}
 * @fires cell-chosen with a CellChoice
 * @fires experiment-chosen, experiment-run, starts-requested, comparison-chosen: see digit-experiments
 * @fires run-canceled
 */
@customElement('digits-stage')
export class DigitsStage extends StageElement {
  static override styles = digitsStageStyles;

  /** What has to be known about the result on the page, such as that it is of other settings. */
  @property() note = '';
  /** The settings have changed and wait for their run, which is the button to press. */
  @property({ type: Boolean }) pending = false;
  /** Starts that are being run in the background. */
  @property({ attribute: false }) series: Series | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;
  @state() private model: DigitsModel | null = null;
  @state() private method: ClusteringMethod = 'mixture';
  @state() private variance = false;
  @state() private cluster = 0;
  @state() private playback = new Playback(0, 0, 1);
  @state() private playing = false;
  @state() private speed = 1;
  @state() private running: DigitsProgress | null = null;
  @state() private points: ErrorPoints | null = null;
  @state() private confused: Method = 'mixture';
  @state() private chosenCell: CellChoice | null = null;
  @state() private cell: CellMessage | null = null;
  @state() private narrow = false;
  @state() private said = '';
  @query('iteration-table') private iterations!: IterationTable;
  @query('comparison-table') private comparison!: ComparisonTable;
  private timeline: ClusteringTimeline | null = null;
  private readonly autoplay = new Autoplay(() => this.playOn());
  private readonly url = new PlaceInUrl();
  private readonly mode = new MutationObserver(() => this.readMode());
  /** The images of the worst confusion come when its part of the page does. */
  private readonly sight = new IntersectionObserver(([entry]) => entry.isIntersecting && this.showWorst());
  private readonly phone = window.matchMedia('(max-width: 640px)');

  /**
   * A comparison: it takes the place of the one before.
   *
   * @param frame the iteration to show; -1 for the last
   * @param cluster the selected one; -1 for the one that is worth a look
   * @param method mixture or kmeans; the first there is, if it is empty
   */
  show(message: DigitsMessage | string, frame = -1, cluster = -1, method = ''): void {
    const announced = this.running !== null;
    this.pause();
    this.url.cancel();
    this.running = null;
    this.model = new DigitsModel(typeof message === 'string' ? (JSON.parse(message) as DigitsMessage) : message);
    const clustering = this.model.clusterings.find(one => one.method === method) ?? this.model.clusterings[0] ?? null;
    this.method = clustering?.method ?? 'mixture';
    this.variance &&= this.method === 'mixture';
    this.cluster = clustering ? (cluster >= 0 && cluster < clustering.k ? cluster : clustering.mostMixed()) : 0;
    const last = clustering?.lastFrame ?? 0;
    this.playback = new Playback(frame < 0 ? last : frame, last, 1);
    if (!this.model.errorsOf(this.confused)) this.confused = this.model.errors[0]?.method ?? 'mixture';
    this.chosenCell = null;
    this.cell = null;
    if (announced) this.said = `${this.text('digits.done')} ${comparisonStory(this.texts, this.model).headline}`;
  }

  /** How far a comparison on its way is; null when nothing is. */
  progress(progress: DigitsProgress | string | null): void {
    const now = typeof progress === 'string' ? (JSON.parse(progress) as DigitsProgress) : progress;
    // between two clusterings, and while the network learns, the last pictures stay
    this.running = now && { ...now, means: now.means ?? this.running?.means ?? null };
    if (this.running) this.pause();
  }

  /** The errors along one setting. */
  showPoints(points: ErrorPoints | string): void {
    this.points = typeof points === 'string' ? (JSON.parse(points) as ErrorPoints) : points;
  }

  /** The images of the cell that was asked for. */
  showCell(cell: CellMessage | string): void {
    this.cell = typeof cell === 'string' ? (JSON.parse(cell) as CellMessage) : cell;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readMode();
    this.mode.observe(document.documentElement, { attributeFilter: ['data-mode'] });
    this.phone.addEventListener('change', this.onPhone);
    this.onPhone();
  }

  override disconnectedCallback(): void {
    this.pause();
    this.url.cancel();
    this.mode.disconnect();
    this.sight.disconnect();
    this.phone.removeEventListener('change', this.onPhone);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('model') && !changed.has('method') && !changed.has('texts')) return;
    const clustering = this.clustering;
    this.timeline = clustering ? new ClusteringTimeline(clustering, stopWords(this.texts, clustering)) : null;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('model') && !changed.has('confused')) return;
    const part = this.renderRoot.querySelector('.confusions');
    this.sight.disconnect();
    if (part) this.sight.observe(part);
  }

  private showWorst(): void {
    const errors = this.model?.errorsOf(this.confused);
    if (!errors || this.chosenCell?.method === this.confused) return;
    const { digit, label, share } = worstConfusion(errors.confusion);
    if (share > 0) this.chooseCell({ method: this.confused, digit, label });
  }

  private chooseCell(cell: CellChoice): void {
    this.chosenCell = cell;
    send<CellChoice>(this, 'cell-chosen', cell);
  }

  private get clustering(): ClusteringModel | null {
    return this.model?.clustering(this.method) ?? null;
  }

  override render() {
    const { model, running } = this;
    if (!model && !running) return nothing;
    const live = running?.means ? bytes(running.means) : null;
    return html`
      <section aria-label=${this.text('digits.label.clusters')} aria-busy=${running ? 'true' : 'false'}>
        ${this.head(live !== null)}
        ${running
          ? html`<digits-progress .texts=${this.texts} .progress=${running}></digits-progress>`
          : nothing}
        <p class="vh" role="status">${this.said}</p>
        <div class="columns">
          <div>${this.clusters(live)}</div>
          <error-bars
            .texts=${this.texts} .model=${model}
            @table-requested=${this.onComparisonTable} @csv-requested=${this.saveCsv}
          ></error-bars>
        </div>
      </section>
      ${model ? this.experiments(model) : nothing} ${model ? this.confusions(model) : nothing}
      ${model ? html`<comparison-table .texts=${this.texts} .model=${model}></comparison-table>` : nothing}
    `;
  }

  private head(live: boolean): TemplateResult {
    const { clustering, model, variance } = this;
    const story =
      live || !clustering
        ? { headline: this.text(live ? 'digits.headline.growing' : 'digits.headline.begun'), detail: this.text('digits.detail.growing') }
        : galleryStory(this.texts, clustering, this.playback.cursor, variance);
    return html`
      <div class="head">
        <div>
          <h1>${story.headline}</h1>
          <p class="detail">${story.detail}</p>
          ${this.note ? html`<p class="note" role="status">${this.note}</p>` : nothing}
        </div>
        ${model && !live ? this.switches(model) : nothing}
      </div>
    `;
  }

  private switches(model: DigitsModel): TemplateResult {
    const views = ['mean', 'variance'].map(value => ({ value, text: this.text(`digits.view.${value}`) }));
    const methods = model.clusterings.map(({ method }) => ({ value: method, text: this.text(`digits.method.${method}`) }));
    return html`<div class="switches">
      ${methods.length > 1
        ? html`<segment-choice
            .label=${this.text('digits.label.method')} .options=${methods} .value=${this.method} @chosen=${this.onMethod}
          ></segment-choice>`
        : nothing}
      ${this.method === 'mixture' && this.clustering?.message.variances
        ? html`<segment-choice
            .label=${this.text('digits.label.view')} .options=${views} .value=${this.variance ? 'variance' : 'mean'}
            @chosen=${({ detail }: CustomEvent<string>) => (this.variance = detail === 'variance')}
          ></segment-choice>`
        : nothing}
    </div>`;
  }

  private clusters(live: Uint8Array | null): TemplateResult {
    const { texts, clustering, playback, timeline } = this;
    const frame = playback.cursor;
    return html`
      <digit-gallery
        .texts=${texts} .clustering=${clustering} .frame=${frame} .variance=${this.variance} .selected=${this.cluster}
        .live=${live} .projector=${this.projector} .narrow=${this.narrow} @cluster-chosen=${this.onCluster}
      ></digit-gallery>
      ${!timeline ? nothing : html`
        <cluster-detail
          ?inert=${live !== null}
          .texts=${texts} .clustering=${clustering} .cluster=${this.cluster} .room=${this.narrow ? 6 : 4}
        ></cluster-detail>
        <div class="playback" ?inert=${live !== null} @playback=${this.onPlayback} @frame-requested=${this.onFrame} @table-requested=${this.onIterations}>
          <playback-bar
            .texts=${texts} algorithm="digits" .playback=${playback} .playing=${this.playing} .speed=${this.speed}
          ></playback-bar>
          <objective-curve .texts=${texts} .facts=${timeline} .frame=${frame}></objective-curve>
        </div>
        <iteration-table .texts=${texts} .facts=${timeline} .frame=${frame} @frame-requested=${this.onFrame}></iteration-table>
      `}
    `;
  }

  private experiments(model: DigitsModel): TemplateResult | typeof nothing {
    if (!model.clustering('mixture')) return nothing;
    return html`<section class="section" aria-label=${this.text('digits.label.experiments')}>
      <digit-experiments
        .texts=${this.texts} .model=${model} .points=${this.points} .running=${this.running}
        .secondary=${this.pending} .series=${this.series}
      ></digit-experiments>
    </section>`;
  }

  private confusions(model: DigitsModel): TemplateResult {
    const errors = model.errorsOf(this.confused);
    const methods = model.errors.map(({ method }) => ({ value: method, text: this.text(`digits.method.${method}`) }));
    return html`<section class="section columns confusions" aria-label=${this.text('digits.label.confusions')}>
      <div>
        <h2>${errors ? confusionHeadline(this.texts, errors) : ''}</h2>
        <segment-choice
          .label=${this.text('digits.confusion.methods')} .options=${methods} .value=${this.confused}
          @chosen=${({ detail }: CustomEvent<string>) => (this.confused = detail as Method)}
        ></segment-choice>
        <confusion-table
          .texts=${this.texts} .errors=${errors} .chosen=${this.chosenCell}
          @cell-chosen=${this.onCell}
        ></confusion-table>
      </div>
      <cell-pictures .texts=${this.texts} .cell=${this.cell}></cell-pictures>
    </section>`;
  }

  /** The learner goes to another iteration. */
  private request(playback: Playback): void {
    if (playback.cursor === this.playback.cursor) return;
    this.playback = playback;
    send(this, 'frame-changed', { frame: playback.cursor });
    if (!this.playing) this.settle();
  }

  private readonly onFrame = ({ detail }: CustomEvent<FrameRequest>): void => {
    this.pause();
    this.request(this.playback.at(detail.frame));
  };

  private readonly onPlayback = ({ detail: command }: CustomEvent<PlaybackCommand>): void => {
    if (command === 'speed') {
      this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
      this.autoplay.setSpeed(2 * this.speed);
    } else if (command === 'play') {
      if (this.playing) this.pause();
      else this.play();
    } else {
      this.pause();
      this.request(this.playback[command]());
    }
  };

  private play(): void {
    if (this.playback.last === 0) return;
    this.playing = true;
    if (this.playback.atEnd) this.request(this.playback.start());
    this.autoplay.start(2 * this.speed);
  }

  private playOn(): boolean {
    this.request(this.playback.step());
    if (this.playback.atEnd) this.pause();
    return this.playing;
  }

  private pause(): void {
    this.autoplay.stop();
    if (!this.playing) return;
    this.playing = false;
    this.settle();
  }

  private settle(): void {
    const { playback, model, method } = this;
    this.url.settle({
      frame: playback.atEnd ? null : String(playback.cursor),
      cluster: String(this.cluster),
      show: method === model?.clusterings[0]?.method ? null : method,
    });
  }

  private readonly onMethod = ({ detail }: CustomEvent<string>): void => {
    this.pause();
    this.method = detail as ClusteringMethod;
    if (this.method === 'kmeans') this.variance = false;
    const { clustering } = this;
    if (!clustering) return;
    this.cluster = clustering.mostMixed();
    this.playback = new Playback(clustering.lastFrame, clustering.lastFrame, 1);
    this.confused = this.method;
    this.settle();
  };

  private readonly onCell = (event: CustomEvent<CellChoice>): void => {
    event.stopPropagation();
    this.chooseCell(event.detail);
  };

  private readonly onCluster = ({ detail }: CustomEvent<number>): void => {
    this.cluster = detail;
    this.settle();
  };

  private readonly onIterations = (event: Event): void => {
    event.stopPropagation();
    this.iterations.open(openerOf(event));
  };

  private readonly onComparisonTable = (event: Event): void => this.comparison.open(openerOf(event));

  private readonly saveCsv = (): void => {
    const { model } = this;
    if (model) saveBlob(new Blob([comparisonCsv(model)], { type: 'text/csv' }), comparisonFileName(model));
  };

  private readonly onPhone = (): void => {
    this.narrow = this.phone.matches;
  };

  private readMode(): void {
    this.projector = document.documentElement.dataset.mode === 'projector';
  }
}

function openerOf(event: Event): HTMLElement | null {
  const [opener] = event.composedPath();
  return opener instanceof HTMLElement ? (opener.shadowRoot?.activeElement as HTMLElement | null) : null;
}
