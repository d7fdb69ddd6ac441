package mixturelab.core.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;

/**
 * A run as the query of a link: {@code data=blobs&k=4&frame=12}. What a link leaves out has its default, so links stay
 * short; {@code parse(format(x))} gives x.
 *
 * <p>Names: data, seed (of the data), points, labels, axes, title, upload (of the learner's own data, see
 * {@link OwnPointsLink}), start (of a random initialization), k, algorithm, covariance, init, means,
 * covariances, weights, iterations, tolerance, patience, floor, empty (keep, drop, reseed: what K-means does with a
 * cluster without points), frame. Names and values here are decoded; percent signs are the caller's business.
 */
public final class RunLink {
    /** The data set of a link that names none. */
    public static final String DEFAULT_DATA = "blobs";

    /** The last frame that any run can have. */
    static final int MAX_FRAME = 2 * RunLimits.MAX_ITERATIONS;

    /** The names that say which points; they are always written. */
    private static final Set<String> DATA_NAMES = Set.of("data", "points", "labels", "axes", "title", "upload");

    /** All names, in the order in which a link has them. */
    static final List<String> NAMES = List.of(
            "data",
            "seed",
            "points",
            "labels",
            "axes",
            "title",
            "upload",
            "start",
            "k",
            "algorithm",
            "covariance",
            "init",
            "means",
            "covariances",
            "weights",
            "iterations",
            "tolerance",
            "patience",
            "floor",
            "empty",
            "frame");

    private final DatasetCatalogue catalogue;

    /** @param catalogue the data sets that links may name */
    public RunLink(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a link. Unknown names are ignored; an empty value is a bad value, and so is a name given twice, since
     * nobody could tell which one was meant.
     *
     * @param query the values of each name, decoded
     */
    public ParsedLink parse(Map<String, List<String>> query) {
        return parse(query, Optional.empty());
    }

    /**
     * Reads a link where points that a link can't carry may be at hand.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public ParsedLink parse(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        LinkReader reader = new LinkReader(query);
        String ids = Stream.concat(catalogue.entries().stream().map(DatasetEntry::id), Stream.of(DatasetKey.OWN))
                .collect(Collectors.joining(", "));
        String id = reader.data(ids, List.of(ids.split(", "))::contains);
        Optional<OwnPoints> own = OwnPointsLink.read(reader, id.equals(DatasetKey.OWN), upload);
        DatasetEntry entry = own.map(points -> catalogue.entry(DatasetKey.of(points)))
                .orElseGet(() -> catalogue.entry(id.equals(DatasetKey.OWN) ? DEFAULT_DATA : id));
        long seed = reader.whole("seed", entry.defaultSeed(), 0, RunLimits.MAX_SEED);
        // The points of other sets don't depend on a seed; one that is given changes neither the points nor the key.
        DatasetKey key = own.map(DatasetKey::of)
                .orElseGet(() -> entry.seeded() ? new DatasetKey(entry.id(), seed) : entry.defaultKey());
        return reader.read(RunDefaults.of(key, entry.defaultCovarianceFloor()));
    }

    /**
     * Reads a link for points that aren't the catalogue's, such as an upload: the names {@code data} and {@code seed}
     * are ignored.
     *
     * @param key names the points
     * @param floor the default covariance floor for them
     */
    public static ParsedLink parse(Map<String, List<String>> query, DatasetKey key, double floor) {
        return new LinkReader(query).read(RunDefaults.of(key, floor));
    }

    /**
     * Writes a link: the names whose values differ from the defaults of the data set, in the order above; those that
     * say which points always, {@code seed} only where the data set has one.
     *
     * @param frame the half step to show; left out if empty
     * @throws IllegalArgumentException if the data set isn't in the catalogue
     */
    public SequencedMap<String, String> format(RunSettings settings, OptionalInt frame) {
        DatasetEntry entry = catalogue.entry(settings.data());
        RunSettings usual = RunDefaults.of(settings.data(), entry.defaultCovarianceFloor());
        Map<String, String> defaults = LinkWriter.texts(usual);
        defaults.put("seed", Long.toString(entry.defaultSeed()));
        defaults.keySet().removeAll(DATA_NAMES);
        SequencedMap<String, String> query = new LinkedHashMap<>();
        LinkWriter.texts(settings).forEach((name, text) -> {
            boolean differs = !text.equals(defaults.get(name)) && (entry.seeded() || !name.equals("seed"));
            if (differs) {
                query.put(name, text);
            }
        });
        frame.ifPresent(shown -> query.put("frame", Integer.toString(shown)));
        return query;
    }

    /** Every setting as the text it has in a link, defaults included; a manual start's names only if there is one. */
    public static Map<String, String> texts(RunSettings settings) {
        return LinkWriter.texts(settings);
    }

    /** The names of a link that say which points, with their texts. */
    public static Map<String, String> texts(OwnPoints own) {
        SequencedMap<String, String> texts = OwnPointsLink.texts(own);
        texts.putFirst("data", DatasetKey.OWN);
        return texts;
    }

    /** Whether a query says nothing about a run: it has none of the names. */
    public static boolean isBare(Map<String, List<String>> query) {
        return NAMES.stream().noneMatch(query::containsKey);
    }

    /**
     * The frame to show when the link names none: the middle of the run on a bare page, so that the first picture is of
     * work being done, else the last.
     */
    public static int defaultFrame(boolean bare, Trace<? extends Frame> trace) {
        int last = trace.frames().size() - 1;
        return bare ? last / 2 : last;
    }
}
