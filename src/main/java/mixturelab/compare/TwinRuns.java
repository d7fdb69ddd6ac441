package mixturelab.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Run;
import mixturelab.core.score.ComponentMatching;
import mixturelab.core.score.LabelMatching;

/**
 * Two runs side by side. Both begin at the same means, but where these lie close together the components may part in
 * different ways; so which is which is found anew at every step, by their means.
 */
public record TwinRuns(Dataset dataset, Run one, Run other) {
    /**
     * How the two differ after the same number of iterations. A run that has ended stays as it is.
     *
     * @param matched for every component of the first run, which one of the other it is
     * @param apart the largest distance between the two means of a component, in data units
     * @param differing how many points belong to another component: the one with the largest responsibility, or the nearest
     */
    public record Difference(List<Integer> matched, double apart, int differing) {
        public Difference {
            matched = List.copyOf(matched);
        }
    }

    /** One for the start and one after each iteration of the longer run. */
    public List<Difference> differences() {
        int longest = Math.max(one.trace().iterations(), other.trace().iterations());
        return IntStream.rangeClosed(0, longest)
                .mapToObj(i -> difference(state(one, i), state(other, i)))
                .toList();
    }

    /**
     * How many points each of the two finished runs puts elsewhere than the truth does.
     *
     * @param one of the first run; {@code other} of the second
     */
    public record Errors(int one, int other) {}

    /** The errors at the end, each clustering named as suits it best; empty where the true labels aren't known. */
    public Optional<Errors> errors() {
        return dataset.labels().map(labels -> {
            int[] truth = labels.stream().mapToInt(Integer::intValue).toArray();
            return new Errors(errors(truth, one), errors(truth, other));
        });
    }

    private int errors(int[] truth, Run run) {
        return LabelMatching.errors(
                truth, Clusters.of(dataset.points(), run.trace().last()));
    }

    private static Frame state(Run run, int iteration) {
        return run.trace().frames().get(2 * Math.min(iteration, run.trace().iterations()));
    }

    private Difference difference(Frame state, Frame otherState) {
        int d = dataset.points().d();
        double[] means = means(state);
        double[] otherMeans = means(otherState);
        int[] matched = ComponentMatching.byMeans(means, otherMeans, d);
        double apart = 0;
        for (int k = 0; k < matched.length; k++) {
            double distance = distance(means, k * d, otherMeans, matched[k] * d, d);
            // a dropped cluster is nowhere, so it is no distance away
            apart = Double.isNaN(distance) ? apart : Math.max(apart, distance);
        }
        int[] clusters = Clusters.of(dataset.points(), state);
        int[] others = Clusters.of(dataset.points(), otherState);
        int differing = (int) IntStream.range(0, clusters.length)
                .filter(i -> clusters[i] == matched.length || matched[clusters[i]] != others[i])
                .count();
        return new Difference(Arrays.stream(matched).boxed().toList(), apart, differing);
    }

    private static double distance(double[] x, int from, double[] y, int at, int d) {
        double sum = 0;
        for (int a = 0; a < d; a++) {
            sum += (x[from + a] - y[at + a]) * (x[from + a] - y[at + a]);
        }
        return Math.sqrt(sum);
    }

    private static double[] means(Frame frame) {
        return switch (frame) {
            case MixtureFrame em -> em.mixture().means();
            case KMeansFrame kmeans -> kmeans.centroids().toArray();
        };
    }
}
