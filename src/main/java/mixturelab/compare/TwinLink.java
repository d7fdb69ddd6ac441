package mixturelab.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.run.Algorithm;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.QueryReader;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;

/**
 * Twins as the query of a link: the lab's names for the first run; the same names with {@code twin-} in front for what is
 * different in the second ({@code twin-covariance=tied}), of which those are read that leave the start as it is; and {@code
 * fork}, the frame of the first run from which both go on. Where nothing is different, the second run has the other algorithm.
 */
public final class TwinLink {
    private static final String PREFIX = "twin-";
    private static final List<String> CHANGES =
            List.of("algorithm", "covariance", "iterations", "tolerance", "patience", "floor", "empty");

    private final RunLink links;

    /** @param catalogue the data sets that links may name */
    public TwinLink(DatasetCatalogue catalogue) {
        this.links = new RunLink(catalogue);
    }

    /**
     * Reads a link.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<TwinSettings> parse(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        QueryReader reader = new QueryReader(query);
        int fork = (int) reader.whole("fork", -1, 0, 2 * RunLimits.MAX_ITERATIONS);
        Map<String, List<String>> names = new HashMap<>(query);
        names.remove("frame");
        ParsedLink one = links.parse(names, upload);
        Map<String, List<String>> changes = changes(query);
        names.putAll(changes);
        ParsedLink other = links.parse(names, upload);
        List<SettingProblem> problems = new ArrayList<>(problems(one));
        problems(other).stream()
                .filter(problem -> changes.containsKey(problem.parameter()))
                .map(problem -> new SettingProblem(
                        PREFIX + problem.parameter(), problem.value(), problem.allowed(), problem.args()))
                .forEach(problems::add);
        problems.addAll(reader.problems(List.of("fork")));
        if (!problems.isEmpty()
                || !(one instanceof ParsedLink.Valid first)
                || !(other instanceof ParsedLink.Valid second)) {
            return new Parsed.Invalid<>(problems);
        }
        RunSettings run = first.settings();
        RunSettings twin = changes.isEmpty() ? run.withAlgorithm(opposite(run.algorithm())) : second.settings();
        return new Parsed.Valid<>(new TwinSettings(run, twin, fork < 0 ? OptionalInt.empty() : OptionalInt.of(fork)));
    }

    /** Writes a link; {@code parse(format(x))} gives x, if the twins differ in nothing else than those names. */
    public SequencedMap<String, String> format(TwinSettings twins) {
        SequencedMap<String, String> query = new LinkedHashMap<>(links.format(twins.one(), OptionalInt.empty()));
        Map<String, String> texts = RunLink.texts(twins.one());
        Map<String, String> others = RunLink.texts(twins.other());
        for (String name : CHANGES) {
            String text = others.getOrDefault(name, "");
            if (!text.equals(texts.get(name))) {
                query.put(PREFIX + name, text);
            }
        }
        if (twins.one().equals(twins.other())) {
            // said, since twins of which nothing is said differ in the algorithm
            query.put(PREFIX + "algorithm", LinkText.of(twins.one().algorithm()));
        }
        twins.fork().ifPresent(frame -> query.put("fork", Integer.toString(frame)));
        return query;
    }

    private static Map<String, List<String>> changes(Map<String, List<String>> query) {
        Map<String, List<String>> changes = new HashMap<>();
        for (String name : CHANGES) {
            if (query.containsKey(PREFIX + name)) {
                changes.put(name, query.getOrDefault(PREFIX + name, List.of()));
            }
        }
        return changes;
    }

    private static List<SettingProblem> problems(ParsedLink link) {
        return link instanceof ParsedLink.Invalid invalid ? invalid.problems() : List.of();
    }

    private static Algorithm opposite(Algorithm algorithm) {
        return algorithm == Algorithm.EM ? Algorithm.KMEANS : Algorithm.EM;
    }
}
