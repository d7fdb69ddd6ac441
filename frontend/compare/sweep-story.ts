import { objective, plain } from '../run/number-format';
import { counted, listed, text, type Dictionary } from '../run/texts';
import type { CriterionName } from '../wire';
import type { Series, SweepModel, SweepPanel } from './sweep-model';

/** What is to be seen in a sweep, what has to be known about it, and what can be done with it. */
export interface SweepStory {
  readonly headline: string;
  readonly detail: string;
  readonly invitation: string;
}

/** What a finished sweep says, true of any data; while it is on its way, what is being asked. */
export function sweepStory(texts: Dictionary, model: SweepModel): SweepStory {
  const { plan, panels, facts } = model;
  const range = { from: plan.from, to: plan.to, algorithm: text(texts, `compare.sweep.algorithm.${plan.algorithm}`) };
  if (!facts) {
    return {
      headline: text(texts, 'compare.sweep.coming'),
      detail: text(texts, 'compare.sweep.coming.detail', range),
      invitation: '',
    };
  }
  const headline = panels.length > 1 ? verdict(texts, model) : text(texts, 'compare.sweep.single', range);
  const detail = [counted(texts, 'compare.sweep.fits', panels.length, range), ...remarks(texts, model)];
  return { headline, detail: detail.join(' '), invitation: panels.length > 1 ? text(texts, 'compare.sweep.invite') : '' };
}

/** "BIC chooses 2 components, AIC and held-out points 3. The truth is 3." */
function verdict(texts: Dictionary, model: SweepModel): string {
  const {
    facts,
    plan: { algorithm },
  } = model;
  const series = model.series.filter(({ criterion, choice }) => criterion !== 'logLikelihood' && choice !== null);
  const choices = [...new Set(series.map(({ choice }) => choice!))].sort((a, b) => a - b);
  if (choices.length === 0) return text(texts, 'compare.sweep.none');
  const components = (k: number) => counted(texts, `compare.sweep.count.${algorithm}`, k);
  const clauses = choices.map((k, i) => {
    const choosing = series.filter(({ choice }) => choice === k);
    const who = choosing.map(({ criterion }) => named(texts, criterion));
    const isOne = choosing.length === 1 && choosing[0].criterion !== 'heldOut'; // these are points
    return i === 0
      ? counted(texts, 'compare.sweep.chooses', isOne ? 1 : 2, { who: listed(who), k: components(k) })
      : text(texts, 'compare.sweep.also', { who: listed(who), k });
  });
  const truth = facts?.truth ?? null;
  const agreed = choices.length === 1;
  const ending =
    truth === null
      ? 'unknown'
      : !model.panel(truth)
        ? 'untried'
        : !choices.includes(truth)
          ? 'missed'
          : agreed
            ? 'right'
            : 'known';
  return text(texts, `compare.sweep.truth.${ending}`, { choice: capital(clauses.join(', ')), truth: truth ?? '' });
}

/** What has to be said for the verdict to be honest. */
function remarks(texts: Dictionary, model: SweepModel): string[] {
  const { plan, panels, facts, series } = model;
  if (!facts || panels.length < 2) return [];
  const fit = series.find(({ criterion }) => criterion === 'logLikelihood')?.choice;
  const last = panels[panels.length - 1].k;
  const edge = series.filter(({ criterion, choice }) => choice === last && criterion !== 'logLikelihood');
  const collapsed = panels.filter(({ message }) => message.stopReason === 'DEGENERATE_COMPONENT').map(({ k }) => `K = ${k}`);
  const said: string[] = [];
  if (collapsed.length > 0) said.push(counted(texts, 'compare.sweep.collapsed', collapsed.length, { ks: listed(collapsed) }));
  if (fit != null) said.push(text(texts, 'compare.sweep.fit', { k: fit }));
  if (edge.length > 0) {
    const who = listed(edge.map(({ criterion }) => named(texts, criterion)));
    said.push(counted(texts, 'compare.sweep.edge', edge.length, { who: capital(who), k: last }));
  }
  if (facts.setbacks.length > 0) {
    const ks = listed(facts.setbacks.map(k => `K = ${k}`));
    const key = plan.starts > 1 ? 'compare.sweep.setback.several' : 'compare.sweep.setback';
    said.push(counted(texts, key, facts.setbacks.length, { ks, starts: plan.starts }));
  }
  return said;
}

/** "150 iterations: stopped at the cap, not because it was done" */
export function stopped(texts: Dictionary, { message }: SweepPanel): string {
  return counted(texts, `compare.sweep.stop.${message.stopReason}`, message.iterations);
}

/** "chosen by AIC and held-out points; the true number"; empty if there is nothing to say of this K. */
export function distinction(texts: Dictionary, model: SweepModel, k: number): string {
  const who = model.chosenBy(k).map(criterion => named(texts, criterion));
  const parts = [
    ...(who.length > 0 ? [text(texts, 'compare.sweep.chosen', { who: listed(who) })] : []),
    ...(model.facts?.truth === k ? [text(texts, 'compare.sweep.true')] : []),
    ...(model.facts?.setbacks.includes(k) ? [text(texts, 'compare.sweep.worse', { before: k - 1 })] : []),
  ];
  return capital(parts.join('; '));
}

/** What each criterion says of one K: "AIC 1354.0576", and so on. */
export function worths(texts: Dictionary, model: SweepModel, { k: wanted }: SweepPanel): string[] {
  return model.series.flatMap(({ criterion, values }) =>
    values.filter(({ k }) => k === wanted).map(({ value }) => `${title(texts, criterion)} ${plain(worth(criterion, value))}`),
  );
}

/** Everything about one K in a breath, for those who listen. */
export function spokenPanel(texts: Dictionary, model: SweepModel, panel: SweepPanel): string {
  const said = [`K = ${panel.k}`, stopped(texts, panel), ...worths(texts, model, panel), distinction(texts, model, panel.k)];
  return `${said.filter(Boolean).join('. ')}.`;
}

/** A criterion's heading. */
export function title(texts: Dictionary, criterion: CriterionName): string {
  return text(texts, `compare.sweep.${criterion}`);
}

/** A criterion's name inside a sentence. */
export function named(texts: Dictionary, criterion: CriterionName): string {
  return text(texts, `compare.sweep.${criterion}.named`);
}

/** A criterion's value as it is written. */
export function worth(criterion: CriterionName, value: number): string {
  return criterion === 'silhouette' ? value.toFixed(3).replace('-', '\u2212') : objective(value);
}

/** What a chart shows, for those who don't see it. */
export function spokenSeries(texts: Dictionary, { criterion, values, choice }: Series): string {
  const name = title(texts, criterion);
  const list = values.map(({ k, value }) => `K = ${k}: ${plain(worth(criterion, value))}`).join('; ');
  const chosen = choice === null ? '' : text(texts, `compare.sweep.${criterion}.choice`, { k: choice });
  return [`${name}.`, chosen && `${chosen}.`, `${list}.`].filter(Boolean).join(' ');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
