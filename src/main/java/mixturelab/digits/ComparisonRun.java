package mixturelab.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.KMeansFit;
import mixturelab.core.engine.LloydEngine;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.run.StopReason;
import mixturelab.core.score.ConfusionMatrix;
import mixturelab.core.score.MajorityVote;
import mixturelab.digits.Comparison.NetworkMissing;
import mixturelab.digits.DigitsProgress.Phase;
import mixturelab.smile.PrincipalComponents;

/** Carries out one comparison: split, fit, vote on the training images, score on the test images. */
final class ComparisonRun {
    static final int KMEANS_ITERATIONS = 100;

    private final DigitsSettings settings;
    private final Workers workers;
    private final ProgressReport progress;
    private final Optional<PrincipalComponents> components;
    private final ImageRows training;
    private final ImageRows test;
    /** The training images. */
    private final Points points;

    private final int[] digits;
    private final Pictures varying;

    ComparisonRun(DigitImages images, DigitsSettings settings, Workers workers, ProgressReport progress) {
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
        StratifiedSplit split = StratifiedSplit.of(images.digits(), settings.trainingSize(), settings.seed());
        int[] trainingIndices = split.training();
        Points pixels = new ImageRows(images, trainingIndices, Optional.empty()).points();
        this.varying = varying(pixels);
        this.components = settings.principalComponents().isPresent()
                ? Optional.of(components(pixels, settings.principalComponents().getAsInt()))
                : Optional.empty();
        this.training = new ImageRows(images, trainingIndices, components);
        this.test = new ImageRows(images, split.test(settings.testSize()), components);
        this.points = components.isPresent() ? training.points() : pixels;
        this.digits = training.digits();
    }

    private PrincipalComponents components(Points pixels, int count) {
        Mixture all = EmEngine.on(pixels, 1, new Shape(CovarianceType.FULL, 0, Mixing.FREE), workers)
                .start(Responsibilities.hard(1, new int[pixels.n()]));
        return PrincipalComponents.of(all.mean(0), all.covariance(0), count);
    }

    /**
     * Compares.
     *
     * @param withNetwork whether a network can be trained here
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    Comparison compare(boolean withNetwork) {
        long begun = System.nanoTime();
        List<Clustering> clusterings = new ArrayList<>();
        if (settings.methods().contains(Method.MIXTURE)) {
            clusterings.add(mixture());
        }
        if (settings.methods().contains(Method.KMEANS)) {
            clusterings.add(kmeans());
        }
        boolean wanted = settings.methods().contains(Method.MLP);
        Optional<NetworkResult> network = wanted && withNetwork ? Optional.of(network()) : Optional.empty();
        return new Comparison(
                settings,
                (System.nanoTime() - begun) / 1e9,
                clusterings,
                network,
                wanted && !withNetwork ? Optional.of(NetworkMissing.NO_NATIVE) : Optional.empty(),
                varying);
    }

    private Clustering mixture() {
        progress.begin(Method.MIXTURE, Phase.STARTING, MixtureFit.MAX_ITERATIONS);
        List<Pictures> frames = new ArrayList<>();
        MixtureFit fit = MixtureFit.of(points, settings, workers, new MixtureFit.Listener() {
            @Override
            public void starting(int iterations, Centroids centroids) {
                progress.at(iterations, pictures(centroids.toArray()));
            }

            @Override
            public void at(int iterations, Mixture mixture) {
                progress.enter(Phase.ITERATING);
                frames.add(pictures(mixture.means()));
                progress.at(iterations, frames.getLast());
            }
        });
        progress.enter(Phase.SCORING);
        int[] testClusters =
                EmEngine.mostResponsible(test, fit.mixture(), workers).toArray();
        Fitted fitted = new Fitted(
                Method.MIXTURE,
                fit.objective(),
                fit.stopReason(),
                fit.iterations(),
                Pictures.concat(frames),
                Optional.of(variances(fit.mixture())));
        CovarianceType type = settings.covarianceType();
        return clustering(
                fitted,
                fit.mixture().means(),
                fit.clusters().stream().mapToInt(Integer::intValue).toArray(),
                testClusters,
                type.parameterCount(settings.componentCount(), points.d()),
                // of one component alone: its weight is no free number
                type.parameterCount(1, points.d()) - points.d());
    }

    private Clustering kmeans() {
        progress.begin(Method.KMEANS, Phase.ITERATING, settings.restarts() * KMEANS_ITERATIONS);
        int[] done = new int[1];
        KMeansFit fit = LloydEngine.on(points, workers)
                .best(
                        settings.componentCount(),
                        settings.start(),
                        settings.restarts(),
                        KMEANS_ITERATIONS,
                        (restart, iteration, centroids, inertia) ->
                                progress.at(done[0]++, pictures(centroids.toArray())));
        progress.enter(Phase.SCORING);
        int[] testClusters = LloydEngine.nearest(test, fit.last(), workers).toArray();
        boolean empty = Arrays.stream(fit.assignments().counts()).anyMatch(count -> count == 0);
        StopReason settled = empty ? StopReason.EMPTY_CLUSTER : StopReason.CONVERGED;
        Fitted fitted = new Fitted(
                Method.KMEANS,
                fit.inertias(),
                fit.settled() ? settled : StopReason.MAX_ITERATIONS,
                fit.iterations(),
                Pictures.concat(fit.centroids().stream()
                        .map(Centroids::toArray)
                        .map(this::pictures)
                        .toList()),
                Optional.empty());
        return clustering(
                fitted,
                fit.last().toArray(),
                fit.assignments().toArray(),
                testClusters,
                settings.componentCount() * points.d(),
                0);
    }

    /** What is known of a fit before the vote. */
    private record Fitted(
            Method method,
            List<Double> objective,
            StopReason stopReason,
            int iterations,
            Pictures frames,
            Optional<Pictures> variances) {}

