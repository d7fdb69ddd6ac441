import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted, text } from '../run/texts';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { panelModel } from './panel-model';
import './small-plane';
import type { StartsModel } from './starts-model';
import { endingCaption } from './starts-story';
import type { RunModel } from '../run/run-model';

/** The best run and those of the most frequent other endings, as pictures that open in the lab. */
@customElement('ending-planes')
export class EndingPlanes extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.008em; text-wrap: pretty; }
    ul { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: var(--s5); margin-top: var(--s3); }
    a { display: block; color: inherit; text-decoration: none; }
    a:hover span { color: var(--ink); text-decoration-color: var(--ink-2); }
    .count { display: block; margin-top: 4px; font-variant-numeric: tabular-nums; }
    span { color: var(--ink-2); text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
    @media (max-width: 900px) { ul { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s4); } }
  `,
  ];

  @property({ attribute: false }) model: StartsModel | null = null;
  private readonly drawn = new WeakMap<object, RunModel>();

  override render() {
    const { model, texts } = this;
    if (!model || model.message.endings.length === 0) return nothing;
    const { endings, places } = model.message;
    const heading =
      endings.length < places
        ? text(texts, 'compare.starts.endings.some', { places })
        : counted(texts, 'compare.starts.endings.all', places, { places: texts[`stage.number.${places}`] ?? places });
    return html`
      <h2>${heading}</h2>
      <ul>${endings.map((ending, index) => {
        const caption = endingCaption(texts, model, ending, index);
        return html`<li><a href="lab?${ending.best.link}" router-link>
          <small-plane .model=${this.picture(model, index)} .label=${text(texts, 'compare.starts.ending.picture')}
            .densityName=${text(texts, 'stage.plane.density')}></small-plane>
          <b class="count">${caption}</b>
          <span>${text(texts, 'compare.starts.open')}</span>
        </a></li>`;
      })}</ul>
    `;
  }

  private picture(model: StartsModel, index: number): RunModel {
    const ending = model.message.endings[index];
    let picture = this.drawn.get(ending);
    if (!picture) this.drawn.set(ending, (picture = panelModel(model.data, ending)));
    return picture;
  }
}
