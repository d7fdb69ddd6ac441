package mixturelab.core.run;

import static mixturelab.core.run.SettingProblem.Allowed.NUMBERS;
import static mixturelab.core.run.SettingProblem.Allowed.ONE_OF;
import static mixturelab.core.run.SettingProblem.Allowed.ONLY_MANUAL;
import static mixturelab.core.run.SettingProblem.Allowed.ONLY_OWN;

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
    private final QueryReader query;

    LinkReader(Map<String, List<String>> query) {
        this.query = new QueryReader(query);
    }

    /** The data set's id, one of those that {@code known} knows. */
    String data(String ids, Predicate<String> known) {
        return query.value("data", RunLink.DEFAULT_DATA, id -> Optional.of(id).filter(known), ONE_OF, ids);
    }

    long whole(String name, long fallback, long from, long to) {
        return query.whole(name, fallback, from, to);
    }

    /** A text that is understood as a whole; empty if it isn't given or, with a problem reported, if it is bad. */
    <T> Optional<T> text(String name, Function<String, Optional<T>> read, Allowed allowed, Object... args) {
        Function<String, Optional<List<T>>> known = text -> read.apply(text).map(List::of);
        return query.value(name, List.<T>of(), known, allowed, args).stream().findFirst();
    }

    boolean has(String name) {
        return query.has(name);
    }

    /** Reports a name whose value is of no use. */
    void report(String name, Allowed allowed) {
        query.add(SettingProblem.of(name, query.given(name), allowed));
    }

    /** Reports a name that only the learner's own data has, if it is given. */
    void onlyOwn(String name) {
        if (has(name) && !query.isReported("data")) {
            report(name, ONLY_OWN);
        }
    }

    /** Everything but the data set and its seed. */
    ParsedLink read(RunSettings defaults) {
        Initialization initialization = query.choice("init", defaults.initialization(), Initialization.values());
        RunSettings settings = new RunSettings(
                defaults.data(),
                whole("start", defaults.start(), 0, RunLimits.MAX_SEED),
                (int) whole("k", defaults.componentCount(), 1, RunLimits.MAX_COMPONENTS),
                query.choice("algorithm", defaults.algorithm(), Algorithm.values()),
                query.choice("covariance", defaults.covarianceType(), CovarianceType.values()),
                initialization,
                manual(initialization),
                (int) whole("iterations", defaults.maxIterations(), 1, RunLimits.MAX_ITERATIONS),
                number("tolerance", defaults.tolerance()),
                (int) whole("patience", defaults.patience(), 1, RunLimits.MAX_PATIENCE),
                number("floor", defaults.covarianceFloor()),
                query.choice("empty", defaults.emptyClusters(), EmptyClusterPolicy.values()));
        int frame = (int) whole("frame", -1, 0, RunLink.MAX_FRAME);
        if (!query.isReported("k")) {
            // With a K that isn't the one asked for, a manual start would be blamed for the wrong number of components.
            RunLimits.problems(settings)
                    .forEach(problem -> query.add(problem.withValue(query.given(problem.parameter()))));
        }
        List<SettingProblem> problems = query.problems(RunLink.NAMES);
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
        if (!query.isReported("init")) {
            Stream.of("means", "covariances", "weights").filter(this::has).forEach(name -> report(name, ONLY_MANUAL));
        }
        return Optional.empty();
    }

    private double number(String name, double fallback) {
        return query.number(name, fallback, 0, RunLimits.MAX_NUMBER);
    }

    private Optional<List<List<Double>>> rows(String name) {
        return Optional.of(query.value(name, List.<List<Double>>of(), LinkText::rows, NUMBERS))
                .filter(rows -> !rows.isEmpty());
    }
}
