package mixturelab.digits;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mixturelab.core.gmm.CovarianceType;

/**
 * How long comparisons take: what the last one of the same kind took here for each unit of work, times the units. Until
 * this machine has done one itself, what the shipped result took where it was made. Safe for use by many threads.
 *
 * <p>A unit is about one multiplication, with guesses for what isn't known before: 12 iterations of EM, 50 of K-means.
 */
final class Timings {
    private static final int EM_ITERATIONS = 12;
    private static final int KMEANS_ITERATIONS = 50;

    /** What is timed together: the savings are worth more or less by covariance type. */
    private record Kind(Method method, CovarianceType type, boolean reduced) {
        static Kind of(Method method, DigitsSettings settings) {
            return new Kind(
                    method,
                    method == Method.MIXTURE ? settings.covarianceType() : CovarianceType.FULL,
                    settings.principalComponents().isPresent());
        }
    }

    private final Map<Kind, Double> secondsPerUnit = new ConcurrentHashMap<>();
    /** By method alone, for kinds that weren't met yet. */
    private final Map<Method, Double> rough = new ConcurrentHashMap<>();

    /** Whether nothing is known yet. */
    boolean isEmpty() {
        return rough.isEmpty();
    }

    /** Takes note of what a comparison took. */
    void learn(Comparison comparison) {
        DigitsSettings settings = comparison.settings();
        comparison.clusterings().forEach(clustering -> learn(clustering.method(), settings, clustering.seconds()));
        comparison.network().ifPresent(network -> learn(Method.MLP, settings, network.seconds()));
    }

    private void learn(Method method, DigitsSettings settings, double seconds) {
        double perUnit = seconds / units(method, settings);
        secondsPerUnit.put(Kind.of(method, settings), perUnit);
        rough.put(method, perUnit);
    }

    /** About how long a method will take; empty if nothing like it is known. */
    OptionalDouble seconds(Method method, DigitsSettings settings) {
        return Stream.of(
                        Optional.ofNullable(secondsPerUnit.get(Kind.of(method, settings))),
                        Optional.ofNullable(rough.get(method)))
                .flatMap(Optional::stream)
                .mapToDouble(perUnit -> perUnit * units(method, settings))
                .findFirst();
    }

    /** About how long the whole comparison will take; empty if a part isn't known. */
    OptionalDouble seconds(DigitsSettings settings) {
        double sum = 0;
        for (Method method : settings.methods()) {
            OptionalDouble part = seconds(method, settings);
            if (part.isEmpty()) {
                return part;
            }
            sum += part.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private static double units(Method method, DigitsSettings settings) {
        double n = settings.trainingSize();
        double m = settings.testSize();
        double k = settings.componentCount();
        double d = settings.principalComponents().orElse(Pictures.PIXELS);
        return switch (method) {
            case MIXTURE -> k * d * d * (EM_ITERATIONS * n + m);
            case KMEANS -> k * d * (KMEANS_ITERATIONS * settings.restarts() * n + m);
            // learning from an image is about three times the work of reading it
            case MLP -> (3 * NetworkFit.EPOCHS * n + m) * (d + Pictures.PIXELS / 10.0);
        };
    }
}