    private Clustering clustering(
            Fitted fitted,
            double[] means,
            int[] trainingClusters,
            int[] testClusters,
            int parameters,
            int covarianceParameters) {
        MajorityVote vote = MajorityVote.of(trainingClusters, digits, settings.componentCount(), DigitImages.DIGITS);
        ConfusionMatrix onTraining = ConfusionMatrix.of(digits, vote.labels(trainingClusters), DigitImages.DIGITS);
        ConfusionMatrix onTest = ConfusionMatrix.of(test.digits(), vote.labels(testClusters), DigitImages.DIGITS);
        ClusterRanking ranking = new ClusterRanking(training, points, trainingClusters, means);
        return new Clustering(
                fitted.method(),
                onTraining.errorRate(),
                onTest.errorRate(),
                fitted.iterations(),
                progress.done(),
                fitted.stopReason(),
                parameters,
                covarianceParameters,
                vote,
                onTest,
                fitted.objective(),
                fitted.frames(),
                fitted.variances(),
                ranking.typical(),
                ranking.atypical(),
                Labels.of(testClusters));
    }

    private NetworkResult network() {
        progress.begin(Method.MLP, Phase.ITERATING, NetworkFit.EPOCHS);
        NetworkResult result = NetworkFit.of(points, digits, test, settings.start(), workers, epoch -> {
            progress.enter(epoch == NetworkFit.EPOCHS ? Phase.SCORING : Phase.ITERATING);
            progress.at(epoch);
        });
        return result.withSeconds(progress.done());
    }

    /** Means as pictures: 0 is paper, 1 is ink. */
    private Pictures pictures(double[] means) {
        return Pictures.of(components.map(found -> found.reconstruct(means)).orElse(means), 0, 1);
    }

    /** Each component's variance of each pixel; the largest of all is ink. */
    private Pictures variances(Mixture mixture) {
        double[] variances = IntStream.range(0, mixture.componentCount())
                .mapToObj(mixture::covariance)
                .map(covariance ->
                        components.map(found -> found.variances(covariance)).orElseGet(() -> diagonal(covariance)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return Pictures.of(variances, 0, Arrays.stream(variances).max().orElseThrow());
    }

    private static double[] diagonal(double[] covariance) {
        return IntStream.range(0, Pictures.PIXELS)
                .mapToDouble(a -> covariance[a * (Pictures.PIXELS + 1)])
                .toArray();
    }

    private static Pictures varying(Points pixels) {
        double[] values = pixels.toArray();
        double[] varies = new double[Pictures.PIXELS];
        for (int j = Pictures.PIXELS; j < values.length; j++) {
            int a = j % Pictures.PIXELS;
            varies[a] = values[j] == values[a] ? varies[a] : 1;
        }
        return Pictures.of(varies, 0, 1);
    }
}
