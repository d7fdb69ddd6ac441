package mixturelab.digits;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mixturelab.core.score.MajorityVote;
import mixturelab.core.settings.LinkText;
import org.jspecify.annotations.Nullable;

/**
 * A comparison, as the browser reads it ({@code frontend/digits/digits-message.ts} says what each
 * number means).
 *
 * @param printed the homework's values; empty unless the settings are the homework's
 */
record DigitsMessage(
        SettingsMessage settings,
        int trainingSize,
        int testSize,
        double seconds,
        boolean saved,
        List<ClusteringMessage> clusterings,
        @Nullable NetworkMessage network,
        @Nullable String networkMissing,
        String varying,
        List<Printed> printed) {

    record SettingsMessage(
            long seed,
            long start,
            int k,
            String covariance,
            double floor,
            @Nullable Integer principal,
            int training,
            int test,
            int restarts,
            List<String> methods) {
        static SettingsMessage of(DigitsSettings settings) {
            return new SettingsMessage(
                    settings.seed(),
                    settings.start(),
                    settings.componentCount(),
                    LinkText.of(settings.covarianceType()),
                    settings.covarianceFloor(),
                    Numbers.orNull(settings.principalComponents()),
                    settings.trainingSize(),
                    settings.testSize(),
                    settings.restarts(),
                    settings.methods().stream().map(LinkText::of).toList());
        }
    }

    record ClusteringMessage(
            String method,
            double trainingError,
            double testError,
            int iterations,
            double seconds,
            String stopReason,
            int parameters,
            int covarianceParameters,
            List<Integer> labels,
            List<List<Integer>> ties,
            List<Integer> sizes,
            List<List<Integer>> votes,
            List<List<Integer>> confusion,
            List<Double> objective,
            String means,
            @Nullable String variances,
            String typical,
            String atypical,
            List<Integer> typicalCounts,
            List<List<Integer>> typicalDigits,
            List<List<Integer>> atypicalDigits) {
        static ClusteringMessage of(Clustering clustering) {
            MajorityVote vote = clustering.vote();
            return new ClusteringMessage(
                    LinkText.of(clustering.method()),
                    clustering.trainingError(),
                    clustering.testError(),
                    clustering.iterations(),
                    clustering.seconds(),
                    clustering.stopReason().name(),
                    clustering.parameters(),
                    clustering.covarianceParameters(),
                    vote.labels(),
                    perCluster(vote, vote::ties),
                    perCluster(vote, vote::size),
                    vote.votes(),
                    clustering.confusion().counts(),
                    clustering.objective(),
                    clustering.means().packed(),
                    clustering.variances().map(Pictures::packed).orElse(null),
                    Members.padded(clustering.typical()).packed(),
                    Members.padded(clustering.atypical()).packed(),
                    clustering.typical().stream()
                            .map(members -> members.digits().size())
                            .toList(),
                    clustering.typical().stream().map(Members::digits).toList(),
                    clustering.atypical().stream().map(Members::digits).toList());
        }

        private static <T> List<T> perCluster(MajorityVote vote, IntFunction<T> value) {
            return IntStream.range(0, vote.clusterCount()).mapToObj(value).toList();
        }
    }

    record NetworkMessage(
            double trainingError, double testError, int iterations, double seconds, List<List<Integer>> confusion) {
        static NetworkMessage of(NetworkResult network) {
            return new NetworkMessage(
                    network.trainingError(),
                    network.testError(),
                    network.iterations(),
                    network.seconds(),
                    network.confusion().counts());
        }
    }

    /** What the homework printed. */
    record Printed(String method, double training, double test) {}

    private static final List<Printed> HOMEWORK = List.of(
            new Printed("mixture", 0.4006, 0.5547),
            new Printed("kmeans", 0.3894, 0.4060),
            new Printed("mlp", 0.0000, 0.0651));

    static DigitsMessage of(Comparison comparison, boolean saved) {
        DigitsSettings settings = comparison.settings();
        return new DigitsMessage(
                SettingsMessage.of(settings),
                settings.trainingSize(),
                settings.testSize(),
                comparison.seconds(),
                saved,
                comparison.clusterings().stream().map(ClusteringMessage::of).toList(),
                comparison.network().map(NetworkMessage::of).orElse(null),
                comparison.networkMissing().map(LinkText::of).orElse(null),
                comparison.varying().packed(),
                settings.equals(DigitsSettings.HOMEWORK) ? HOMEWORK : List.of());
    }
}
