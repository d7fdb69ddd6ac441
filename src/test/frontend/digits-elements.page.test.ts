import { Experiment } from 'Frontend/digits/experiment';
import { ExperimentTrial } from 'Frontend/digits/experiment-trial';
import type { DigitsProgressMessage, ErrorPoint } from 'Frontend/wire';
import { beforeEach, describe, expect, test } from 'vitest';
import { OFFERED, SETTINGS } from './digits';
import { english } from './english';

const at = (value: string, test: number, start = 0): ErrorPoint => ({ value, start, training: 0.3, test });
const running: DigitsProgressMessage = { position: 0, waitSeconds: null, methods: [], means: null };

describe('a value to try', () => {
  let trial: ExperimentTrial;
  const sent: [name: string, detail: unknown][] = [];

  beforeEach(() => {
    document.body.replaceChildren();
    trial = new ExperimentTrial();
    sent.length = 0;
    for (const name of ['committed', 'starts-wanted', 'point-chosen', 'run-canceled', 'value-aimed']) {
      trial.addEventListener(name, event => sent.push([name, (event as CustomEvent).detail]));
    }
    document.body.append(trial);
  });

  const show = async (points: readonly ErrorPoint[], properties: Partial<ExperimentTrial>) => {
    const experiment = new Experiment({ variable: 'floor', offered: OFFERED.floor, points, kmeansTest: null }, SETTINGS);
    Object.assign(trial, { texts: english, experiment, ...properties });
    await trial.updateComplete;
  };
  const words = () => (trial.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  const buttons = () => [...(trial.shadowRoot?.querySelectorAll('button') ?? [])];

  test('is predicted before it is run: with a guess, or without', async () => {
    await show([at('0.01', 0.5)], { target: '0.1', guess: 0.42, asks: true });
    expect(words()).toContain('Before you run floor 0.1: which test error do you expect?');
    const [commit, without] = buttons();
    commit?.click();
    without?.click();
    expect(sent).toEqual([
      ['committed', 0.42],
      ['committed', null],
    ]);
  });

  test('that is known has its outcome, and leads to its pictures and to other starts', async () => {
    await show([at('0.1', 0.5)], { target: '0.1' });
    expect(words()).toContain('Floor 0.1 is in the plot: test error .500. Another start may end elsewhere.');
    const [several, pictures] = buttons();
    expect(several?.textContent).toBe('Show several starts (0 to 4)');
    pictures?.click();
    expect(sent).toEqual([['point-chosen', at('0.1', 0.5)]]);
  });

  test('that is known from all starts asks for no more; the one on the page is shown already', async () => {
    const starts = [0, 1, 2, 3, 4].map(start => at('0.01', 0.4 + start / 100, start));
    await show(starts, { target: '0.01' });
    expect(words()).toContain('Floor 0.01 from 5 starts: median test error .420, from .400 to .440.');
    expect(buttons()).toHaveLength(0);
  });

  test('waits for the run on its way; several starts can be stopped', async () => {
    await show([], { target: '0.1', running });
    expect(words()).toContain('A run is on its way. Its point joins the plot.');
    await show([], { series: { done: 2, total: 5 } });
    expect(words()).toContain('Several starts are on their way: 2 of 5 are done.');
    buttons()[0]?.click();
    expect(sent).toEqual([['run-canceled', null]]);
  });

  test('can be another one', async () => {
    await show([], { target: '0.1', asks: true });
    const choice = trial.shadowRoot?.querySelector('segment-choice') as HTMLElement & {
      options: { text: string }[];
      value: string;
    };
    expect(choice.value).toBe('0.1');
    expect(choice.options.map(({ text }) => text)).toEqual(['10⁻⁶', '10⁻⁵', '10⁻⁴', '0.001', '0.01', '0.1', '1']);
    choice.dispatchEvent(new CustomEvent('chosen', { detail: '1' }));
    expect(sent).toEqual([['value-aimed', '1']]);
  });
});
