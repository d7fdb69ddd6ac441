package mixturelab.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.settings.LinkText;
import mixturelab.digits.Clustering;
import mixturelab.digits.Comparison;
import mixturelab.digits.Method;
import mixturelab.digits.NetworkResult;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/digits} for a comparison that is done.
 *
 * @param results one for each method that was asked for and could be carried out, in the order of {@code methods}
 * @param missing why there is no network though it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DigitsAnswer(
        int trainingSize,
        int testSize,
        long seed,
        List<Result> results,
        @Nullable String missing) {
    /**
     * What came of one method; the last four are those of the clusterings.
     *
     * @param labels the digit of each cluster, -1 for one without training images
     * @param sizes how many training images each cluster has
     * @param confusion 10 x 10, digit by label, on the test set
     * @param unlabeled of each digit, how many test images are in clusters without a label
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String method,
            double trainingError,
            double testError,
            int iterations,
            double seconds,
            @Nullable List<Integer> labels,
            @Nullable List<Integer> sizes,
            @Nullable List<List<Integer>> confusion,
            @Nullable List<Integer> unlabeled) {
        static Result of(Clustering clustering) {
            List<List<Integer>> counts = clustering.confusion().counts();
            int digits = counts.size();
            return new Result(
                    LinkText.of(clustering.method()),
                    clustering.trainingError(),
                    clustering.testError(),
                    clustering.iterations(),
                    clustering.seconds(),
                    clustering.vote().labels(),
                    IntStream.range(0, clustering.vote().clusterCount())
                            .mapToObj(clustering.vote()::size)
                            .toList(),
                    counts.stream().map(row -> row.subList(0, digits)).toList(),
                    counts.stream().map(row -> row.get(digits)).toList());
        }

        static Result of(NetworkResult network) {
            return new Result(
                    LinkText.of(Method.MLP),
                    network.trainingError(),
                    network.testError(),
                    network.iterations(),
                    network.seconds(),
                    null,
                    null,
                    null,
                    null);
        }
    }

    static DigitsAnswer of(Comparison comparison) {
        return new DigitsAnswer(
                comparison.settings().trainingSize(),
                comparison.settings().testSize(),
                comparison.settings().seed(),
                Stream.concat(
                                comparison.clusterings().stream().map(Result::of),
                                comparison.network().stream().map(Result::of))
                        .toList(),
                comparison.networkMissing().map(LinkText::of).orElse(null));
    }
}
