package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A start given by hand in a link: {@code means}, and optionally {@code covariances} and {@code weights}. */
final class ManualPart implements LinkPart<RunSettings> {
    static final String MEANS = "means";
    static final String COVARIANCES = "covariances";
    static final String WEIGHTS = "weights";
    static final List<String> NAMES = List.of(MEANS, COVARIANCES, WEIGHTS);

    private static final Codec<List<List<Double>>> ROWS = Codec.of(LinkText::rows, LinkText::of, RunRule.NUMBERS);

    /**
     * The start of a query.
     *
     * @param wanted whether the run starts by hand; if not, none of the names may be given
     * @return empty if there is none or, with a problem reported, if it is bad
     */
    static Optional<ManualStart> read(QueryReader query, boolean wanted) {
        Optional<List<List<Double>>> means = query.value(MEANS, ROWS);
        Optional<List<List<Double>>> covariances = query.value(COVARIANCES, ROWS);
        Optional<List<Double>> weights = query.value(WEIGHTS, ROWS)
                .map(rows -> rows.stream().flatMap(List::stream).toList());
        if (wanted) {
            return means.map(given -> new ManualStart(given, covariances, weights));
        }
        if (!query.isReported(RunTable.INIT.name())) {
            NAMES.stream().filter(query::has).forEach(name -> query.report(name, RunRule.ONLY_MANUAL));
        }
        return Optional.empty();
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public SequencedMap<String, String> texts(RunSettings settings) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        settings.manual().ifPresent(start -> {
            texts.put(MEANS, LinkText.of(start.means()));
            start.covariances().ifPresent(rows -> texts.put(COVARIANCES, LinkText.of(rows)));
            start.weights().ifPresent(weights -> texts.put(WEIGHTS, LinkText.ofWeights(weights)));
        });
        return texts;
    }

    @Override
    public Map<String, Object> values(RunSettings settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.manual().ifPresent(start -> {
            values.put(MEANS, start.means());
            start.covariances().ifPresent(rows -> values.put(COVARIANCES, rows));
            start.weights().ifPresent(weights -> values.put(WEIGHTS, weights));
        });
        return values;
    }

    @Override
    public List<SettingProblem> problems(RunSettings settings) {
        return ManualLimits.problems(settings);
    }

    @Override
    public boolean isCarried() {
        return false;
    }
}
