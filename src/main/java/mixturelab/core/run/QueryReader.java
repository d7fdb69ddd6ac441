package mixturelab.core.run;

import static mixturelab.core.run.SettingProblem.Allowed.NUMBER;
import static mixturelab.core.run.SettingProblem.Allowed.ONCE;
import static mixturelab.core.run.SettingProblem.Allowed.ONE_OF;
import static mixturelab.core.run.SettingProblem.Allowed.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mixturelab.core.run.SettingProblem.Allowed;

/**
 * Reads a query name by name and collects everything that is wrong, going on with the fallback each time. A name that isn't
 * asked for is ignored; an empty value is a bad value, and so is a name given twice.
 */
public final class QueryReader {
    private final Map<String, List<String>> query;
    private final List<SettingProblem> problems = new ArrayList<>();

    /** @param query the values of each name, decoded */
    public QueryReader(Map<String, List<String>> query) {
        this.query = query;
    }

    public boolean has(String name) {
        return query.containsKey(name);
    }

    /** What was given for a name, for messages. */
    public String given(String name) {
        return String.join(" and ", query.getOrDefault(name, List.of()));
    }

    /** A whole number in a range, both ends included. */
    public long whole(String name, long fallback, long from, long to) {
        Function<String, Optional<Long>> read =
                text -> LinkText.wholeNumber(text).filter(number -> number >= from && number <= to);
        return value(name, fallback, read, WHOLE_NUMBER, from, to);
    }

    /** A decimal number in a range, both ends included. */
    public double number(String name, double fallback, double from, double to) {
        Function<String, Optional<Double>> read =
                text -> LinkText.number(text).filter(number -> number >= from && number <= to);
        return value(name, fallback, read, NUMBER, LinkText.of(from), LinkText.of(to));
    }

    /** One of several choices, by its name. */
    public <E extends Enum<E>> E choice(String name, E fallback, E[] choices) {
        return value(name, fallback, text -> LinkText.choice(text, choices), ONE_OF, LinkText.names(choices));
    }

    /** The value of a name, or the fallback where it isn't given; also, with a problem reported, where it is bad. */
    public <T> T value(String name, T fallback, Function<String, Optional<T>> read, Allowed allowed, Object... args) {
        List<String> given = query.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return fallback;
        }
        Optional<T> value = given.size() == 1 ? read.apply(given.getFirst()) : Optional.empty();
        if (value.isEmpty()) {
            add(
                    given.size() == 1
                            ? SettingProblem.of(name, given.getFirst(), allowed, args)
                            : SettingProblem.of(name, given(name), ONCE));
        }
        return value.orElse(fallback);
    }

    /** Adds a problem unless its name has one already: the first is the one to mend. */
    public void add(SettingProblem problem) {
        if (!isReported(problem.parameter())) {
            problems.add(problem);
        }
    }

    public boolean isReported(String name) {
        return problems.stream().anyMatch(problem -> problem.parameter().equals(name));
    }

    /** Everything that was wrong, in the order of these names. */
    public List<SettingProblem> problems(List<String> names) {
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> names.indexOf(problem.parameter())))
                .toList();
    }
}
