import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../chart/objective-curve';
import { Playback } from '../run/playback';
import { Autoplay, nextSpeed } from '../stage/autoplay';
import { send, type FrameRequest, type PlaybackCommand } from '../element/events';
import '../stage/iteration-table';
import type { IterationTable } from '../stage/iteration-table';
import '../stage/playback-bar';
import { sharedStyles } from '../element/shared-styles';
import { openerOf, StageElement } from '../element/stage-element';
import type { ClusteringTimeline } from './digits-model';

/**
 * The iterations of one clustering: buttons, the curve, and its twin as a table.
 *
 * @fires frame-changed with {frame}, whenever another iteration is to be seen
 * @fires frame-settled when it is to be seen for longer
 */
@customElement('cluster-timeline')
export class ClusterTimeline extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; --edge: 0px; }
    playback-bar { margin: 0 0 var(--s2) -9px; }
  `,
  ];

  @property({ attribute: false }) timeline: ClusteringTimeline | null = null;
  /** The iteration on the page. */
  @property({ type: Number }) frame = 0;
  @state() private playing = false;
  @state() private speed = 1;
  @query('iteration-table') private iterations!: IterationTable;
  private readonly autoplay = new Autoplay(() => this.playOn());

  /** Stands still from now on. */
  pause(): void {
    this.autoplay.stop();
    if (!this.playing) return;
    this.playing = false;
    send(this, 'frame-settled', null);
  }

  override disconnectedCallback(): void {
    this.pause();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('timeline')) this.pause();
  }

  override render() {
    const { texts, timeline, frame, playback } = this;
    if (!timeline) return nothing;
    return html`
      <div @playback=${this.onPlayback} @frame-requested=${this.onFrame} @table-requested=${this.onTable}>
        <playback-bar
          .texts=${texts} algorithm="digits" .playback=${playback} .playing=${this.playing} .speed=${this.speed}
        ></playback-bar>
        <objective-curve .texts=${texts} .facts=${timeline} .frame=${frame}></objective-curve>
      </div>
      <iteration-table .texts=${texts} .facts=${timeline} .frame=${frame} @frame-requested=${this.onFrame}></iteration-table>
    `;
  }

  private get playback(): Playback {
    return new Playback(this.frame, this.timeline?.iterations ?? 0, 1);
  }

  /** The learner goes to another iteration. */
  private request(playback: Playback): void {
    if (playback.cursor === this.frame) return;
    this.frame = playback.cursor;
    send(this, 'frame-changed', { frame: playback.cursor });
    if (!this.playing) send(this, 'frame-settled', null);
  }

  private readonly onFrame = ({ detail }: CustomEvent<FrameRequest>): void => {
    this.pause();
    this.request(this.playback.at(detail.frame));
  };

  private readonly onPlayback = ({ detail: command }: CustomEvent<PlaybackCommand>): void => {
    if (command === 'speed') {
      this.speed = nextSpeed(this.speed);
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

  private readonly onTable = (event: Event): void => {
    event.stopPropagation();
    this.iterations.open(openerOf(event));
  };
}
