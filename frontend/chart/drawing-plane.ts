import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Drawing } from '../run/drawing';
import { send, type DrawingChange } from '../element/events';
import { rounded } from './drawing-axes';
import { DrawingPicture } from './drawing-picture';
import { ARROWS } from './keys';
import { nearest } from './places';
import { ThemeWatch } from './theme-watch';

/** How far from a point's center a press may be, in pixels: to take it, and to keep a tap from adding another one. */
const REACH = { mouse: { take: 9, tap: 9 }, touch: { take: 22, tap: 12 } };
/** A pointer closer than this to where it went down was meant as a click. */
const CLICK = 4;
/** A key moves the cursor by these shares of the axis. */
const STEP = { small: 0.01, large: 0.1 };

const SELECTING: Readonly<Record<string, 1 | -1>> = { PageDown: 1, ']': 1, PageUp: -1, '[': -1 };

/** One point that is being dragged. */
interface Drag {
  readonly before: Drawing;
  readonly point: number;
  readonly pointer: number;
  readonly downX: number;
  readonly downY: number;
  moved: boolean;
}

/**
 * A plane to draw points on. A click or tap adds one, a drag moves one. By keys: arrows move a cursor, Enter adds a point
 * there, Page Up and Page Down (or brackets) select one, which the arrows then move, and Delete deletes.
 *
 * @fires drawing-changed with a DrawingChange
 */
