import { css, html, nothing, svg, type SVGTemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SizeWatch } from '../chart/size-watch';
import { plain } from '../run/number-format';
import { firstKey } from '../run/texts';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { CriterionLayout, type CriterionDot } from './criterion-layout';
import { lift } from './k-lift';
import type { CriterionName } from '../wire';
import { SMALLER_IS_BETTER } from './sweep-model';
import type { Series, SweepModel } from './sweep-model';
import { spokenSeries, title, worth } from './sweep-story';

/**
 * One criterion against K, on a scale of its own: what it means in plain words, its values, and the K that it chooses.
 *
 * @fires k-lifted with a KLift
 */
@customElement('criterion-chart')
export class CriterionChart extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; min-width: 0; }
    header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 var(--s3); }
    h3 { margin: 0; font: 560 var(--t-14) / 1.5 var(--ui); }
    .choice { font-variant-numeric: tabular-nums; }
    .choice.lifted { color: var(--ink-2); }
    .means { display: var(--desk, block); font-size: var(--t-12); line-height: 1.45; color: var(--ink-2); text-wrap: pretty; }
    .plot { position: relative; height: var(--criterion, 86px); margin-top: 2px; font-size: var(--t-12); cursor: pointer; }
    svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
    text { font-size: 1em; font-variant-numeric: tabular-nums; fill: var(--ink-3); user-select: none; }
    .axis, .cursor { fill: none; stroke: var(--rule); shape-rendering: crispEdges; }
    .cursor { stroke: var(--line); }
    .line { fill: none; stroke: var(--line); stroke-width: calc(0.72px * var(--stroke)); }
    .dot { fill: var(--paper); stroke: var(--ink-2); stroke-width: 1.4px; r: calc(1.9px * var(--stroke)); }
    .dot.chosen { fill: var(--ink); stroke: var(--ink); r: calc(2.7px * var(--stroke)); }
    .dot.lifted { stroke: var(--ink); stroke-width: 2px; r: calc(2.7px * var(--stroke)); }
    .outside { fill: none; stroke: var(--ink-2); stroke-width: 1.4px; }
    .bold { fill: var(--ink); font-weight: 620; }
    .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .truth { fill: var(--ink-2); }
    .undefined { font-size: var(--t-12); color: var(--ink-3); }
  `,
  ];

  @property({ attribute: false }) model: SweepModel | null = null;
  @property({ attribute: false }) series: Series | null = null;
  @property({ attribute: false }) lifted: number | null = null;
  @state() private size = { width: 0, height: 0, font: 12 };
  @query('.plot') private plot!: HTMLElement | null;
  private drawn: CriterionLayout | null = null;

  protected override willUpdate(): void {
    const {
      model,
      series,
      size: { width, height, font },
    } = this;
    if (!model || !series || width === 0) return;
    const bottom = 1.5 * font + (model.facts?.truth == null ? 2 : 10);
    const [top, foot] = labelBelow(series) ? [0.9 * font, 1.9 * font] : [1.7 * font, 10];
    const box = { width, height, left: 2.4 * font, right: 0.9 * font, top, bottom, foot };
    this.drawn = new CriterionLayout(series, model.plan.from, model.plan.to, box);
  }

  constructor() {
    super();
    new SizeWatch(this, () => this.measure());
  }

  override render() {
    const { model, series, drawn } = this;
    if (!model || !series) return nothing;
    const { criterion, values } = series;
    const missing = model.panels.filter(({ k }) => !values.some(value => value.k === k)).map(({ k }) => `K = ${k}`);
    return html`
      <header>
        <h3>${title(this.texts, criterion)}</h3>
        ${this.said(series)}
      </header>
      <p class="means">${this.text(`compare.sweep.${criterion}.means`, {
        n: model.data.n,
        price: Math.log(model.data.n).toFixed(2),
        folds: model.plan.folds,
      })}</p>
      <div
        class="plot" role="img" aria-label=${spokenSeries(this.texts, series)}
        @click=${(event: MouseEvent) => lift(this, this.under(event), 'click')}
        @pointermove=${this.onMove} @pointerleave=${() => lift(this, null, 'pointer')}
      >${drawn ? this.picture(model, series, drawn) : nothing}</div>
      ${
        missing.length > 0
          ? html`<p class="undefined">${this.text(firstKey(this.texts, `compare.sweep.undefined.${criterion}`, 'compare.sweep.undefined'), { ks: missing.join(', ') })}</p>`
          : nothing
      }
    `;
  }

  /** What it chooses, or what it says about the K that is lifted out. */
  private said({ criterion, values, choice }: Series) {
    const value = values.find(({ k }) => k === this.lifted)?.value;
    if (value === undefined) {
      if (choice === null) return nothing;
      return html`<span class="choice">${this.text(`compare.sweep.${criterion}.choice`, { k: choice })}</span>`;
    }
    const best = values.find(({ k }) => k === choice)?.value ?? value;
    const key =
      value > best ? 'compare.sweep.lifted.more' : value < best ? 'compare.sweep.lifted.less' : 'compare.sweep.lifted';
    const by = plain(worth(criterion, Math.abs(value - best)));
    return html`<span class="choice lifted">${this.text(key, {
      k: this.lifted!,
      value: plain(worth(criterion, value)),
      by,
    })}</span>`;
  }

  private picture(model: SweepModel, series: Series, layout: CriterionLayout): SVGTemplateResult {
    const { criterion, choice } = series;
    const { base, box } = layout;
    const { font } = this.size;
    const truth = model.facts?.truth ?? null;
    const y = base + 1.5 * font;
    return svg`<svg viewBox="0 0 ${box.width} ${box.height}" aria-hidden="true">
      <path class="axis" d="M0,${base}H${box.width}"></path>
      ${this.lifted === null ? nothing : svg`<path class="cursor" d="M${Math.round(layout.x(this.lifted))},0V${base}"></path>`}
      <path class="line" d=${layout.line}></path>
      ${layout.dots.map(dot =>
        dot.outside
          ? this.outside(criterion, dot, layout)
          : svg`<circle
        class="dot ${dot.k === choice ? 'chosen' : ''} ${dot.k === this.lifted ? 'lifted' : ''}" cx=${dot.x} cy=${dot.y}></circle>`,
      )}
      ${this.label(series, layout, choice ?? (layout.dots.length === 1 ? layout.dots[0].k : null))}
      ${layout.ks.map(
        k => svg`<text class=${k === choice || k === this.lifted ? 'bold' : ''} x=${layout.x(k)} y=${y}
        text-anchor="middle">${k}</text>`,
      )}
      <text x=${layout.x(layout.from) - 0.6 * font} y=${y} text-anchor="end">K =</text>
      ${
        truth === null || truth < layout.from || truth > layout.to
          ? nothing
          : svg`<path class="truth" d="M${layout.x(truth) - 0.38 * font},${y + 0.75 * font}l${0.38 * font},${-0.5 * font}l${0.38 * font},${0.5 * font}Z"></path>`
      }
    </svg>`;
  }

  /** A value too far away for the scale: an arrow at the edge, and how far. */
  private outside(criterion: CriterionName, { x, y, value }: CriterionDot, { base, each }: CriterionLayout): SVGTemplateResult {
    const said = plain(worth(criterion, value));
    const tip = y < base / 2 ? -7 : 7;
    return svg`
      <path class="outside" d="M${x - 4},${y - tip / 3}l4,${tip}l4,${-tip}Z"></path>
      ${
        said.length * 0.6 * this.size.font + 14 < each
          ? svg`<text class="halo" x=${tip < 0 ? x + 9 : x - 4} y=${y + (tip < 0 ? 0.3 : -0.8) * this.size.font}>${said}</text>`
          : nothing
      }`;
  }

  /** The value that won, or the only one, on the side of its dot where no other can be. */
  private label(series: Series, layout: CriterionLayout, named: number | null) {
    const { criterion } = series;
    const dot = layout.dots.find(({ k }) => k === named);
    if (!dot) return nothing;
    const { font } = this.size;
    const anchor =
      dot.x < 4 * font || criterion === 'inertia' ? 'start' : dot.x > layout.box.width - 4 * font ? 'end' : 'middle';
    const x = anchor === 'start' ? dot.x - 6 : anchor === 'end' ? dot.x + 6 : dot.x;
    const y = dot.y + (labelBelow(series) ? 1.4 : -0.7) * font;
    return svg`<text class="bold halo" x=${x} y=${y} text-anchor=${anchor}>${plain(worth(criterion, dot.value))}</text>`;
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') lift(this, this.under(event), 'pointer');
  };

  private under({ clientX }: MouseEvent): number | null {
    const box = this.plot?.getBoundingClientRect();
    return (box && this.drawn?.nearest(clientX - box.left)) ?? null;
  }

  private measure(): void {
    if (!this.plot) return;
    const { clientWidth: width, clientHeight: height } = this.plot;
    this.size = { width, height, font: parseFloat(getComputedStyle(this.plot).fontSize) };
  }
}

/** The smallest value has the others above it; beside the elbow there is room above, to the right. */
function labelBelow({ criterion }: Series): boolean {
  return SMALLER_IS_BETTER.includes(criterion) && criterion !== 'inertia';
}
