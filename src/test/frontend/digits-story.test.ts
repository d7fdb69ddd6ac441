import { ClusteringModel, DigitsModel } from 'Frontend/digits/digits-model';
import { clusterSentence, comparisonStory, confusionHeadline, galleryStory, stopWords } from 'Frontend/digits/digits-story';
import { aDigit, elapsed, error, estimate, guess, methodTitle, percent, whole } from 'Frontend/digits/digits-words';
import type { ClusteringMessage, DigitsMessage } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { clusteringMessage, confusion, digitsMessage, SETTINGS, votes } from './digits';
import { english } from './english';

const tenVotes = Array.from({ length: 10 }, (_, digit) => votes(digit, 10));
const clustering = (rows: readonly (readonly number[])[], rest: Partial<ClusteringMessage> = {}) =>
  ClusteringModel.of(clusteringMessage(rows, rest));

describe('what the pictures of a clustering show', () => {
  const headline = async (rows: readonly (readonly number[])[], rest: Partial<ClusteringMessage> = {}) =>
    galleryStory(english, await clustering(rows, rest), 2, false).headline;

  test('how many digits were found', async () => {
    expect(await headline(tenVotes)).toBe('Ten components found all ten digits. Nobody told them what a digit is.');
    expect(await headline(tenVotes.slice(0, 7))).toBe(
      'Seven components found seven of the ten digits. Nobody told them what a digit is.',
    );
    expect(await headline([votes(1, 5), votes(1, 3)])).toBe(
      'Two components found one digit only. Nobody told them what a digit is.',
    );
    expect(await headline(tenVotes, { method: 'kmeans' })).toBe('Ten centroids found all ten digits, by distance alone.');
    expect(await headline([votes(1, 5)])).toBe('One component alone is the average of all digits.');
  });

  test('which iteration it is, until the last', async () => {
    const detail = async (frame: number) => galleryStory(english, await clustering(tenVotes), frame, false).detail;
    expect(await detail(0)).toBe('This is where the run starts. Names and bars are those of its end, 2 iterations later.');
    expect(await detail(1)).toBe('After 1 of 2 iterations. Names and bars are those of the last one.');
    expect(await detail(2)).toMatch(/^Each picture is the mean of one cluster;/);
  });

  test('digits without a cluster, ties and empty clusters', async () => {
    const end = async (...rows: number[][]) => galleryStory(english, await clustering(rows), 2, false).detail;
    expect(await end(...tenVotes.slice(0, 9))).toMatch(/No cluster is called 9, so every 9 is read wrongly\.$/);
    expect(await end(...tenVotes.slice(0, 8))).toMatch(
      /No cluster is called 8 or 9, so every 8 and every 9 is read wrongly\.$/,
    );
    expect(await end(...tenVotes.slice(0, 5))).toMatch(
      /No cluster is called 5, 6, 7, 8, or 9, so all of these are read wrongly\.$/,
    );
    expect(await end(...tenVotes, votes(4, 5, { 9: 5 }))).toMatch(
      /In one cluster 4 and 9 have the same number of votes; the smallest of them names it\.$/,
    );
    expect(await end(...tenVotes, votes(0, 0), votes(0, 0))).toMatch(
      /two clusters are empty: they have no images and no name\.$/,
    );
  });

  test('variances have their own words', async () => {
    const { headline, detail } = galleryStory(english, await clustering(tenVotes), 2, true);
    expect(headline).toBe('Dark is where the images of a cluster differ from each other.');
    expect(detail).toMatch(/^Each picture shows one cluster’s variances/);
  });
});

describe('what is in a cluster', () => {
  test('its three most frequent digits, the largest first', async () => {
    const model = await clustering([votes(3, 1335, { 5: 150, 8: 126, 2: 90 }), votes(4, 5, { 9: 5 }), votes(0, 0)]);
    expect(clusterSentence(english, model, 0)).toBe('**Read as 3:** 1,335 are a 3, 150 a 5, 126 an 8');
    expect(clusterSentence(english, model, 1)).toBe('**Read as 4:** 5 are a 4, 5 a 9 (4 and 9 have the same number of votes)');
    expect(clusterSentence(english, model, 2)).toBe('**No name:** no training image belongs to this cluster.');
  });
});

