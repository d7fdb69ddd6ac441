import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RunModel } from '../run/run-model';
import type { State } from '../run/state';
import { send, type HandChange, type HandChoice, type How, type Selection } from '../element/events';
import type { ZoomChange, ZoomCommand } from './zoom-events';
import { Foresight } from './foresight';
import type { Held } from './grip';
import { HeldPicture } from './held-picture';
import { beside } from './keys';
import { Picture, type PictureOptions } from './picture';
import { nearest } from './places';
import { PlaneHand } from './plane-hand';
import { type PlaneProbe, probeOf } from './plane-probe';
import { pngOf } from './png';
import type { Places } from './view';
import { Zoom } from './zoom';
import { STEP, ZoomHand } from './zoom-hand';

/** How far from a point's center a click may be, in pixels. */
const REACH = { mouse: 12, touch: 22 };

interface Under {
  /** Which end of the selected component's axes. */
  readonly axis: number | null;
  readonly point: number | null;
  readonly component: number | null;
}

/**
 * The plane: points, components and trails of a run at one of its half steps, in one or two dimensions. One tab stop:
 * left and right go through the points by their x, up and down through the components, Escape selects nothing. A mean or
 * the end of an ellipse's axis can be dragged; Shift and the arrows move the selected mean, and Enter starts from there.
 * Ctrl or ⌘ with the wheel, a pinch, or + and − zoom; then a drag of the background, or Ctrl and an arrow, moves the view.
 *
 * @fires point-selected with a Selection
 * @fires component-selected with a Selection
 * @fires hand-changed with a HandChange, while parameters are in the learner's hand
 * @fires hand-chosen with a HandChoice
 * @fires zoom-changed with a ZoomChange
 */
