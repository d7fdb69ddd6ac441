package mixturelab.core.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a query name by name and collects everything that is wrong. A name that isn't asked for is ignored; an empty value is a
 * bad value, and so is a name given twice, since nobody could tell which one was meant.
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

    /** The value of a name; empty where it isn't given and, with a problem reported, where it is bad. */
    public <T> Optional<T> value(String name, Codec<T> codec) {
        List<String> given = query.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            report(name, RunRule.ONCE);
            return Optional.empty();
        }
        Optional<T> value = codec.read(given.getFirst());
        if (value.isEmpty()) {
            add(codec.problem(name, given.getFirst()));
        }
        return value;
    }

    /** The settings with a row's value where the query has a good one. */
    public <S extends Settings<S>, T> S read(Setting<S, T> row, S settings) {
        return read(row.name(), row, settings);
    }

    /** The settings with a row's value where the query has a good one under another name. */
    public <S extends Settings<S>, T> S read(String name, Setting<S, T> row, S settings) {
        return value(name, row.codec(settings))
                .map(value -> settings.with(row, value))
                .orElse(settings);
    }

    /** Reports a name whose value is of no use. */
    void report(String name, Rule rule) {
        add(SettingProblem.of(name, given(name), rule));
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
