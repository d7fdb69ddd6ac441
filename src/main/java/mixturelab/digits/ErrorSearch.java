package mixturelab.digits;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.digits.ErrorPoints.ErrorPoint;
import mixturelab.digits.SavedComparisons.Errors;

/** Finds the saved comparisons that belong to one experiment. */
final class ErrorSearch {
    /** Where a variable's value doesn't count, all have this one's; fewest training images leave every test image. */
    private static final DigitsSettings ANY =
            DigitsSettings.HOMEWORK.with(DigitsTable.TRAINING, DigitsLimits.MIN_TRAINING);

    private ErrorSearch() {}

    static ErrorPoints along(Experiment variable, DigitsSettings settings, Collection<Errors> saved) {
        DigitsSettings wanted = without(variable, settings);
        List<ErrorPoint> points = saved.stream()
                .filter(errors -> without(variable, errors.settings()).equals(wanted))
                .flatMap(errors -> errors.mixture().stream()
                        .map(pair -> new ErrorPoint(
                                DigitsTable.choice(variable.row(), errors.settings()),
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
        return settings.with(DigitsTable.COVARIANCE, CovarianceType.FULL)
                .with(DigitsTable.FLOOR, DigitsLimits.MIN_FLOOR)
                .with(DigitsTable.METHODS, List.of(Method.KMEANS));
    }

    /** What has to be equal: everything but the variable, the start, and what the mixture doesn't depend on. */
    private static DigitsSettings without(Experiment variable, DigitsSettings settings) {
        DigitsSettings mixture = settings.with(DigitsTable.START, 0L)
                .with(DigitsTable.RESTARTS, 1)
                .with(DigitsTable.METHODS, List.of(Method.MIXTURE));
        return variable.row().copy(ANY, mixture);
    }
}
