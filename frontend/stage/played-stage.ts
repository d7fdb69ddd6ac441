import { state } from 'lit/decorators.js';
import { Playback } from '../run/playback';
import { Autoplay, nextSpeed } from './autoplay';
import type { FrameRequest, How, PlaybackCommand } from '../element/events';
import { FrameInUrl } from './frame-in-url';
import { PageStage } from './page-stage';

/** A stage that shows one frame after the other: those that are asked for, or all of them by itself. */
export abstract class PlayedStage extends PageStage {
  @state() protected playback = new Playback(0, 0);
  @state() protected playing = false;
  @state() protected speed = 1;
  /** The control that was used has spoken. */
  @state() protected silent = false;
  protected how: How = 'jump';
  private readonly autoplay = new Autoplay(() => this.playOn());
  private readonly url = new FrameInUrl();

  override disconnectedCallback(): void {
    this.halt();
    super.disconnectedCallback();
  }

  /** Stands still, and leaves the page's address as it is: another run comes, or none. */
  protected halt(): void {
    this.pause();
    this.url.cancel();
  }

  /** Shows a frame of a run that has just come. */
  protected begin(frame: number, last: number): void {
    this.silent = false;
    this.moveTo(new Playback(frame, last), 'jump');
  }

  protected moveTo(playback: Playback, how: How): void {
    this.how = how;
    this.playback = playback;
  }

  /** The learner goes to another frame. */
  protected request(playback: Playback, how: How): void {
    if (playback.cursor === this.playback.cursor) return;
    this.moveTo(playback, how);
    if (!this.playing) this.url.settle(playback.cursor);
  }

  protected readonly onFrame = ({ detail }: CustomEvent<FrameRequest>): void => {
    this.pause();
    this.silent = detail.spoken;
    this.request(this.playback.at(detail.frame), detail.how);
  };

  protected readonly onPlayback = ({ detail: command }: CustomEvent<PlaybackCommand>): void => {
    if (command === 'speed') {
      this.speed = nextSpeed(this.speed);
      this.autoplay.setSpeed(this.speed);
    } else if (command === 'play') {
      this.playOrPause();
    } else {
      this.pause();
      this.silent = false;
      this.request(this.playback[command](), command === 'start' || command === 'end' ? 'jump' : 'step');
    }
  };

  /** Space plays and pauses while the plane or the curve has the focus. */
  protected readonly onKey = (event: KeyboardEvent): void => {
    const onChart = event.target instanceof HTMLElement && ['mixture-plot', 'objective-curve'].includes(event.target.localName);
    const [inner] = event.composedPath();
    const onButton = inner instanceof HTMLButtonElement || inner instanceof HTMLInputElement;
    if (event.key !== ' ' || event.defaultPrevented || !onChart || onButton) return;
    event.preventDefault();
    this.playOrPause();
  };

  protected pause(): void {
    this.autoplay.stop();
    if (!this.playing) return;
    this.playing = false;
    this.silent = false;
    this.url.settle(this.playback.cursor);
  }

  private playOrPause(): void {
    if (this.playing) this.pause();
    else this.play();
  }

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
}
