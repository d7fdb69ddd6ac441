import { css, html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SizeWatch } from '../chart/size-watch';
import { fixed, plain } from '../run/number-format';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { CurvesLayout, type Curve } from './curves-layout';
import { lift } from './k-lift';
import type { SweepModel } from './sweep-model';
import { spokenPanel } from './sweep-story';

/** Narrower than this, the labels are the K alone. */
const ROOMY = 520;

/**
 * All trajectories of a sweep in one chart, each named where it ends. One tab stop, a slider over K: the arrows lift one
 * curve out, Escape puts it back.
 *
 * @fires k-lifted with a KLift
 */
@customElement('sweep-curves')
export class SweepCurves extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; min-width: 0; }
    .plot {
      position: relative; height: max(var(--curves, 236px), calc(var(--labels) * 1.3em + 3.6em)); font-size: var(--t-12);
      cursor: pointer;
      touch-action: manipulation; -webkit-tap-highlight-color: transparent;
    }
    svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
    text { font-size: 1em; font-variant-numeric: tabular-nums; fill: var(--ink-3); user-select: none; }
    path { fill: none; stroke-linejoin: round; }
    .axis { stroke: var(--line); shape-rendering: crispEdges; }
    .curve { stroke: var(--ink-2); stroke-width: calc(0.72px * var(--stroke)); }
    .lead { stroke: var(--line); stroke-dasharray: 1.5 3; }
    .end { fill: var(--ink-2); r: calc(1.5px * var(--stroke)); }
    .k { fill: var(--ink-2); font-weight: 530; }
    .others .curve { stroke: var(--line); stroke-opacity: 0.55; }
    .others .end { fill: var(--line); }
    .others .lead { stroke-opacity: 0.6; }
    .others .k { fill: var(--ink-3); }
    .lifted .curve { stroke: var(--ink); stroke-width: calc(0.5px + var(--stroke) * 1px); }
    .lifted .lead { stroke: var(--ink-2); }
    .lifted .end { fill: var(--ink); r: calc(2px * var(--stroke)); }
    .lifted text { fill: var(--ink); font-weight: 620; }
    .under { stroke: var(--paper); stroke-width: calc(2px + var(--stroke) * 2px); }
    .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
  `,
  ];

  @property({ attribute: false }) model: SweepModel | null = null;
  /** The K that is lifted out. */
  @property({ attribute: false }) lifted: number | null = null;
  @state() private size = { width: 0, height: 0, font: 12 };
  @query('.plot') private plot!: HTMLElement | null;
  private drawn: CurvesLayout | null = null;
  private readonly pen = document.createElement('canvas').getContext('2d');

  protected override willUpdate(changed: PropertyValues<this>): void {
    const resized = (changed as Map<PropertyKey, unknown>).has('size');
    const {
      model,
      size: { width, height, font },
    } = this;
    if (!model || width === 0 || !(changed.has('model') || resized)) return;
    const labels = model.panels.map(({ k, trajectory }) => this.widthOf(`${k}`) + this.widthOf(this.value(trajectory)));
    const gutter = Math.max(0, ...labels) + 18 + (width < ROOMY ? 0 : 3 * font);
    this.drawn = new CurvesLayout(model.panels, model.iterations, {
      width,
      height,
      line: 1.3 * font,
      gutter,
      bottom: 8 + 1.6 * font,
    });
  }

  constructor() {
    super();
    new SizeWatch(this, () => this.measure());
  }

  override render() {
    const { model, drawn } = this;
    if (!model) return nothing;
    const { panels, plan } = model;
    const panel = model.panel(this.lifted);
    return html`
      <div
        class="plot" style=${`--labels: ${panels.length}`} role="slider" tabindex="0"
        aria-label=${`${this.text(`compare.sweep.curves.${plan.algorithm}`)}. ${this.text('compare.sweep.curves.label')}`}
        aria-valuemin=${panels[0]?.k ?? plan.from}
        aria-valuemax=${panels.at(-1)?.k ?? plan.to}
        aria-valuenow=${this.lifted ?? panels[0]?.k ?? plan.from}
        aria-valuetext=${panel ? spokenPanel(this.texts, model, panel) : this.text('compare.sweep.curves.nothing')}
        @keydown=${this.onKey} @click=${this.onClick} @pointermove=${this.onMove} @pointerleave=${this.onLeave}
      >${drawn ? this.picture(model, drawn) : nothing}</div>
    `;
  }

  private picture(model: SweepModel, layout: CurvesLayout): SVGTemplateResult {
    const { lifted } = this;
    const others = layout.curves.filter(({ panel }) => panel.k !== lifted);
    const above = layout.curves.filter(({ panel }) => panel.k === lifted);
    return svg`<svg viewBox="0 0 ${layout.box.width} ${layout.box.height}" aria-hidden="true">
      <clipPath id="plot"><rect width=${layout.box.width} height=${layout.base}></rect></clipPath>
      ${this.axis(layout)}
      ${
        layout.beyond === null
          ? nothing
          : svg`<text class="halo" x=${layout.right} y=${this.beyondAt(layout)} text-anchor="end">${this.text(
              `compare.sweep.curves.beyond.${model.plan.algorithm}`,
              { value: plain(fixed(layout.beyond, 2)) },
            )}</text>`
      }
      <g class=${above.length > 0 ? 'others' : ''}>${others.map(curve => this.curve(curve, layout))}</g>
      <g class="lifted">${above.map(curve => svg`<path class="under" d=${curve.path} clip-path="url(#plot)"></path>${this.curve(curve, layout)}`)}</g>
    </svg>`;
  }

  /** Beside the side of the plot that the curves come in from. */
  private beyondAt({ base, curves }: CurvesLayout): number {
    return curves[0].panel.message.algorithm === 'em' ? base - 0.7 * this.size.font : this.size.font;
  }

  private curve({ panel, path, lead, end, label }: Curve, { right, box }: CurvesLayout): SVGTemplateResult {
    const y = label + 0.36 * this.size.font;
    const value = this.value(panel.trajectory);
    return svg`
      <path class="lead" d=${lead}></path>
      <path class="curve" d=${path} clip-path="url(#plot)"></path>
      <circle class="end" cx=${end.x} cy=${end.y}></circle>
      <text class="k" x=${right + 17} y=${y}>${box.width < ROOMY ? panel.k : `K = ${panel.k}`}</text>
      ${value ? svg`<text x=${box.width} y=${y} text-anchor="end">${value}</text>` : nothing}`;
  }

  private axis(layout: CurvesLayout): SVGTemplateResult {
    const { font } = this.size;
    const { base, right } = layout;
    const title = this.text('compare.sweep.curves.axis');
    const titleFrom = right - this.widthOf(title) - 2 * font;
    const ticks = layout.ticks(4 * font);
    const y = base + 8 + font;
    return svg`
      <path class="axis" d="M0,${base}H${right}${ticks.map(i => `M${layout.x(i + 1).toFixed(1)},${base}v5`).join('')}"></path>
      ${ticks
        .filter(i => layout.x(i + 1) < titleFrom)
        .map(i => svg`<text x=${layout.x(i + 1)} y=${y} text-anchor="middle">${i}</text>`)}
      <text x=${right} y=${y} text-anchor="end">${title}</text>`;
  }

  /** The value at the end of a curve, where there is room for it. */
  private value(trajectory: Float64Array): string {
    return this.size.width < ROOMY ? '' : plain(fixed(trajectory[trajectory.length - 1], 2));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const ks = this.model?.panels.map(({ k }) => k) ?? [];
    if (ks.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.lifted === null ? -1 : ks.indexOf(this.lifted);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: Math.max(0, at) - 1,
      ArrowDown: Math.max(0, at) - 1,
      Home: 0,
      End: ks.length - 1,
    };
    if (event.key === 'Escape' && this.lifted !== null) lift(this, null, 'key');
    else if (event.key in to) lift(this, ks[Math.min(ks.length - 1, Math.max(0, to[event.key]))], 'key');
    else return;
    event.preventDefault();
  };

  private readonly onClick = (event: MouseEvent): void => lift(this, this.under(event), 'click');

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') lift(this, this.under(event), 'pointer');
  };

  private readonly onLeave = (): void => lift(this, null, 'pointer');

  private under({ clientX, clientY }: MouseEvent): number | null {
    const box = this.plot?.getBoundingClientRect();
    return (box && this.drawn?.nearest(clientX - box.left, clientY - box.top)) ?? null;
  }

  private widthOf(text: string): number {
    if (!this.pen) return text.length * 0.6 * this.size.font;
    this.pen.font = `620 ${this.size.font}px Inter, system-ui, sans-serif`;
    return this.pen.measureText(text).width;
  }

  private measure(): void {
    if (!this.plot) return;
    const { clientWidth: width, clientHeight: height } = this.plot;
    this.size = { width, height, font: parseFloat(getComputedStyle(this.plot).fontSize) };
  }
}