describe('what the errors say about each other', () => {
  const story = async (
    mixture: readonly [number, number],
    kmeans: readonly [number, number] | null,
    rest: Partial<DigitsMessage> = {},
  ) => {
    const one = (method: 'mixture' | 'kmeans', [trainingError, testError]: readonly [number, number]) =>
      clusteringMessage(tenVotes, { method, trainingError, testError });
    const messages = [one('mixture', mixture), ...(kmeans ? [one('kmeans', kmeans)] : [])];
    return comparisonStory(english, await DigitsModel.of(digitsMessage(messages, rest)));
  };

  test.each([
    [[0.3, 0.35], 'On digits that neither has seen, the mixture beats K-means: .350 against .400.'],
    [[0.3, 0.41], 'On digits that neither has seen, mixture and K-means do about equally well.'],
    [[0.3, 0.44], 'Ahead of K-means on digits it has seen, behind on digits it hasn’t.'],
    [[0.3, 0.5], 'Ahead of K-means on digits it has seen, far behind on digits it hasn’t.'],
    [[0.41, 0.44], 'Close to K-means on digits it has seen, behind on digits it hasn’t.'],
    [[0.4, 0.5], 'Close to K-means on digits it has seen, far behind on digits it hasn’t.'],
    [[0.5, 0.44], 'Behind K-means on digits it has seen, and on digits it hasn’t.'],
    [[0.5, 0.5], 'Behind K-means on digits it has seen, and far behind on digits it hasn’t.'],
  ] as const)('training and test error %j', async (mixture, headline) => {
    expect((await story(mixture, [0.4, 0.4])).headline).toBe(headline);
  });

  test('one method alone is compared with nothing', async () => {
    expect((await story([0.3, 0.35], null)).headline).toBe(
      'It reads .300 of the digits it has seen wrongly, and .350 of the others.',
    );
  });

  test('the neural network’s advantage, or its absence, is said', async () => {
    const network = { trainingError: 0, testError: 0.03, iterations: 40, seconds: 12, confusion: confusion() };
    expect((await story([0.3, 0.35], null, { network })).detail).toMatch(/The neural network saw the labels\.$/);
    expect((await story([0.3, 0.35], null, { networkMissing: 'no-native' })).detail).toMatch(/There is no neural network here/);
  });
});

describe('the most frequent mistake', () => {
  const headline = (...mistakes: [number, number, number][]) =>
    confusionHeadline(english, {
      method: 'kmeans',
      training: 0,
      test: 0,
      iterations: 1,
      seconds: 1,
      confusion: confusion(...mistakes),
      printed: null,
    });

  test.each([
    ['K-means reads every test image rightly.', []],
    ['K-means makes few mistakes. The most common: an 8 read as 3.', [[8, 3, 9]]],
    ['K-means mistakes fours the most: it takes 30 of 100 for 9.', [[4, 9, 30]]],
    ['K-means takes most fives for 3: 60 of 100.', [[5, 3, 60]]],
  ] as [string, [number, number, number][]][])('%s', (sentence, mistakes) => expect(headline(...mistakes)).toBe(sentence));
});

test('why a clustering ended is said as its method means it', async () => {
  const words = async (rest: Partial<ClusteringMessage>) => stopWords(english, await clustering(tenVotes, rest));
  expect(await words({})).toEqual({
    brief: 'Converged after 2 iterations',
    full: 'Converged after 2 iterations:',
    why: 'a mean gain below 0.001',
  });
  expect((await words({ method: 'kmeans' })).why).toBe('no image changed its cluster');
  expect((await words({ stopReason: 'MAX_ITERATIONS', objective: [1, 2] })).brief).toBe('Stopped at the cap of 1 iteration');
});

describe('numbers and times', () => {
  test('errors leave out the zero that they all begin with', () => {
    expect([error(0.4326), error(0), error(1), guess(0.5)]).toEqual(['.433', '.000', '1.000', '.50']);
    expect([percent(0.494), whole(307720), aDigit(english, 8)]).toEqual(['49\u202f%', '307,720', 'an 8']);
  });

  test.each([
    [1.234, '1.2 s'],
    [12.7, '13 s'],
    [89, '89 s'],
    [120, '2 min'],
    [150, '2 min 30 s'],
  ])('%d seconds have passed: %s', (seconds, text) => expect(elapsed(english, seconds)).toBe(text));

  test.each([
    [3.9, 'a moment'],
    [4.2, 'about 5 s'],
    [21, 'about 25 s'],
    [91, 'about 2 min'],
    [125, 'about 2 min 30 s'],
  ])('%d seconds to come: %s', (seconds, text) => expect(estimate(english, seconds)).toBe(text));

  test('a method is named with what was asked of it', () => {
    expect(methodTitle(english, 'mixture', SETTINGS)).toBe('Mixture, full covariances, floor 0.01');
    expect(methodTitle(english, 'mixture', { ...SETTINGS, principal: 50 })).toBe(
      'Mixture, full covariances, floor 0.01, 50 principal components',
    );
    expect(methodTitle(english, 'kmeans', SETTINGS)).toBe('K-means, ten restarts');
    expect(methodTitle(english, 'kmeans', { ...SETTINGS, restarts: 1 })).toBe('K-means, one start');
    expect(methodTitle(english, 'mlp', SETTINGS)).toBe('Neural network, 50 and 50 units');
  });
});
