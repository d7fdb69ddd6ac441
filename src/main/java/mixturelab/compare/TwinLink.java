package mixturelab.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.QueryReader;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;

/**
 * Twins as the query of a link: the lab's names for the first run; the same names with {@code twin-} in front for what is
 * different in the second ({@code twin-covariance=tied}), of which those are read that leave the start as it is; and {@code
 * fork}, the frame of the first run from which both go on. Where nothing is different, the second run has the other algorithm.
 */
public final class TwinLink {
    private static final String PREFIX = "twin-";
    private static final String FORK = "fork";

    private static final List<String> NAMES = Stream.concat(
                    TwinSettings.COMPARABLE.stream().map(TwinLink::name), Stream.of(FORK))
            .toList();

    private final DatasetCatalogue catalogue;
    private final RunLink links;

    /** @param catalogue the data sets that links may name */
    public TwinLink(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
        this.links = new RunLink(catalogue);
    }

    /** The name that a row of the second run has. */
    public static String name(Setting<RunSettings, ?> row) {
        return PREFIX + row.name();
    }

    /**
     * Reads a link.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<TwinSettings> parse(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        Map<String, List<String>> names = new HashMap<>(query);
        names.remove(RunLink.FRAME);
        Parsed<RunSettings> first = links.parse(names, upload).map(FramedRun::settings);
        RunSettings one = first.valid().orElseGet(() -> RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA)));
        QueryReader reader = new QueryReader(query);
        RunSettings other = one;
        for (Setting<RunSettings, ?> row : TwinSettings.COMPARABLE) {
            other = reader.read(name(row), row, other);
        }
        boolean saysNothing =
                TwinSettings.COMPARABLE.stream().map(TwinLink::name).noneMatch(reader::has);
        Optional<Integer> fork = reader.value(FORK, RunLink.FRAME_CODEC);
        List<SettingProblem> problems = new ArrayList<>(first.problems());
        problems.addAll(reader.problems(NAMES));
        return Parsed.of(
                new TwinSettings(
                        one,
                        saysNothing ? TwinSettings.opposite(one) : other,
                        fork.map(OptionalInt::of).orElse(OptionalInt.empty())),
                problems);
    }

    /** Writes a link; {@code parse(format(x))} gives x, if the twins differ in nothing else than those names. */
    public SequencedMap<String, String> format(TwinSettings twins) {
        SequencedMap<String, String> query = new LinkedHashMap<>(links.format(twins.one(), OptionalInt.empty()));
        twins.changes().forEach(row -> query.put(name(row), row.text(twins.other())));
        if (twins.one().equals(twins.other())) {
            // said, since twins of which nothing is said differ in the algorithm
            query.put(name(RunTable.ALGORITHM), RunTable.ALGORITHM.text(twins.one()));
        }
        twins.fork().ifPresent(frame -> query.put(FORK, Integer.toString(frame)));
        return query;
    }
}