@customElement('mixture-plot')
export class MixturePlot extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; min-width: 0; min-height: 0; }
    .frame { position: absolute; inset: 0; }
    /* two fingers are for the plane, one scrolls the page */
    canvas { display: block; touch-action: pan-x pan-y; -webkit-tap-highlight-color: transparent; }
    canvas:focus { outline: none; }
    canvas:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: var(--r-s, 4px); }
  `;

  @property({ attribute: false }) model: RunModel | null = null;
  @property({ attribute: false }) selectedPoint: number | null = null;
  @property({ attribute: false }) selectedComponent: number | null = null;
  /** Parameters to show in place of the frame's: what the learner is about to start from. */
  @property({ attribute: false }) hand: State | null = null;
  /** Contours of the mixture's density; each halves it. */
  @property({ type: Boolean }) contours = false;
  @property({ type: Boolean }) trueLabels = false;
  /** In one dimension: densities times their weights, and their sum. */
  @property({ type: Boolean }) weighted = false;
  /** In two dimensions: one unit is as long on both axes. */
  @property({ type: Boolean }) equalScales = false;
  @property({ attribute: false }) trails = true;
  /** Divides all durations. */
  @property({ type: Number }) speed = 1;
  @property({ attribute: false }) legend: readonly string[] = [];
  /** The name of the vertical axis in one dimension. */
  @property() densityName = 'density';
  /** What the picture shows, and what the keys do, for those who listen. */
  @property() label = '';
  @property() description = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private hovered: number | null = null;
  private wanted: { model: RunModel | null; frame: number } = { model: null, frame: 0 };
  private order: number[] | null = null;
  private readonly grasp = new PlaneHand({
    picture: () => this.picture,
    hand: () => this.hand,
    holdable: event => this.holdable(event),
    took: component => this.selectComponent(component),
    changed: (hand, spoken) => send<HandChange>(this, 'hand-changed', { hand, spoken }),
    chosen: hand => send<HandChoice>(this, 'hand-chosen', { hand }),
  });
  private zoomed = Zoom.whole;
  private readonly view = new ZoomHand({
    area: () => this.picture?.place ?? null,
    zoom: () => this.zoomed,
    changed: (zoom, spoken) => this.zoomTo(zoom, spoken),
  });
  /** These two keep the page from scrolling and zooming along. */
  private readonly touchMove = {
    handleEvent: (event: TouchEvent) => {
      if ((this.grasp.holds || this.view.busy) && event.cancelable) event.preventDefault();
    },
    passive: false,
  };
  private readonly wheel = { handleEvent: this.view.wheel, passive: false };
  private readonly held = new HeldPicture<Picture>(this, () => this.draw());

  /** Resolves when everything asked for is painted and nothing moves. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.picture?.settled);
  }

  /** Tells a test what is on the canvas, once it is ready; null without a run. */
  async probe(): Promise<PlaneProbe | null> {
    await this.ready;
    return this.picture && probeOf(this.picture, this.canvas);
  }

  /** The picture as it is on the screen, at the screen's resolution and on the page's paper; null without a run. */
  async png(): Promise<Blob | null> {
    await this.ready;
    return this.picture?.model ? pngOf(this.canvas, this.picture.theme.paper) : null;
  }

  /** Goes to a frame: a step takes its time, a scrub hardly any, a jump none. */
  show(frame: number, how: How): void {
    this.wanted = { model: this.model, frame };
    if (this.picture && this.picture.model === this.model) this.picture.go(frame, how, this.speed);
  }

  /** Goes closer, or farther, or shows the whole again. */
  zoom(command: ZoomCommand): void {
    if (command === 'fit') this.zoomTo(Zoom.whole, true);
    else this.zoomTo(this.zoomed.closer(command === 'in' ? STEP : 1 / STEP), true);
  }

  /** Puts the keyboard's focus on the plane. */
  focusPlane(): void {
    this.canvas.focus();
  }

  private get picture(): Picture | null {
    return this.held.picture;
  }

  override render() {
    return html`
      <div class="frame">
        <canvas role="img" tabindex="0" aria-label=${this.label} aria-describedby="description"
          @click=${this.onClick} @keydown=${this.onPress} @pointermove=${this.onMove} @pointerleave=${this.onLeave}
          @pointerdown=${this.onDown} @pointerup=${this.onUp} @pointercancel=${this.onUp}
          @touchmove=${this.touchMove} @wheel=${this.wheel}
        ></canvas>
      </div>
      <p id="description" hidden>${this.description}</p>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('model')) {
      this.order = null;
      if (changed.get('model')?.message.points !== this.model?.message.points) this.zoomTo(Zoom.whole, false);
    }
    if (!this.picture) this.draw();
    else if (changed.has('model')) this.picture.start(this.model, this.wantedFrame(), this.options());
    else this.picture.setOptions(this.options());
    if (changed.has('hand')) this.picture?.hold(this.hand, this.grasp.axes);
  }

  private draw(): void {
    this.held.picture = new Picture(this, this.canvas, this.options(), new Foresight());
    this.held.picture.start(this.model, this.wantedFrame(), this.options());
  }

  private wantedFrame(): number {
    return this.wanted.model === this.model ? this.wanted.frame : 0;
  }

  private options(): PictureOptions {
    const { selectedPoint, selectedComponent, contours, trueLabels, weighted, equalScales, trails, legend, densityName } = this;
    const hoveredPoint = this.hovered;
    const chosen = { selectedPoint, selectedComponent, hoveredPoint };
    return { ...chosen, contours, trueLabels, weighted, equalScales, trails, legend, densityName };
  }

  /** What can be dragged at the pointer. */
  private holdable(event: PointerEvent): Held | null {
    const { axis, component } = this.under(event);
    if (axis !== null && this.selectedComponent !== null) return { component: this.selectedComponent, axis };
    return component === null ? null : { component, axis: null };
  }

  private onClick(event: PointerEvent): void {
    if ([this.grasp.endsDrag(), this.view.endsDrag()].includes(true)) return;
    const { axis, point, component } = this.under(event);
    if (axis !== null) return;
    if (component !== null) this.selectComponent(component === this.selectedComponent ? null : component);
    else {
      this.selectPoint(point);
      if (point === null) this.selectComponent(null);
    }
  }

  private onDown(event: PointerEvent): void {
    const pinches = this.view.down(event, !this.grasp.down(event));
    if (pinches) this.grasp.cancel();
  }

  private onUp(event: PointerEvent): void {
    this.view.up(event);
    if (event.type === 'pointerup') this.grasp.up(event);
    else this.grasp.cancel();
  }

  private onMove(event: PointerEvent): void {
    this.grasp.move(event);
    this.view.move(event);
    if (event.pointerType === 'touch') return;
    if (this.grasp.busy || this.view.panning) {
      this.canvas.style.cursor = 'grabbing';
      return this.setHovered(null);
    }
    const { point, component, axis } = this.under(event);
    this.canvas.style.cursor = component !== null || axis !== null ? 'grab' : point !== null ? 'pointer' : '';
    this.setHovered(point);
  }

  private onLeave(): void {
    this.setHovered(null);
  }

  private setHovered(point: number | null): void {
    if (point === this.hovered) return;
    this.hovered = point;
    this.picture?.setOptions(this.options());
  }

  /** What is at the pointer: the mark that covers it, or else the nearest point, or for a finger a mark beside it. */
  private under({ offsetX: x, offsetY: y, pointerType }: PointerEvent): Under {
    const nothing = { axis: null, point: null, component: null };
    if (!this.picture) return nothing;
    const { points, marks, handles, theme, place } = this.picture;
    // what lies beyond the plot when it is zoomed isn't seen
    if (!place?.holds(x, y, theme.mark)) return nothing;
    const reach = pointerType === 'touch' ? REACH.touch : REACH.mouse;
    const covering = nearest(marks, x, y, theme.mark + 2);
    const axis = covering === null ? nearest(handles, x, y, reach) : null;
    const point = covering === null && axis === null ? nearest(points, x, y, reach) : null;
    const component = point === null && axis === null ? (covering ?? nearest(marks, x, y, reach)) : null;
    return { axis, point, component };
  }

  private onPress(event: KeyboardEvent): void {
    if (!this.model) return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if ((!modified && this.grasp.key(event, this.selectedComponent)) || this.view.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (modified) return;
    const { n, k } = this.model;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const order = (this.order ??= byFirstCoordinate(this.model));
      const at = this.selectedPoint === null ? -1 : order.indexOf(this.selectedPoint);
      this.selectPoint(order[beside(at, event.key === 'ArrowRight' ? 1 : -1, n)]);
      this.reveal(this.picture?.points, this.selectedPoint);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.selectComponent(beside(this.selectedComponent ?? -1, event.key === 'ArrowDown' ? 1 : -1, k));
      this.reveal(this.picture?.marks, this.selectedComponent);
    } else if (event.key === 'Escape' && (this.selectedPoint !== null || this.selectedComponent !== null)) {
      this.selectPoint(null);
      this.selectComponent(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves the view so that one of these places can be seen. */
  private reveal(places: Places | undefined, index: number | null): void {
    const { place } = this.picture ?? {};
    if (!places || index === null || !place) return;
    const [x, y] = [places.x[index], places.y[index]];
    if (!Number.isFinite(x + y)) return;
    const right = (x - place.left) / (place.right - place.left);
    const up = (place.bottom - y) / (place.bottom - place.top);
    this.zoomTo(this.zoomed.showing(right, this.model?.d === 1 ? 0.5 : up), false);
  }

  private zoomTo(zoom: Zoom, spoken: boolean): void {
    if (zoom === this.zoomed) return;
    this.zoomed = zoom;
    this.picture?.zoomTo(zoom);
    const { isWhole, isClosest, factor } = zoom;
    const axes = this.picture?.seen ?? null;
    send<ZoomChange>(this, 'zoom-changed', { isWhole, isClosest, factor, axes, spoken });
  }

  private selectPoint(index: number | null): void {
    if (index === this.selectedPoint) return;
    this.selectedPoint = index;
    send<Selection>(this, 'point-selected', { index });
  }

  private selectComponent(index: number | null): void {
    if (index === this.selectedComponent) return;
    this.selectedComponent = index;
    send<Selection>(this, 'component-selected', { index });
  }
}

/** The points from left to right, and of those above each other the lower first. */
function byFirstCoordinate({ points, n, d }: RunModel): number[] {
  const above = (a: number, b: number, coordinate: number) => points[a * d + coordinate] - points[b * d + coordinate];
  return Array.from({ length: n }, (_, i) => i).sort((a, b) => above(a, b, 0) || above(a, b, d - 1));
}
