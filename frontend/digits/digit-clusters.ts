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
import { openerOf, StageElement } from '../stage/stage-element';
import './cluster-detail';
import './digit-gallery';
import type { ClusteringMethod, DigitsProgress } from './digits-message';
import { ClusteringTimeline, type ClusteringModel, type DigitsModel } from './digits-model';
import './digits-progress';
import { digitsStyles } from './digits-styles';
import { galleryStory, stopWords, type Story } from './digits-story';
import { bytes } from './pictures';
import './segment-choice';

const SPEEDS = [0.5, 1, 2, 4];

/** What a link says about the clusters: nothing where it is null. */
export interface Place {
  readonly frame: number | null;
  readonly cluster: number | null;
  readonly method: string | null;
}

/**
 * The clusters of one comparison, with their caption and their timeline; while another comparison is on its way, its
 * pictures as they sharpen. What stands beside them is slotted.
 *
 * @fires frame-changed with {frame}
 * @fires method-chosen with the ClusteringMethod
 */
@customElement('digit-clusters')
export class DigitClusters extends StageElement {
  static override styles = digitsStyles;

  @property({ attribute: false }) model: DigitsModel | null = null;
  /** What has to be known about the result on the page, such as that it is of other settings. */
  @property() note = '';
  @property({ attribute: false }) running: DigitsProgress | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;
  @state() private method: ClusteringMethod = 'mixture';
  @state() private variance = false;
  @state() private cluster = 0;
  @state() private playback = new Playback(0, 0, 1);
  @state() private playing = false;
  @state() private speed = 1;
  @state() private narrow = false;
  @query('iteration-table') private iterations!: IterationTable;
  private timeline: ClusteringTimeline | null = null;
  private readonly autoplay = new Autoplay(() => this.playOn());
  private readonly url = new PlaceInUrl();
  private readonly phone = window.matchMedia('(max-width: 640px)');

  /** Goes to a place of a comparison that has just come; without one to the end, and to a cluster that is worth a look. */
  goTo(model: DigitsModel, { frame, cluster, method }: Place): void {
    this.pause();
    this.url.cancel();
    const clustering = model.clusterings.find(one => one.method === method) ?? model.clusterings[0];
    this.method = clustering?.method ?? 'mixture';
    this.variance &&= this.method === 'mixture';
    this.cluster = clustering && cluster !== null && cluster < clustering.k ? cluster : (clustering?.mostMixed() ?? 0);
    const last = clustering?.lastFrame ?? 0;
    this.playback = new Playback(frame ?? last, last, 1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.addEventListener('change', this.onPhone);
    this.onPhone();
  }

  override disconnectedCallback(): void {
    this.pause();
    this.url.cancel();
    this.phone.removeEventListener('change', this.onPhone);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('running') && this.running) this.pause();
    if (!changed.has('model') && !changed.has('method') && !changed.has('texts')) return;
    const { clustering } = this;
    this.timeline = clustering ? new ClusteringTimeline(clustering, stopWords(this.texts, clustering)) : null;
  }

  private get clustering(): ClusteringModel | null {
    return this.model?.clustering(this.method) ?? null;
  }

  override render() {
    const { running } = this;
    const live = running?.means ? bytes(running.means) : null;
    const { headline, detail } = this.story(live !== null);
    return html`
      <div class="head">
        <div>
          <h1>${headline}</h1>
          <p class="detail">${detail}</p>
          ${this.note ? html`<p class="note" role="status">${this.note}</p>` : nothing}
        </div>
        ${live ? nothing : this.switches()}
      </div>
      ${running ? html`<digits-progress .texts=${this.texts} .progress=${running}></digits-progress>` : nothing}
      <div class="columns">
        <div>${this.clusters(live)}</div>
        <slot></slot>
      </div>
    `;
  }

  private story(live: boolean): Story {
    const { clustering, model, running } = this;
    if (clustering && !live) return galleryStory(this.texts, clustering, this.playback.cursor, this.variance);
    const kind = live ? 'growing' : running || !model ? 'begun' : 'network';
    return { headline: this.text(`digits.headline.${kind}`), detail: this.text(`digits.detail.${kind}`) };
  }

  private switches(): TemplateResult {
    const { clustering } = this;
    const views = ['mean', 'variance'].map(value => ({ value, text: this.text(`digits.view.${value}`) }));
    const methods = (this.model?.clusterings ?? []).map(({ method }) => ({
      value: method,
      text: this.text(`digits.method.${method}`),
    }));
    return html`<div class="switches">
      ${methods.length > 1
        ? html`<segment-choice
            .label=${this.text('digits.label.method')} .options=${methods} .value=${this.method} @chosen=${this.onMethod}
          ></segment-choice>`
        : nothing}
      ${clustering?.message.variances
        ? html`<segment-choice
            .label=${this.text('digits.label.view')} .options=${views} .value=${this.variance ? 'variance' : 'mean'}
            @chosen=${({ detail }: CustomEvent<string>) => (this.variance = detail === 'variance')}
          ></segment-choice>`
        : nothing}
    </div>`;
  }

  private clusters(live: Uint8Array | null): TemplateResult {
    const { texts, clustering, playback, timeline, cluster } = this;
    const frame = playback.cursor;
    return html`
      <digit-gallery
        .texts=${texts} .clustering=${clustering} .frame=${frame} .variance=${this.variance} .selected=${cluster}
        .live=${live} .projector=${this.projector} .narrow=${this.narrow} @cluster-chosen=${this.onCluster}
      ></digit-gallery>
      ${timeline === null ? nothing : html`
        <cluster-detail
          ?inert=${live !== null} .texts=${texts} .clustering=${clustering} .cluster=${cluster}
          .room=${this.narrow ? 6 : 4}
        ></cluster-detail>
        <div
          class="playback" ?inert=${live !== null} @playback=${this.onPlayback} @frame-requested=${this.onFrame}
          @table-requested=${this.onTable}
        >
          <playback-bar
            .texts=${texts} algorithm="digits" .playback=${playback} .playing=${this.playing} .speed=${this.speed}
          ></playback-bar>
          <objective-curve .texts=${texts} .facts=${timeline} .frame=${frame}></objective-curve>
        </div>
        <iteration-table .texts=${texts} .facts=${timeline} .frame=${frame} @frame-requested=${this.onFrame}></iteration-table>
      `}
    `;
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
    // a whole iteration says less than a half step of the lab
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
    if (!this.model) return;
    this.goTo(this.model, { frame: null, cluster: null, method: detail });
    send(this, 'method-chosen', this.method);
    this.settle();
  };

  private readonly onCluster = ({ detail }: CustomEvent<number>): void => {
    this.cluster = detail;
    this.settle();
  };

  private readonly onTable = (event: Event): void => {
    event.stopPropagation();
    this.iterations.open(openerOf(event));
  };

  private readonly onPhone = (): void => {
    this.narrow = this.phone.matches;
  };
}
