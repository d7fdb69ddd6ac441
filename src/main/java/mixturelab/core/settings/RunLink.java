package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;

/**
 * A run as the query of a link: {@code data=blobs&k=4&frame=12}. What a link leaves out has its default, so links stay
 * short; {@code parse(format(x))} gives x.
 *
 * <p>The names are those of {@link RunTable}, with points, labels, axes, title and upload (of the learner's own data, see
 * {@link OwnPointsPart}), means, covariances and weights (of a start given by hand, see {@link ManualPart}), and frame. Names and
 * values here are decoded; percent signs are the caller's business.
 */
public final class RunLink {
    /** The data set of a link that names none. */
    public static final String DEFAULT_DATA = "blobs";

    /** Which half step is shown; the last frame that any run can have is the largest. */
    public static final Codec<Integer> FRAME_CODEC = Codec.whole(0, 2 * RunLimits.MAX_ITERATIONS);

    /** The name of the half step that is shown. */
    public static final String FRAME = "frame";

    /** The names of a start given by hand. */
    public static final List<String> MANUAL_NAMES = RunTable.MANUAL.names();

    /** All names, in the order in which a link has them. */
    static final List<String> NAMES = Stream.concat(
                    RunTable.PARTS.stream().flatMap(part -> part.names().stream()), Stream.of(FRAME))
            .toList();

    private final DatasetCatalogue catalogue;

    /** @param catalogue the data sets that links may name */
    public RunLink(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a link. Unknown names are ignored; an empty value is a bad value, and so is a name given twice.
     *
     * @param query the values of each name, decoded
     */
    public Parsed<FramedRun> parse(Map<String, List<String>> query) {
        return parse(query, Optional.empty());
    }

    /**
     * Reads a link where points that a link can't carry may be at hand.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<FramedRun> parse(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        QueryReader reader = new QueryReader(query);
        String id = reader.value(DataPart.NAME, ids()).orElse(DEFAULT_DATA);
        boolean wantsOwn = id.equals(DatasetKey.OWN);
        Optional<DatasetKey> own = OwnPointsPart.read(reader, wantsOwn, upload).map(DatasetKey::of);
        DatasetEntry entry = own.map(catalogue::entry).orElseGet(() -> catalogue.entry(wantsOwn ? DEFAULT_DATA : id));
        RunSettings defaults = RunDefaults.of(entry, own.orElseGet(entry::defaultKey));
        RunSettings seeded = reader.read(RunTable.SEED, defaults);
        // The points of other sets don't depend on a seed; one that is given changes neither the points nor the key.
        return read(reader, entry.seeded() ? seeded : defaults);
    }

    private Codec<String> ids() {
        List<String> ids = Stream.concat(catalogue.entries().stream().map(DatasetEntry::id), Stream.of(DatasetKey.OWN))
                .toList();
        return Codec.of(id -> Optional.of(id).filter(ids::contains), id -> id, RunRule.ONE_OF, String.join(", ", ids));
    }

    /**
     * Reads a link for points that aren't the catalogue's, such as an upload: the names {@code data} and {@code seed}
     * are ignored.
     *
     * @param defaults what is left out
     */
    public static Parsed<FramedRun> parse(Map<String, List<String>> query, RunSettings defaults) {
        return read(new QueryReader(query), defaults);
    }

    /** Everything but the data set and its seed. */
    private static Parsed<FramedRun> read(QueryReader query, RunSettings defaults) {
        RunSettings settings = defaults;
        for (Setting<RunSettings, ?> row : RunTable.ROWS) {
            settings = row == RunTable.SEED ? settings : query.read(row, settings);
        }
        settings = settings.startingFrom(ManualPart.read(query, settings.initialization() == Initialization.MANUAL));
        Optional<Integer> frame = query.value(FRAME, FRAME_CODEC);
        if (!query.isReported(RunTable.K.name())) {
            // With a K that isn't the one asked for, a manual start would be blamed for the wrong number of components.
            RunLimits.problems(settings)
                    .forEach(problem -> query.add(problem.withValue(query.given(problem.parameter()))));
        }
        return Parsed.of(
                new FramedRun(settings, frame.map(OptionalInt::of).orElse(OptionalInt.empty())), query.problems(NAMES));
    }

    /**
     * Writes a link: the names whose values differ from the defaults of the data set, in the order of the table; those that
     * say which points always, {@code seed} only where the data set has one.
     *
     * @param frame the half step to show; left out if empty
     * @throws IllegalArgumentException if the data set isn't in the catalogue
     */
    public SequencedMap<String, String> format(RunSettings settings, OptionalInt frame) {
        DatasetEntry entry = catalogue.entry(settings.data());
        Map<String, String> defaults = RunTable.texts(RunDefaults.of(entry));
        SequencedMap<String, String> query = new LinkedHashMap<>();
        for (LinkPart<RunSettings> part : RunTable.PARTS) {
            boolean saysWhichPoints = part.equals(RunTable.DATA) || part.equals(RunTable.OWN_POINTS);
            boolean hasNoMeaning = part.equals(RunTable.SEED) && !entry.seeded();
            part.texts(settings).forEach((name, text) -> {
                if (saysWhichPoints || (!hasNoMeaning && !text.equals(defaults.get(name)))) {
                    query.put(name, text);
                }
            });
        }
        frame.ifPresent(shown -> query.put(FRAME, Integer.toString(shown)));
        return query;
    }

    /** Whether a query says nothing about a run: it has none of the names. */
    public static boolean isBare(Map<String, List<String>> query) {
        return NAMES.stream().noneMatch(query::containsKey);
    }
}
