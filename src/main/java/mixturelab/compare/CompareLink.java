package mixturelab.compare;

import static mixturelab.core.run.SettingProblem.Allowed.ONE_OF;
import static mixturelab.core.run.SettingProblem.Allowed.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.run.Initialization;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.QueryReader;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;

/**
 * Comparisons as the query of a link: the lab's names (see {@link RunLink}) and a few of their own. A sweep has {@code from},
 * {@code to}, {@code starts}, {@code folds}, and no {@code k}; many starts have {@code starts}.
 *
 * <p>What is left out has the lab's default, except {@code init}: where there are several starts it is {@code
 * random-points}, since blocks of rows leave nothing to chance. A start given by hand fits one K and one run, so no
 * comparison of many has it.
 */
public final class CompareLink {
    /** The largest K of a sweep that says nothing. */
    private static final int DEFAULT_TO = 8;

    private static final int DEFAULT_STARTS = 100;
    private static final int DEFAULT_FOLDS = 5;
    private static final Initialization[] WITHOUT_HAND = Arrays.stream(Initialization.values())
            .filter(initialization -> initialization != Initialization.MANUAL)
            .toArray(Initialization[]::new);

    private final DatasetCatalogue catalogue;
    private final RunLink links;

    /** @param catalogue the data sets that links may name */
    public CompareLink(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
        this.links = new RunLink(catalogue);
    }

    /**
     * Reads a sweep: {@code from} is 1, {@code to} 8 (or n), {@code starts} 1 and {@code folds} 5 (or n) unless given.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<SweepSettings> sweep(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        QueryReader reader = new QueryReader(query);
        int starts = (int) reader.whole("starts", 1, 1, SweepSettings.MAX_STARTS);
        Map<String, List<String>> names = new HashMap<>(query);
        names.remove("k");
        ParsedLink run = run(names, starts > 1, reader, upload);
        int n = run instanceof ParsedLink.Valid valid ? count(valid.settings()) : Integer.MAX_VALUE;
        int from = (int) reader.whole("from", 1, 1, RunLimits.MAX_COMPONENTS);
        int to = (int) reader.whole("to", Math.max(from, Math.min(DEFAULT_TO, n)), from, RunLimits.MAX_COMPONENTS);
        int folds = (int) reader.whole("folds", defaultFolds(n), 0, SweepSettings.MAX_FOLDS);
        if (folds == 1) {
            reader.add(SettingProblem.of("folds", 1, WHOLE_NUMBER, 2, SweepSettings.MAX_FOLDS));
        }
        return parsed(run, reader, settings -> new SweepSettings(settings, from, to, starts, folds));
    }

    /**
     * Reads many starts: {@code starts} is 100 unless given.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<StartsSettings> starts(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        QueryReader reader = new QueryReader(query);
        int starts = (int) reader.whole("starts", DEFAULT_STARTS, 2, StartsSettings.MAX_STARTS);
        return parsed(run(query, true, reader, upload), reader, settings -> new StartsSettings(settings, starts));
    }

    /** Writes a sweep; {@code sweep(format(x))} gives x. */
    public SequencedMap<String, String> format(SweepSettings sweep) {
        SequencedMap<String, String> query = shared(sweep.run(), sweep.starts() > 1);
        query.remove("k");
        query.put("from", Integer.toString(sweep.from()));
        query.put("to", Integer.toString(sweep.to()));
        if (sweep.starts() > 1) {
            query.put("starts", Integer.toString(sweep.starts()));
        }
        if (sweep.folds() != defaultFolds(count(sweep.run()))) {
            query.put("folds", Integer.toString(sweep.folds()));
        }
        return query;
    }

    /** Writes many starts; {@code starts(format(x))} gives x. */
    public SequencedMap<String, String> format(StartsSettings starts) {
        SequencedMap<String, String> query = shared(starts.run(), true);
        query.put("starts", Integer.toString(starts.starts()));
        return query;
    }

    private SequencedMap<String, String> shared(RunSettings run, boolean several) {
        SequencedMap<String, String> query = new LinkedHashMap<>(links.format(run, OptionalInt.empty()));
        if (several) {
            query.put("init", LinkText.of(run.initialization()));
        }
        return query;
    }

    /** The lab's names; what they lack or may not say here is settled before they are read. */
    private ParsedLink run(
            Map<String, List<String>> query, boolean several, QueryReader reader, Optional<OwnPoints> upload) {
        Initialization usual = several ? Initialization.RANDOM_POINTS : Initialization.BLOCKS;
        Initialization initialization = reader.value(
                "init", usual, text -> LinkText.choice(text, WITHOUT_HAND), ONE_OF, LinkText.names(WITHOUT_HAND));
        Map<String, List<String>> names = new HashMap<>(query);
        names.put("init", List.of(LinkText.of(initialization)));
        names.remove("frame");
        if (reader.isReported("init")) {
            List.of("means", "covariances", "weights").forEach(names::remove);
        }
        return links.parse(names, upload);
    }

    private int count(RunSettings run) {
        return catalogue.create(run.data()).points().n();
    }

    private static int defaultFolds(int n) {
        return n < 2 ? 0 : Math.min(DEFAULT_FOLDS, n);
    }

    private static <S> Parsed<S> parsed(ParsedLink run, QueryReader reader, Function<RunSettings, S> settings) {
        List<SettingProblem> problems = new ArrayList<>();
        if (run instanceof ParsedLink.Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        problems.addAll(reader.problems(List.of("init", "from", "to", "starts", "folds")));
        return run instanceof ParsedLink.Valid valid && problems.isEmpty()
                ? new Parsed.Valid<>(settings.apply(valid.settings()))
                : new Parsed.Invalid<>(problems);
    }
}
