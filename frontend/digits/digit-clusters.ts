import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { bytes } from '../run/base64';
import { send, type FrameRequest } from '../element/events';
import { PlaceInUrl } from '../stage/place-in-url';
import { StageElement } from '../element/stage-element';
import type { ClusteringMethod, DigitsProgressMessage } from '../wire';
import './cluster-detail';
import './cluster-timeline';
import type { ClusterTimeline } from './cluster-timeline';
import './digit-gallery';
import { ClusteringTimeline, type ClusteringModel, type DigitsModel } from './digits-model';
import './digits-progress';
import type { DigitsProgressElement } from './digits-progress';
import { digitsStyles } from './digits-styles';
import { galleryStory, stopWords, type Story } from './digits-story';
import { galleryPicture } from './gallery-picture';
import './segment-choice';

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
 * @fires method-chosen with the ClusteringMethod
 */
@customElement('digit-clusters')
export class DigitClusters extends StageElement {
  static override styles = digitsStyles;

  @property({ attribute: false }) model: DigitsModel | null = null;
  /** What has to be known about the result on the page, such as that it is of other settings. */
  @property() note = '';
  @property({ attribute: false }) running: DigitsProgressMessage | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;
  @state() private method: ClusteringMethod = 'mixture';
  @state() private variance = false;
  @state() private cluster = 0;
  @state() private frame = 0;
  @state() private narrow = false;
  @query('cluster-timeline') private time!: ClusterTimeline | null;
  @query('digits-progress') private progress!: DigitsProgressElement | null;
  private timeline: ClusteringTimeline | null = null;
  private cancelHadFocus = false;
  private readonly url = new PlaceInUrl();
  private readonly phone = window.matchMedia('(max-width: 640px)');

  /** Goes to a place of a comparison that has just come; without one to the end, and to a cluster that is worth a look. */
  goTo(model: DigitsModel, { frame, cluster, method }: Place): void {
    this.time?.pause();
    this.url.cancel();
    const clustering = model.clusterings.find(one => one.method === method) ?? model.clusterings[0];
    this.method = clustering?.method ?? 'mixture';
    this.variance &&= this.method === 'mixture';
    this.cluster = clustering && cluster !== null && cluster < clustering.k ? cluster : (clustering?.mostMixed() ?? 0);
    const last = clustering?.lastFrame ?? 0;
    this.frame = Math.min(frame ?? last, last);
  }

  /** The focus goes to the way out of the run, if there is one. */
  async focusCancel(): Promise<void> {
    await this.updateComplete;
    await this.progress?.focusCancel();
  }

  /** The clusters as they are seen, as a PNG. */
  async png(): Promise<Blob | null> {
    const { clustering } = this;
    return clustering && galleryPicture(clustering, this.frame, this.variance, this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.addEventListener('change', this.onPhone);
    this.onPhone();
  }

  override disconnectedCallback(): void {
    this.url.cancel();
    this.phone.removeEventListener('change', this.onPhone);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('running') && this.running) this.time?.pause();
    this.cancelHadFocus = this.progress !== null && this.shadowRoot?.activeElement === this.progress;
    if (!changed.has('model') && !changed.has('method') && !changed.has('texts')) return;
    if (changed.has('model') && this.model) {
      // until it is said where to go: no frame and no cluster that the new comparison hasn't got
      if (!this.clustering) this.method = this.model.clusterings[0]?.method ?? 'mixture';
      this.frame = Math.min(this.frame, this.clustering?.lastFrame ?? 0);
      this.cluster = Math.min(this.cluster, Math.max(0, (this.clustering?.k ?? 1) - 1));
    }
    const { clustering } = this;
    this.timeline = clustering ? new ClusteringTimeline(clustering, stopWords(this.texts, clustering)) : null;
  }

  /** The way out is gone with the run: who stood there reads on at what came of it. */
  protected override updated(): void {
    if (this.cancelHadFocus && !this.progress) this.renderRoot.querySelector('h1')?.focus();
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
          <h1 tabindex="-1">${headline}</h1>
          <p class="detail">${detail}</p>
          ${this.note ? html`<p class="note" role="status">${this.note}</p>` : nothing}
        </div>
        ${live ? nothing : this.switches()}
      </div>
      ${running ? html`<digits-progress .texts=${this.texts} .progress=${running}></digits-progress>` : nothing}
      <div class="columns clusters">
        <div class="pictures">${this.pictures(live)}</div>
        ${
          this.timeline
            ? html`<cluster-timeline
          ?inert=${live !== null} .texts=${this.texts} .timeline=${this.timeline} .frame=${this.frame}
          @frame-changed=${this.onFrame} @frame-settled=${this.settle}
        ></cluster-timeline>`
            : nothing
        }
        <slot></slot>
      </div>
    `;
  }

  private story(live: boolean): Story {
    const { clustering, model, running } = this;
    if (clustering && !live) return galleryStory(this.texts, clustering, this.frame, this.variance);
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
      ${
        methods.length > 1
          ? html`<segment-choice
            .label=${this.text('digits.label.method')} .options=${methods} .value=${this.method} @chosen=${this.onMethod}
          ></segment-choice>`
          : nothing
      }
      ${
        clustering?.message.variances
          ? html`<segment-choice
            .label=${this.text('digits.label.view')} .options=${views} .value=${this.variance ? 'variance' : 'mean'}
            @chosen=${({ detail }: CustomEvent<string>) => (this.variance = detail === 'variance')}
          ></segment-choice>`
          : nothing
      }
    </div>`;
  }

  private pictures(live: Uint8Array | null): TemplateResult {
    const { texts, clustering, cluster } = this;
    return html`
      <digit-gallery
        .texts=${texts} .clustering=${clustering} .frame=${this.frame} .variance=${this.variance} .selected=${cluster}
        .live=${live} .projector=${this.projector} .narrow=${this.narrow} @cluster-chosen=${this.onCluster}
      ></digit-gallery>
      ${
        clustering === null
          ? nothing
          : html`<cluster-detail
        ?inert=${live !== null} .texts=${texts} .clustering=${clustering} .cluster=${cluster} .room=${this.narrow ? 6 : 4}
      ></cluster-detail>`
      }
    `;
  }

  private readonly settle = (): void => {
    const { model, method, clustering, frame } = this;
    this.url.settle({
      frame: frame === clustering?.lastFrame ? null : String(frame),
      cluster: String(this.cluster),
      show: method === model?.clusterings[0]?.method ? null : method,
    });
  };

  private readonly onFrame = ({ detail }: CustomEvent<FrameRequest>): void => {
    this.frame = detail.frame;
  };

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

  private readonly onPhone = (): void => {
    this.narrow = this.phone.matches;
  };
}
