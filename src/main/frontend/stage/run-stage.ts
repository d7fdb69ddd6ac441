import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../chart/mixture-plot';
import type { MixturePlot } from '../chart/mixture-plot';
import '../chart/objective-curve';
import { narrate, type Narration } from '../run/narrator';
import { Playback } from '../run/playback';
import { RunFacts } from '../run/run-facts';
import { startTexts } from '../run/hand';
import { RunModel, type RunMessage, type State } from '../run/run-model';
import { Autoplay } from './autoplay';
import { send, type FrameRequest, type HandChange, type HandChoice, type How, type PlaybackCommand, type Selection, type ZoomChange, type ZoomCommand } from './events';
import { FrameInUrl } from './frame-in-url';
import './iteration-table';
import type { IterationTable } from './iteration-table';
import './numbers-panel';
import { handSentence, planeLabel, planeLegend, zoomSentence } from './plane-texts';
import './playback-bar';
import './point-drawing';
import { canBeEdited, type DrawingLimits, type PointDrawing } from './point-drawing';
import './point-table';
import type { PointTable } from './point-table';
import './run-caption';
import './run-progress';
import type { Progress } from './run-progress';
import { runStageStyles } from './run-stage-styles';
import { saveBlob } from './save';
import { StageElement } from './stage-element';
import './view-options';
import { PLAIN, type ViewOptions } from './view-options';

const SPEEDS = [0.5, 1, 2, 4];

