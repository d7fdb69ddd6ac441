package mixturelab.core.run;

import static mixturelab.core.run.SettingProblem.Allowed.NUMBER;
import static mixturelab.core.run.SettingProblem.Allowed.NUMBERS;
import static mixturelab.core.run.SettingProblem.Allowed.ONCE;
import static mixturelab.core.run.SettingProblem.Allowed.ONE_OF;
import static mixturelab.core.run.SettingProblem.Allowed.ONLY_MANUAL;
import static mixturelab.core.run.SettingProblem.Allowed.ONLY_OWN;
import static mixturelab.core.run.SettingProblem.Allowed.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.run.SettingProblem.Allowed;

/** Reads one link's query name by name and collects everything that is wrong, going on with the default each time. */
final class LinkReader {
    private final Map<String, List<String>> query;
    private final List<SettingProblem> problems = new ArrayList<>();

    LinkReader(Map<String, List<String>> query) {
        this.query = query;
    }

    /** The data set's id, one of those that {@code known} knows. */
    String data(String ids, Predicate<String> known) {
        return value("data", RunLink.DEFAULT_DATA, id -> Optional.of(id).filter(known), ONE_OF, ids);
    }

    long whole(String name, long fallback, long from, long to) {
        Function<String, Optional<Long>> read =
                text -> LinkText.wholeNumber(text).filter(number -> number >= from && number <= to);
        return value(name, fallback, read, WHOLE_NUMBER, from, to);
    }

    /** A text that is understood as a whole; empty if it isn't given or, with a problem reported, if it is bad. */
    <T> Optional<T> text(String name, Function<String, Optional<T>> read, Allowed allowed, Object... args) {
        Function<String, Optional<List<T>>> known = text -> read.apply(text).map(List::of);
        return value(name, List.<T>of(), known, allowed, args).stream().findFirst();
    }

    boolean has(String name) {
        return query.containsKey(name);
    }

    /** Reports a name whose value is of no use. */
    void report(String name, Allowed allowed) {
        if (!isReported(name)) {
            problems.add(SettingProblem.of(name, given(name), allowed));
        }
    }

    /** Reports a name that only the learner's own data has, if it is given. */
    void onlyOwn(String name) {
        if (has(name) && !isReported("data")) {
            report(name, ONLY_OWN);
        }
    }

    /** Everything but the data set and its seed. */
    ParsedLink read(RunSettings defaults) {
        Initialization initialization = choice("init", defaults.initialization(), Initialization.values());
        RunSettings settings = new RunSettings(
                defaults.data(),
                whole("start", defaults.start(), 0, RunLimits.MAX_SEED),
                (int) whole("k", defaults.componentCount(), 1, RunLimits.MAX_COMPONENTS),
                choice("algorithm", defaults.algorithm(), Algorithm.values()),
                choice("covariance", defaults.covarianceType(), CovarianceType.values()),
                initialization,
                manual(initialization),
                (int) whole("iterations", defaults.maxIterations(), 1, RunLimits.MAX_ITERATIONS),
                number("tolerance", defaults.tolerance()),
                (int) whole("patience", defaults.patience(), 1, RunLimits.MAX_PATIENCE),
                number("floor", defaults.covarianceFloor()),
                choice("empty", defaults.emptyClusters(), EmptyClusterPolicy.values()));
        int frame = (int) whole("frame", -1, 0, RunLink.MAX_FRAME);
        if (!isReported("k")) {
            // With a K that isn't the one asked for, a manual start would be blamed for the wrong number of components.
            addLimits(settings);
        }
        problems.sort(Comparator.comparingInt(problem -> RunLink.NAMES.indexOf(problem.parameter())));
        return problems.isEmpty()
                ? new ParsedLink.Valid(settings, frame < 0 ? OptionalInt.empty() : OptionalInt.of(frame))
                : new ParsedLink.Invalid(problems);
    }

    private Optional<ManualStart> manual(Initialization initialization) {
        Optional<List<List<Double>>> means = rows("means");
        Optional<List<List<Double>>> covariances = rows("covariances");
        Optional<List<Double>> weights =
                rows("weights").map(rows -> rows.stream().flatMap(List::stream).toList());
        if (initialization == Initialization.MANUAL) {
            return means.map(given -> new ManualStart(given, covariances, weights));
        }
        if (!isReported("init")) {
            Stream.of("means", "covariances", "weights")
                    .filter(name -> query.containsKey(name) && !isReported(name))
                    .forEach(name -> problems.add(SettingProblem.of(name, given(name), ONLY_MANUAL)));
        }
        return Optional.empty();
    }

    private void addLimits(RunSettings settings) {
        for (SettingProblem problem : RunLimits.problems(settings)) {
            if (!isReported(problem.parameter())) {
                problems.add(problem.withValue(given(problem.parameter())));
            }
        }
    }

    private <E extends Enum<E>> E choice(String name, E fallback, E[] choices) {
        return value(name, fallback, text -> LinkText.choice(text, choices), ONE_OF, LinkText.names(choices));
    }

    private double number(String name, double fallback) {
        Function<String, Optional<Double>> read =
                text -> LinkText.number(text).filter(number -> number >= 0 && number <= RunLimits.MAX_NUMBER);
        return value(name, fallback, read, NUMBER, 0, LinkText.of(RunLimits.MAX_NUMBER));
    }

    private Optional<List<List<Double>>> rows(String name) {
        return Optional.of(value(name, List.<List<Double>>of(), LinkText::rows, NUMBERS))
                .filter(rows -> !rows.isEmpty());
    }

    /** The value of a name, or the fallback where it isn't given; also, with a problem reported, where it is bad. */
    private <T> T value(String name, T fallback, Function<String, Optional<T>> read, Allowed allowed, Object... args) {
        List<String> given = query.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return fallback;
        }
        Optional<T> value = given.size() == 1 ? read.apply(given.getFirst()) : Optional.empty();
        if (value.isEmpty()) {
            problems.add(
                    given.size() == 1
                            ? SettingProblem.of(name, given.getFirst(), allowed, args)
                            : SettingProblem.of(name, given(name), ONCE));
        }
        return value.orElse(fallback);
    }

    private String given(String name) {
        return String.join(" and ", query.getOrDefault(name, List.of()));
    }

    private boolean isReported(String name) {
        return problems.stream().anyMatch(problem -> problem.parameter().equals(name));
    }
}
