package mixturelab.digits;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.run.LinkText;
import mixturelab.digits.ErrorPoints.ErrorPoint;
import mixturelab.digits.SavedComparisons.Errors;

/** Finds the saved comparisons that belong to one experiment. */
final class ErrorSearch {
    private ErrorSearch() {}

    static ErrorPoints along(Experiment variable, DigitsSettings settings, Collection<Errors> saved) {
        DigitsSettings wanted = without(variable, settings);
        List<ErrorPoint> points = saved.stream()
                .filter(errors -> without(variable, errors.settings()).equals(wanted))
                .flatMap(errors -> errors.mixture().stream()
                        .map(pair -> new ErrorPoint(
                                value(variable, errors.settings()),
                                errors.settings().start(),
                                pair.training(),
                                pair.test())))
                .distinct()
                .sorted(Comparator.comparing(ErrorPoint::value).thenComparingLong(ErrorPoint::start))
                .toList();
        return new ErrorPoints(variable, points, kmeansTest(settings, saved));
    }

    /** K-means knows nothing of covariances. */
    private static OptionalDouble kmeansTest(DigitsSettings settings, Collection<Errors> saved) {
        DigitsSettings wanted = forKMeans(settings);
        return saved.stream()
                .filter(errors -> forKMeans(errors.settings()).equals(wanted))
                .flatMap(errors -> errors.kmeans().stream())
                .mapToDouble(Errors.Pair::test)
                .findFirst();
    }

    private static DigitsSettings forKMeans(DigitsSettings settings) {
        return settings.withCovarianceType(CovarianceType.FULL)
                .withCovarianceFloor(DigitsLimits.MIN_FLOOR)
                .withMethods(List.of(Method.KMEANS));
    }

    /** What has to be equal: everything but the variable, the start, and what the mixture doesn't depend on. */
    private static DigitsSettings without(Experiment variable, DigitsSettings settings) {
        DigitsSettings mixture = settings.withStart(0).withRestarts(1).withMethods(List.of(Method.MIXTURE));
        return switch (variable) {
            case FLOOR -> mixture.withCovarianceFloor(DigitsLimits.MIN_FLOOR);
            case COVARIANCE -> mixture.withCovarianceType(CovarianceType.FULL);
            case PRINCIPAL -> mixture.withPrincipalComponents(OptionalInt.empty());
            case K -> mixture.withComponentCount(1);
            case TRAINING -> mixture.withTrainingSize(DigitsLimits.MIN_TRAINING);
        };
    }

    private static String value(Experiment variable, DigitsSettings settings) {
        return switch (variable) {
            case FLOOR -> LinkText.of(settings.covarianceFloor());
            case COVARIANCE -> LinkText.of(settings.covarianceType());
            case PRINCIPAL ->
                settings.principalComponents().isPresent()
                        ? Integer.toString(settings.principalComponents().getAsInt())
                        : "none";
            case K -> Integer.toString(settings.componentCount());
            case TRAINING -> Integer.toString(settings.trainingSize());
        };
    }
}