/** Whether these are the very same points. */
function same(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/**
 * One run on its stage: caption, plane, playback, timeline and numbers, all showing one frame. The server sends a run
 * once; from then on every half step happens here.
 *
 * @fires frame-changed with {frame}, for every frame that is shown
 * @fires start-chosen with the StartTexts of a start that the learner set by hand
 * @fires run-canceled when the run that is on its way isn't wanted any more
 * @fires points-drawn with the points that the learner drew and wants a run on
 */
@customElement('run-stage')
export class RunStage extends StageElement {
  static override styles = runStageStyles;

  /** A new run is on its way; the old one stays in use. */
  @property({ attribute: false }) progress: Progress | null = null;
  /** What a drawing can hold. */
  @property({ attribute: false }) limits: DrawingLimits = { most: 0, mostInLink: 0 };
  /** Where two runs go on from a frame, which is added to it; empty for nowhere. */
  @property() fork = '';
  @state() private facts: RunFacts | null = null;
  @state() private playback = new Playback(0, 0);
  @state() private playing = false;
  @state() private speed = 1;
  @state() private silent = false;
  @state() private selectedPoint: number | null = null;
  @state() private selectedComponent: number | null = null;
  /** Parameters in the learner's hand, shown in place of the frame's; and what was wrong with those sent last. */
  @state() private hand: State | null = null;
  @state() private handProblems: Readonly<Record<string, string>> = {};
  @state() private handSaid = '';
  @state() private options = PLAIN;
  /** What is seen of the plane; null: the whole. */
  @state() private zoom: ZoomChange | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;
  /** Points are being drawn; the run waits behind them. */
  @state() private drawing = false;
  @query('mixture-plot') private plot!: MixturePlot;
  @query('iteration-table') private iterations!: IterationTable;
  @query('point-table') private points!: PointTable;
  @query('point-drawing') private pad!: PointDrawing;
  private narration: Narration | null = null;
  private how: How = 'jump';
  private chosen = false;
  private readonly autoplay = new Autoplay(() => this.playOn());
  private readonly url = new FrameInUrl();
  private readonly mode = new MutationObserver(() => this.readMode());

  /** A new run: it takes the place of the old one, at this frame. */
  show(message: RunMessage | string, frame: number): void {
    const model = new RunModel(typeof message === 'string' ? (JSON.parse(message) as RunMessage) : message);
    const before = this.facts?.model.message.points;
    this.pause();
    this.url.cancel();
    this.facts = new RunFacts(model);
    if (before !== model.message.points) this.options = { ...this.options, equalScales: false };
    if (!this.chosen || before !== model.message.points) {
      this.selectedPoint = this.facts.mostShared();
      this.chosen = false;
    }
    if (this.selectedComponent !== null && this.selectedComponent >= model.k) this.selectedComponent = null;
    this.silent = false;
    this.moveTo(new Playback(frame, model.lastFrame), 'jump');
    // settings may change behind a drawing; other points come from it, or were chosen in its place
    if (this.drawing && (before !== model.message.points || same(this.pad.points, model.points))) this.stopDrawing();
  }

  /** Begins a drawing without points. */
  draw(): void {
    void this.startDrawing(false);
  }

  /** Why there can't be a run on the points that were drawn. */
  refuseDrawing(problem: string): void {
    this.pad.refuse(problem);
  }

  /** Another frame of this run. */
  goTo(frame: number): void {
    this.pause();
    this.request(this.playback.at(frame), 'jump');
  }

  /** The start that was sent can't be: what is wrong with its means, covariances or weights. */
  refuseStart(problems: Readonly<Record<string, string>>): void {
    this.handProblems = problems;
  }

  /** Saves the plane as it is on the screen; the frame is added to the file's name. */
  async savePicture(base: string): Promise<void> {
    const png = await this.plot.png();
    if (png) saveBlob(png, `${base}-frame-${this.playback.cursor}.png`);
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
    if (this.facts && (changed.has('facts') || changed.has('playback') || changed.has('texts'))) {
      this.narration = narrate(this.facts, this.playback.cursor, this.texts);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.facts && (changed.has('facts') || changed.has('playback'))) this.plot.show(this.playback.cursor, this.how);
  }

  override render() {
    const { texts, facts, playback, speed } = this;
    if (!facts) return this.progress ? this.firstProgress(this.progress) : nothing;
    const { model } = facts;
    const { algorithm } = model;
    const frame = playback.cursor;
    return html`
      <section
        class="stage" ?hidden=${this.drawing} aria-label=${this.text('stage.label.run')} aria-busy=${this.progress ? 'true' : 'false'}
        @playback=${this.onPlayback} @frame-requested=${this.onFrame} @table-requested=${this.onTable}
        @hand-changed=${this.onHand} @hand-chosen=${this.onHandChosen} @keydown=${this.onKey}
      >
        <run-caption .texts=${texts} .narration=${this.narration} .silent=${this.silent || this.playing}></run-caption>
        <p class="vh" role="status">${this.handSaid}</p>
        <p class="vh" role="status">${this.zoom?.spoken ? zoomSentence(texts, facts, this.zoom) : ''}</p>
        <view-options
          .texts=${texts} .model=${model} .options=${this.options} .zoom=${this.zoom} .editable=${canBeEdited(model, this.limits)}
          @zoom-requested=${({ detail }: CustomEvent<ZoomCommand>) => this.plot.zoom(detail)}
          @drawing-requested=${() => this.startDrawing(true)}
          @options-changed=${(event: CustomEvent<ViewOptions>) => (this.options = event.detail)}
        ></view-options>
        <mixture-plot
          .model=${model} .selectedPoint=${this.selectedPoint} .selectedComponent=${this.selectedComponent}
          .contours=${this.options.contours} .trueLabels=${this.options.trueLabels} .weighted=${this.options.weighted}
          .equalScales=${this.options.equalScales}
          .label=${planeLabel(texts, model, this.narration)} .description=${this.text('stage.plane.keys')}
          .densityName=${this.text('stage.plane.density')} .legend=${planeLegend(texts, model, this.options, this.projector)}
          .speed=${this.playing ? speed : 1} .hand=${this.hand}
          @point-selected=${this.onPoint} @component-selected=${this.onComponent}
          @zoom-changed=${({ detail }: CustomEvent<ZoomChange>) => (this.zoom = detail)}
        ></mixture-plot>
        <playback-bar
          .texts=${texts} .algorithm=${algorithm} .playback=${playback} .playing=${this.playing} .speed=${speed}
          .projector=${this.projector}
        ></playback-bar>
        <objective-curve
          .texts=${texts} .facts=${facts} .frame=${frame} .progress=${this.progress}
        >${this.fork === '' ? nothing : html`<a class="link" href=${this.fork + frame}>${this.text('stage.fork')}</a>`}</objective-curve>
      </section>
      <aside ?hidden=${this.drawing} aria-label=${this.text('stage.label.numbers')}>
        <numbers-panel
          .texts=${texts} .facts=${facts} .frame=${frame} .projector=${this.projector}
          .selectedPoint=${this.selectedPoint} .selectedComponent=${this.selectedComponent}
          .hand=${this.hand} .handProblems=${this.handProblems}
          @component-selected=${this.onComponent} @hand-changed=${this.onHand} @hand-chosen=${this.onHandChosen}
        ></numbers-panel>
      </aside>
      <point-drawing
        ?hidden=${!this.drawing} .texts=${texts} .model=${model} .limits=${this.limits} .progress=${this.progress}
        @drawing-canceled=${this.stopDrawing}
      ></point-drawing>
      <iteration-table
        .texts=${texts} .facts=${facts} .frame=${frame} @frame-requested=${this.onFrame}
      ></iteration-table>
      <point-table
        .texts=${texts} .facts=${facts} .frame=${frame} .selected=${this.selectedPoint} @point-selected=${this.onPoint}
      ></point-table>
    `;
  }

  /** Nothing is on the stage yet, so there is no timeline to show it. */
  private firstProgress(progress: Progress) {
    return html`
      <section class="first" aria-label=${this.text('stage.label.run')} aria-busy="true">
        <run-progress .texts=${this.texts} .progress=${progress}></run-progress>
      </section>
    `;
  }

  private moveTo(playback: Playback, how: How): void {
    this.how = how;
    this.playback = playback;
    this.setHand(null);
    send(this, 'frame-changed', { frame: playback.cursor });
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

  private readonly onPoint = ({ detail }: CustomEvent<Selection>): void => {
    this.selectedPoint = detail.index;
    this.selectedComponent = null;
    this.chosen = true;
  };

  private readonly onComponent = ({ detail }: CustomEvent<Selection>): void => {
    this.selectedComponent = detail.index;
  };

  private readonly onHand = ({ detail }: CustomEvent<HandChange>): void => {
    this.pause();
    this.setHand(detail.hand);
    const { facts, selectedComponent: k } = this;
    if (!detail.spoken || !facts || k === null) this.handSaid = '';
    else this.handSaid = handSentence(this.texts, facts, k, detail.hand);
  };

  private readonly onHandChosen = ({ detail }: CustomEvent<HandChoice>): void => {
    if (!this.facts) return;
    this.setHand(detail.hand);
    send(this, 'start-chosen', startTexts(this.facts.model, detail.hand));
  };

  private setHand(hand: State | null): void {
    this.hand = hand;
    this.handProblems = {};
    this.handSaid = '';
  }

  private async startDrawing(withPresent: boolean): Promise<void> {
    if (!this.facts) return;
    this.pause();
    this.setHand(null);
    this.drawing = true;
    await this.updateComplete;
    this.pad.begin(withPresent);
  }

  private readonly stopDrawing = (): void => {
    this.drawing = false;
    void this.updateComplete.then(() => this.plot.focusPlane());
  };

  private readonly onTable = (event: Event): void => {
    const [opener] = event.composedPath();
    const table =
      event.target instanceof HTMLElement && event.target.localName === 'view-options' ? this.points : this.iterations;
    table.open(opener instanceof HTMLElement ? (opener.shadowRoot?.activeElement as HTMLElement | null) : null);
  };

  /** Space plays and pauses while the plane or the curve has the focus. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const onChart =
      event.target instanceof HTMLElement && ['mixture-plot', 'objective-curve'].includes(event.target.localName);
    const [inner] = event.composedPath();
    const onButton = inner instanceof HTMLButtonElement || inner instanceof HTMLInputElement;
    if (event.key !== ' ' || event.defaultPrevented || !onChart || onButton) return;
    event.preventDefault();
    if (this.playing) this.pause();
    else this.play();
  };

  private readMode(): void {
    this.projector = document.documentElement.dataset.mode === 'projector';
  }
}
