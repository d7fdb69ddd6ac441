package mixturelab.core.settings;

import static mixturelab.core.settings.RunRule.COVARIANCES;
import static mixturelab.core.settings.RunRule.MEANS;
import static mixturelab.core.settings.RunRule.ONLY_FREE;
import static mixturelab.core.settings.RunRule.ONLY_MANUAL;
import static mixturelab.core.settings.RunRule.POSITIVE_DEFINITE;
import static mixturelab.core.settings.RunRule.SIZE;
import static mixturelab.core.settings.RunRule.WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.math.Cholesky;

/** Which manual starts a run accepts. */
final class ManualLimits {
    private static final double MAX_COVARIANCE = RunLimits.MAX_COORDINATE * RunLimits.MAX_COORDINATE;
    private static final double WEIGHTS_SUM_WITHIN = 1e-6;
    /** Two halves of a covariance that another program computed may differ by rounding. */
    private static final double SYMMETRIC_WITHIN = 1e-9;

    private ManualLimits() {}

    static List<SettingProblem> problems(RunSettings settings) {
        int componentCount = settings.componentCount();
        if (settings.initialization() != Initialization.MANUAL) {
            return settings
                    .manual()
                    .map(start -> SettingProblem.of("means", LinkText.of(start.means()), ONLY_MANUAL))
                    .stream()
                    .toList();
        }
        if (settings.manual().isEmpty()) {
            return List.of(SettingProblem.of("means", "", MEANS, componentCount));
        }
        ManualStart start = settings.manual().get();
        List<SettingProblem> problems = new ArrayList<>();
        int d = start.means().isEmpty() ? 0 : start.means().getFirst().size();
        if (d == 0 || !isShape(start.means(), componentCount, d)) {
            problems.add(SettingProblem.of("means", LinkText.of(start.means()), MEANS, componentCount));
        } else {
            size("means", start.means(), RunLimits.MAX_COORDINATE).ifPresent(problems::add);
            start.covariances()
                    .flatMap(rows -> covariances(rows, componentCount, d))
                    .ifPresent(problems::add);
        }
        start.weights().flatMap(weights -> weights(weights, settings)).ifPresent(problems::add);
        return problems;
    }

    private static Optional<SettingProblem> size(String name, List<List<Double>> rows, double largest) {
        boolean within = rows.stream().flatMap(List::stream).allMatch(number -> Math.abs(number) <= largest);
        return within
                ? Optional.empty()
                : Optional.of(SettingProblem.of(name, LinkText.of(rows), SIZE, LinkText.of(largest)));
    }

    private static Optional<SettingProblem> covariances(List<List<Double>> rows, int componentCount, int d) {
        boolean shaped =
                rows.size() == componentCount && rows.stream().allMatch(row -> row.size() == 1 || row.size() == d * d);
        if (!shaped) {
            return Optional.of(SettingProblem.of("covariances", LinkText.of(rows), COVARIANCES, componentCount, d * d));
        }
        Optional<SettingProblem> tooLarge = size("covariances", rows, MAX_COVARIANCE);
        if (tooLarge.isPresent()) {
            return tooLarge;
        }
        double[] covariances = ManualStart.covarianceMatrices(rows, d);
        for (int k = 0; k < componentCount; k++) {
            if (!isSymmetric(rows.get(k), d) || Cholesky.factorize(covariances, k * d * d, d) >= 0) {
                return Optional.of(SettingProblem.of("covariances", LinkText.of(rows), POSITIVE_DEFINITE, k + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isSymmetric(List<Double> row, int d) {
        for (int j = 0; j < row.size(); j++) {
            double one = row.get(j);
            double other = row.get(j % d * d + j / d);
            if (Math.abs(one - other) > SYMMETRIC_WITHIN * Math.max(Math.abs(one), Math.abs(other))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<SettingProblem> weights(List<Double> weights, RunSettings settings) {
        String name = ManualPart.WEIGHTS;
        if (settings.mixing() == Mixing.EQUAL) {
            return Optional.of(SettingProblem.of(name, LinkText.ofWeights(weights), ONLY_FREE));
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        boolean good = weights.size() == settings.componentCount()
                && weights.stream().allMatch(weight -> weight >= 0)
                && Math.abs(sum - 1) <= WEIGHTS_SUM_WITHIN;
        return good
                ? Optional.empty()
                : Optional.of(SettingProblem.of(name, LinkText.ofWeights(weights), WEIGHTS, settings.componentCount()));
    }

    private static boolean isShape(List<List<Double>> rows, int count, int width) {
        return rows.size() == count && rows.stream().allMatch(row -> row.size() == width);
    }
}
