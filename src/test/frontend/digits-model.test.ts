import { confusionsCsv, errorsCsv, fileName } from 'Frontend/digits/comparison-csv';
import { ClusteringModel, ClusteringTimeline, DigitsModel, worstConfusion } from 'Frontend/digits/digits-model';
import { describe, expect, test } from 'vitest';
import { clusteringMessage, confusion, digitsMessage, SETTINGS, votes } from './digits';

const ten = Array.from({ length: 10 }, (_, digit) => votes(digit, 90, { [(digit + 1) % 10]: 10 }));

describe('a clustering', () => {
  test('shows its clusters by digit, of one digit the larger first, those without a name at the end', async () => {
    const model = await ClusteringModel.of(
      clusteringMessage([votes(7, 5), votes(0, 0), votes(2, 9), votes(7, 8), votes(2, 3)]),
    );
    expect(model.order).toEqual([2, 4, 3, 0, 1]);
    expect(model.missing()).toEqual([0, 1, 3, 4, 5, 6, 8, 9]);
  });

  test('finds the picture of a cluster at an iteration', async () => {
    const model = await ClusteringModel.of(clusteringMessage(ten));
    expect(model.lastFrame).toBe(2);
    expect(new Set(model.mean(2, 3))).toEqual(new Set([23]));
    expect(model.mean(0, 0)).toHaveLength(784);
    expect(new Set(model.variance(4))).toEqual(new Set([4]));
    expect(model.typical(6).map(({ pixels, digit }) => [pixels[0], digit])).toEqual([
      [48, 6],
      [49, 6],
    ]);
    expect(model.atypical(1).map(({ pixels, digit }) => [pixels[0], digit])).toEqual([
      [8, 1],
      [9, 9],
    ]);
  });

  test('has no variances by K-means', async () => {
    const model = await ClusteringModel.of(clusteringMessage(ten, { method: 'kmeans', variances: null }));
    expect(model.variance(0)).toBeNull();
  });

  test('knows how pure a cluster is, and the least pure one', async () => {
    const model = await ClusteringModel.of(clusteringMessage([votes(0, 0), votes(3, 8, { 5: 2 }), votes(4, 6, { 9: 4 })]));
    expect(model.purity(1)).toBe(0.8);
    expect(model.purity(0)).toBeNaN();
    expect(model.mostMixed()).toBe(2);
  });
});

describe('a clustering’s timeline', () => {
  test('has an iteration for each frame, counted from 1', async () => {
    const clustering = await ClusteringModel.of(clusteringMessage(ten, { objective: [-9, -5, -4] }));
    const timeline = new ClusteringTimeline(clustering, null);
    expect(timeline.rises).toBe(true);
    expect([timeline.lowest, timeline.highest, timeline.iterations, timeline.framesEach]).toEqual([-9, -4, 2, 1]);
    expect([timeline.gain(0), timeline.gain(1)]).toEqual([4, 1]);
    expect([0, 1, 2].map(frame => timeline.model.frame(frame).phase)).toEqual(['start', 'M', 'M']);
  });

  test('falls by K-means', async () => {
    const message = clusteringMessage(ten, { method: 'kmeans', objective: [9, 5] });
    expect(new ClusteringTimeline(await ClusteringModel.of(message), null).rises).toBe(false);
  });
});

describe('a comparison', () => {
  const message = digitsMessage(
    [
      clusteringMessage(ten, { trainingError: 0.4, testError: 0.41, confusion: confusion([4, 9, 30]) }),
      clusteringMessage(ten, { method: 'kmeans', trainingError: 0.39, testError: 0.395, objective: [9, 5] }),
    ],
    {
      network: { trainingError: 0, testError: 0.03, iterations: 40, seconds: 12.5, confusion: confusion() },
      printed: [{ method: 'kmeans', training: 0.4, test: 0.4 }],
    },
  );

  test('lists the errors of its methods in the homework’s order, with what the homework printed', async () => {
    const model = await DigitsModel.of(message);
    expect(model.errors.map(({ method }) => method)).toEqual(['mixture', 'kmeans', 'mlp']);
    expect(model.errorsOf('kmeans')?.printed).toEqual({ method: 'kmeans', training: 0.4, test: 0.4 });
    expect(model.errorsOf('mixture')?.printed).toBeNull();
    expect(model.clustering('kmeans')?.method).toBe('kmeans');
  });

  test('is saved as tables', async () => {
    const model = await DigitsModel.of(message);
    expect(errorsCsv(model).split('\n')).toEqual([
      'method,training_error,test_error,iterations,seconds,homework_training_error,homework_test_error',
      'mixture,0.4,0.41,2,1.5,,',
      'kmeans,0.39,0.395,1,1.5,0.4,0.4',
      'mlp,0,0.03,40,12.5,,',
      '',
    ]);
    const lines = confusionsCsv(model).split('\n');
    expect(lines).toHaveLength(1 + 3 * 10 + 1);
    expect(lines[0]).toMatch(/^method,digit,read_as_0,.*,read_as_9,no_label$/);
    expect(lines[5]).toBe('mixture,4,0,0,0,0,70,0,0,0,0,30,0');
  });

  test('names its files after its settings, an unusual start included', async () => {
    const name = async (settings: Partial<typeof SETTINGS>) =>
      fileName(await DigitsModel.of(digitsMessage([], { settings: { ...SETTINGS, ...settings } })), '.csv');
    expect(await name({})).toBe('mixture-lab-digits-full-k10-floor0.01-n1000.csv');
    expect(await name({ principal: 50, start: 3, covariance: 'tied' })).toBe(
      'mixture-lab-digits-tied-k10-floor0.01-pc50-n1000-start3.csv',
    );
  });

  test('has a worst mistake, by the share of a digit’s images; no label is no mistake', () => {
    expect(worstConfusion(confusion([4, 9, 30], [3, 5, 40], [2, 10, 90]))).toEqual({ digit: 3, label: 5, share: 0.4 });
    expect(worstConfusion(confusion()).share).toBe(0);
  });
});
