import { ARROWS } from './keys';
import type { PlotArea } from './plot-area';
import { Zoom } from './zoom';

/** How much closer one press of a button or a key goes. */
export const STEP = 1.5;
/** A key moves the view by this share of it. */
const SHIFT = 0.2;
/** A wheel's pixels to a factor's logarithm, and the most of it at once: a notch is 100, a pinch on a pad sends many small ones. */
const WHEEL = { perPixel: 0.01, most: 0.5 };
const LINE = 16;
/** A pointer closer than this to where it went down was meant as a click. */
const CLICK = 4;

interface At {
  readonly x: number;
  readonly y: number;
}

/** What is zoomed, and who hears of it. */
export interface ZoomHost {
  /** Where the plot lies on the canvas. */
  area(): PlotArea | null;
  zoom(): Zoom;
  /** @param spoken whether nobody may have seen it */
  changed(zoom: Zoom, spoken: boolean): void;
}

/** Zooms by wheel, pinch and keys, and moves what is seen by a drag of its background. */
export class ZoomHand {
  /** The pointers that are down, and where they were when the gesture began. */
  private readonly now = new Map<number, At>();
  private began: At[] = [];
  private before = Zoom.whole;
  private moved = false;
  private dragged = false;

  constructor(private readonly host: ZoomHost) {}

  /** Whether the view follows one pointer or two. */
  get busy(): boolean {
    return this.began.length > 0;
  }

  /** Whether the background is being dragged. */
  get panning(): boolean {
    return this.busy && this.moved;
  }

  /** Whether the click that comes now is only the end of a drag. */
  endsDrag(): boolean {
    const ended = this.dragged;
    this.dragged = false;
    return ended;
  }

  /** Ctrl or ⌘ and the wheel, or a pinch on a pad; without them the page scrolls. */
  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    const power = Math.max(-WHEEL.most, Math.min(WHEEL.most, -pixels * WHEEL.perPixel));
    const at = this.share({ x: event.offsetX, y: event.offsetY });
    if (at) this.host.changed(this.host.zoom().closer(Math.exp(power), at.x, at.y), false);
  };

  /**
   * A pointer went down.
   *
   * @param free whether it isn't needed for anything else
   * @returns whether it is the second one, with which a pinch begins
   */
  down(event: PointerEvent, free: boolean): boolean {
    if (event.button !== 0) return false;
    this.now.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.dragged = this.moved = false;
    const pinch = this.now.size === 2;
    if (pinch || (free && this.now.size === 1 && !this.host.zoom().isWhole)) this.begin(event);
    return pinch;
  }

  readonly move = (event: PointerEvent): void => {
    if (!this.now.has(event.pointerId)) return;
    this.now.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (!this.busy) return;
    const [from, to] = [this.began, [...this.now.values()]].map(places => places.map(place => this.share(place)));
    const [start, end] = [middle(from), middle(to)];
    this.moved ||= to.length > 1 || this.far();
    if (!start || !end || !this.moved) return;
    const spread = to.length > 1 ? this.spread([...this.now.values()]) / this.spread(this.began) : 1;
    this.host.changed(this.before.moved(start.x - end.x, start.y - end.y).closer(spread, end.x, end.y), false);
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.now.delete(event.pointerId)) return;
    this.dragged ||= this.panning;
    this.began = [];
    // the finger that stays goes on alone
    if (this.now.size === 1 && this.dragged && !this.host.zoom().isWhole) this.begin(event);
  };

  /** +, − and 0 zoom; Ctrl and an arrow moves what is seen. */
  key(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key];
    const zoom = this.host.zoom();
    if (event.ctrlKey && !event.shiftKey && arrow && !zoom.isWhole)
      this.host.changed(zoom.moved(SHIFT * arrow[0], SHIFT * arrow[1]), true);
    else if (event.ctrlKey || event.metaKey || event.altKey) return false;
    else if (event.key === '+' || event.key === '=') this.host.changed(zoom.closer(STEP), true);
    else if (event.key === '-') this.host.changed(zoom.closer(1 / STEP), true);
    else if (event.key === '0') this.host.changed(Zoom.whole, true);
    else return false;
    return true;
  }

  private begin(event: PointerEvent): void {
    this.began = [...this.now.values()];
    this.before = this.host.zoom();
    if (this.now.has(event.pointerId)) (event.target as Element).setPointerCapture(event.pointerId);
  }

  private far(): boolean {
    const [from] = this.began;
    const [to] = this.now.values();
    return Math.hypot(to.x - from.x, to.y - from.y) >= CLICK;
  }

  private spread([one, other]: readonly At[]): number {
    return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  }

  /** A place on the canvas as shares of the view, from the lower left. */
  private share({ x, y }: At): At | null {
    const area = this.host.area();
    return area && { x: (x - area.left) / (area.right - area.left), y: (area.bottom - y) / (area.bottom - area.top) };
  }
}

function middle(places: readonly (At | null)[]): At | null {
  const [one, other] = places;
  if (!one) return null;
  return other ? { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } : one;
}
