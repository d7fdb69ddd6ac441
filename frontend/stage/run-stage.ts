import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../chart/mixture-plot';
import type { MixturePlot } from '../chart/mixture-plot';
import '../chart/objective-curve';
import { narrate, type Narration } from '../run/narrator';
import type { Playback } from '../run/playback';
import { RunFacts } from '../run/run-facts';
import { startTexts } from '../run/hand';
import { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import type { DrawingLimits, IterationProgress, RunMessage, StartProblems, StartTexts } from '../wire';
import { send, type HandChange, type HandChoice, type How, type Selection } from '../element/events';
import type { ZoomChange, ZoomCommand } from '../chart/zoom-events';
import './iteration-table';
import type { IterationTable } from './iteration-table';
import './numbers-panel';
import { handSentence, planeLabel, planeLegend, zoomSentence } from './plane-texts';
import './playback-bar';
import { PlayedStage } from './played-stage';
import './point-drawing';
import { canBeEdited, type PointDrawing } from './point-drawing';
import './point-table';
import type { PointTable } from './point-table';
import './run-caption';
import '../element/run-progress';
import { runStageStyles } from './run-stage-styles';
import { saveBlob } from './save';
import { openerOf } from '../element/stage-element';
import './view-options';
import { PLAIN, type ViewOptions } from './view-options';

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
 * @fires points-drawn with the DrawingText of points that the learner wants a run on
 */
@customElement('run-stage')
export class RunStage extends PlayedStage {
  static override styles = runStageStyles;

  /** A new run is on its way; the old one stays in use. */
  @property({ attribute: false }) progress: IterationProgress | null = null;
  /** What a drawing can hold. */
  @property({ attribute: false }) limits: DrawingLimits = { most: 0, mostInLink: 0 };
  /** Where two runs go on from a frame, which is added to it; empty for nowhere. */
  @property() fork = '';
  @state() private facts: RunFacts | null = null;
  /** How far Smile's result is from that of this run; null where nobody has said. */
  @state() private opinion: number | null = null;
  @state() private selectedPoint: number | null = null;
  @state() private selectedComponent: number | null = null;
  /** Parameters in the learner's hand, shown in place of the frame's; and what was wrong with those sent last. */
  @state() private hand: State | null = null;
  @state() private handProblems: Partial<StartProblems> = {};
  @state() private handSaid = '';
  @state() private options = PLAIN;
  /** What is seen of the plane; null: the whole. */
  @state() private zoom: ZoomChange | null = null;
  /** Points are being drawn; the run waits behind them. */
  @state() private drawing = false;
  @query('mixture-plot') private plot!: MixturePlot;
  @query('iteration-table') private iterations!: IterationTable;
  @query('point-table') private points!: PointTable;
  @query('point-drawing') private pad!: PointDrawing;
  private narration: Narration | null = null;
  private chosen = false;

  /** A new run: it takes the place of the old one, at this frame. */
  show(message: RunMessage, frame: number): void {
    const model = new RunModel(message);
    const before = this.facts?.model.message.points;
    this.halt();
    this.facts = new RunFacts(model);
    this.opinion = null;
    if (before !== model.message.points) this.options = { ...this.options, equalScales: false };
    if (!this.chosen || before !== model.message.points) {
      this.selectedPoint = this.facts.mostShared();
      this.chosen = false;
    }
    if (this.selectedComponent !== null && this.selectedComponent >= model.k) this.selectedComponent = null;
    this.begin(frame, model.lastFrame);
    // settings may change behind a drawing; other points come from it, or were chosen in its place
    if (this.drawing && (before !== model.message.points || same(this.pad.points, model.points))) this.stopDrawing();
  }

  /** The second opinion on the run that is shown. */
  tellOpinion(difference: number): void {
    this.opinion = difference;
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

  /** The start that was sent can't be. */
  refuseStart(problems: StartProblems): void {
    this.handProblems = problems;
  }

  /** Saves the plane as it is on the screen; the frame is added to the file's name. */
  async savePicture(base: string): Promise<void> {
    const png = await this.plot.png();
    if (png) saveBlob(png, `${base}-frame-${this.playback.cursor}.png`);
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
          .opinion=${this.opinion} .hand=${this.hand} .handProblems=${this.handProblems}
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
  private firstProgress(progress: IterationProgress) {
    return html`
      <section class="first" aria-label=${this.text('stage.label.run')} aria-busy="true">
        <run-progress .texts=${this.texts} .progress=${progress}></run-progress>
      </section>
    `;
  }

  protected override moveTo(playback: Playback, how: How): void {
    super.moveTo(playback, how);
    this.setHand(null);
    send(this, 'frame-changed', { frame: playback.cursor });
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
    send<StartTexts>(this, 'start-chosen', startTexts(this.facts.model, detail.hand));
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
    const table =
      event.target instanceof HTMLElement && event.target.localName === 'view-options' ? this.points : this.iterations;
    table.open(openerOf(event));
  };
}