@customElement('drawing-plane')
export class DrawingPlane extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; min-width: 0; min-height: 0; }
    .frame { position: absolute; inset: 0; }
    canvas { display: block; cursor: crosshair; -webkit-tap-highlight-color: transparent; }
    canvas:focus { outline: none; }
    canvas:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: var(--r-s, 4px); }
  `;

  @property({ attribute: false }) drawing = Drawing.empty;
  /** The most points that there may be. */
  @property({ type: Number }) most = Infinity;
  @property() label = '';
  @property() description = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private picture: DrawingPicture | null = null;
  private hovered: number | null = null;
  private cursor: readonly [x: number, y: number] = [0, 0];
  /** Whether the keys are in use, so that the cursor is seen. */
  private byKeys = false;
  private drag: Drag | null = null;
  private dragged = false;
  private readonly touchMove = {
    handleEvent: (event: TouchEvent) => {
      if (this.drag && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  constructor() {
    super();
    new ThemeWatch(this, () => this.picture?.retheme());
  }

  /** Begins with these points, and lays the axes around them. */
  begin(drawing: Drawing, axes: readonly string[]): void {
    this.drawing = drawing;
    this.drag = this.hovered = null;
    this.byKeys = false;
    // not before: a chart that begins without a size stays without one
    this.picture ??= new DrawingPicture(this, this.canvas, drawing);
    this.picture.begin(drawing, axes);
    const { area } = this.picture;
    if (area) this.cursor = this.place((area.left + area.right) / 2, (area.top + area.bottom) / 2) ?? this.cursor;
    this.canvas.focus();
  }

  /** Where a point's center is painted, in CSS pixels from the element's upper left corner. */
  pointPlace(index: number): { x: number; y: number } | null {
    const { places } = this.picture ?? {};
    return places && index in places.x ? { x: places.x[index], y: places.y[index] } : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture?.destroy();
    this.picture = null;
  }

  override render() {
    return html`
      <div class="frame">
        <canvas role="application" tabindex="0" aria-label=${this.label} aria-describedby="description"
          @click=${this.onClick} @keydown=${this.onKey} @blur=${() => this.useKeys(false)}
          @pointerdown=${this.onDown} @pointermove=${this.onMove} @pointerup=${this.onUp} @pointercancel=${this.putBack}
          @pointerleave=${() => this.hover(null)} @touchmove=${this.touchMove}
        ></canvas>
      </div>
      <p id="description" hidden>${this.description}</p>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('drawing')) this.paint();
  }

  private paint(): void {
    this.picture?.show(this.drawing, { hovered: this.hovered, cursor: this.byKeys ? this.cursor : null });
  }

  private change(drawing: Drawing, act: DrawingChange['act'], point: number | null, spoken: boolean): void {
    this.drawing = drawing;
    const place = point === null ? this.cursor : act === 'removed' ? this.cursor : drawing.at(point);
    send<DrawingChange>(this, 'drawing-changed', { drawing, act, point, place, spoken });
  }

  /** @param selected whether the new point is; after a key the cursor is free for the next one */
  private add(place: readonly [x: number, y: number], selected: boolean): void {
    const { drawing } = this;
    if (drawing.n >= this.most) return this.change(drawing, 'full', null, true);
    const added = drawing.adding(...place);
    this.change(selected ? added : added.selecting(null), 'added', drawing.n, true);
  }

  private readonly onDown = (event: PointerEvent): void => {
    this.useKeys(false);
    this.dragged = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const { offsetX: downX, offsetY: downY, pointerId: pointer } = event;
    const point = this.pointAt(event, 'take');
    if (point === null) return;
    this.drag = { before: this.drawing, point, pointer, downX, downY, moved: false };
    this.canvas.setPointerCapture(pointer);
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) {
      if (event.pointerType !== 'touch') this.hover(this.pointAt(event, 'take'));
      return;
    }
    const { offsetX: x, offsetY: y, pointerId } = event;
    drag.moved ||= Math.hypot(x - drag.downX, y - drag.downY) >= CLICK;
    const place = this.place(x, y, true);
    if (pointerId !== drag.pointer || !drag.moved || !place) return;
    this.change(drag.before.moving(drag.point, ...place), 'moved', drag.point, false);
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.drag?.pointer) return;
    this.dragged = this.drag.moved;
    this.drag = null;
  };

  /** Drops what is being dragged where it was. */
  private readonly putBack = (): void => {
    if (!this.drag) return;
    const { before, point, moved } = this.drag;
    this.drag = null;
    this.dragged = moved;
    if (moved) this.change(before.selecting(point), 'moved', point, true);
  };

  private readonly onClick = (event: PointerEvent): void => {
    if (this.dragged) {
      this.dragged = false;
      return;
    }
    const point = this.pointAt(event, 'tap');
    if (point !== null) return this.change(this.drawing.selecting(point), 'selected', point, true);
    const place = this.place(event.offsetX, event.offsetY);
    if (!place) return;
    this.cursor = place;
    this.add(place, true);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { selected } = this.drawing;
    const arrow = ARROWS[event.key];
    const along = SELECTING[event.key];
    if (event.key === 'Escape' && this.drag) this.putBack();
    else if (arrow) this.step(arrow, event.shiftKey ? STEP.large : STEP.small);
    else if (along) this.select(along);
    else if (event.key === 'Enter' && selected !== null) this.change(this.drawing.selecting(null), 'released', null, true);
    else if (event.key === 'Enter') this.add(this.cursor, false);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && selected !== null)
      this.change(this.drawing.removing(selected), 'removed', selected, true);
    else return;
    this.useKeys(true);
    event.preventDefault();
    event.stopPropagation();
  };

  /** Moves the selected point, or the cursor alone; both stay in the plot. */
  private step([dx, dy]: readonly [number, number], share: number): void {
    const { area } = this.picture ?? {};
    if (!area) return;
    const { selected } = this.drawing;
    const [x, y] = selected === null ? this.cursor : this.drawing.at(selected);
    const toX = area.x(x) + dx * share * (area.right - area.left);
    const toY = area.y(y) - dy * share * (area.bottom - area.top);
    this.cursor = this.place(toX, toY, true) ?? this.cursor;
    if (selected === null) this.change(this.drawing, 'cursor', null, true);
    else this.change(this.drawing.stepping(selected, ...this.cursor), 'moved', selected, true);
  }

  /** Selects the next or the previous point. */
  select(along: 1 | -1): void {
    const { n, selected } = this.drawing;
    if (!n) return;
    const point = selected === null ? (along > 0 ? 0 : n - 1) : (selected + along + n) % n;
    this.cursor = this.drawing.at(point);
    this.change(this.drawing.selecting(point), 'selected', point, true);
  }

  private useKeys(used: boolean): void {
    if (this.byKeys === used && !used) return;
    this.byKeys = used;
    this.paint();
  }

  private hover(point: number | null): void {
    this.canvas.style.cursor = point === null ? '' : 'grab';
    if (point === this.hovered) return;
    this.hovered = point;
    this.paint();
  }

  private pointAt({ offsetX, offsetY, pointerType }: PointerEvent, why: 'take' | 'tap'): number | null {
    const reach = REACH[pointerType === 'touch' ? 'touch' : 'mouse'][why];
    return this.picture && nearest(this.picture.places, offsetX, offsetY, reach);
  }

  /** The coordinates at a pixel, as exact as it can be; null outside of the plot, or from its edge if that is wanted. */
  private place(x: number, y: number, atEdge = false): readonly [x: number, y: number] | null {
    const { area } = this.picture ?? {};
    if (!area) return null;
    const [inX, inY] = [between(x, area.left, area.right), between(y, area.top, area.bottom)];
    if (!atEdge && (inX !== x || inY !== y)) return null;
    return [rounded(area.dataX(inX), 1 / area.scaleX), rounded(area.dataY(inY), -1 / area.scaleY)];
  }
}

function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
