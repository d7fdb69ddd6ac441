package mixturelab.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.settings.Codec;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.QueryReader;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunEdit;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;

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
    private static final Codec<Initialization> WITHOUT_HAND = Codec.choice(Arrays.stream(Initialization.values())
            .filter(initialization -> initialization != Initialization.MANUAL)
            .toArray(Initialization[]::new));

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
        SweepSettings sweep = reader.read(SweepSettings.STARTS, new SweepSettings(usual(), 1, 1, 1, 0));
        Map<String, List<String>> names = new HashMap<>(query);
        names.remove(RunTable.K.name());
        Parsed<RunSettings> run = run(names, sweep.starts() > 1, reader, upload);
        int n = run.valid().map(this::count).orElse(Integer.MAX_VALUE);
        sweep = sweep.withRun(run.valid().orElseGet(this::usual));
        sweep = reader.read(SweepSettings.FROM, sweep);
        sweep = reader.read(SweepSettings.TO, sweep.with(SweepSettings.TO, defaultTo(sweep.from(), n)));
        sweep = reader.read(SweepSettings.FOLDS, sweep.with(SweepSettings.FOLDS, defaultFolds(n)));
        CompareLimits.oneFold(sweep).ifPresent(reader::add);
        return parsed(run, reader, sweep);
    }

    /**
     * Reads many starts: {@code starts} is 100 unless given.
     *
     * @param query the values of each name, decoded
     * @param upload the large set that was given last, which a link names by its fingerprint
     */
    public Parsed<StartsSettings> starts(Map<String, List<String>> query, Optional<OwnPoints> upload) {
        QueryReader reader = new QueryReader(query);
        StartsSettings starts = reader.read(StartsSettings.STARTS, new StartsSettings(usual(), DEFAULT_STARTS));
        Parsed<RunSettings> run = run(query, true, reader, upload);
        return parsed(run, reader, run.valid().map(starts::withRun).orElse(starts));
    }

    /** Writes a sweep; {@code sweep(format(x))} gives x. */
    public SequencedMap<String, String> format(SweepSettings sweep) {
        SequencedMap<String, String> query = shared(sweep.run(), sweep.starts() > 1);
        query.remove(RunTable.K.name());
        query.putAll(SweepSettings.FROM.texts(sweep));
        query.putAll(SweepSettings.TO.texts(sweep));
        if (sweep.starts() > 1) {
            query.putAll(SweepSettings.STARTS.texts(sweep));
        }
        if (sweep.folds() != defaultFolds(count(sweep.run()))) {
            query.putAll(SweepSettings.FOLDS.texts(sweep));
        }
        return query;
    }

    /** Writes many starts; {@code starts(format(x))} gives x. */
    public SequencedMap<String, String> format(StartsSettings starts) {
        SequencedMap<String, String> query = shared(starts.run(), true);
        query.putAll(StartsSettings.STARTS.texts(starts));
        return query;
    }

    private SequencedMap<String, String> shared(RunSettings run, boolean several) {
        SequencedMap<String, String> query = new LinkedHashMap<>(links.format(run, OptionalInt.empty()));
        if (several) {
            query.put(RunTable.INIT.name(), RunTable.INIT.text(run));
        }
        return query;
    }

    /**
     * Another text in one row of a sweep. One start from blocks says nothing of how several begin: they are drawn.
     */
    public Parsed<SweepSettings> change(SweepSettings sweep, Setting<SweepSettings, Integer> row, String text) {
        boolean oneFromBlocks = sweep.starts() == 1 && sweep.run().initialization() == Initialization.BLOCKS;
        return row.parse(sweep, text)
                .map(changed -> oneFromBlocks && changed.starts() > 1
                        ? changed.withRun(changed.run().with(RunTable.INIT, Initialization.RANDOM_POINTS))
                        : changed);
    }

    /** The sweep on other data. Where that has fewer points than there were clusters, it has its own range. */
    public SweepSettings onData(SweepSettings sweep, DatasetEntry chosen) {
        int before = count(sweep.run());
        SweepSettings changed = sweep.withRun(RunEdit.data(sweep.run(), chosen));
        int n = count(changed.run());
        if (n < sweep.to()) {
            return new SweepSettings(changed.run(), 1, defaultTo(1, n), sweep.starts(), defaultFolds(n));
        }
        return sweep.folds() == defaultFolds(before) ? changed.with(SweepSettings.FOLDS, defaultFolds(n)) : changed;
    }

    /** What a link without any name says of a run. */
    private RunSettings usual() {
        return RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
    }

    /** The lab's names; what they lack or may not say here is settled before they are read. */
    private Parsed<RunSettings> run(
            Map<String, List<String>> query, boolean several, QueryReader reader, Optional<OwnPoints> upload) {
        Initialization usual = several ? Initialization.RANDOM_POINTS : Initialization.BLOCKS;
        String init = RunTable.INIT.name();
        Initialization initialization = reader.value(init, WITHOUT_HAND).orElse(usual);
        Map<String, List<String>> names = new HashMap<>(query);
        names.put(init, List.of(LinkText.of(initialization)));
        names.remove(RunLink.FRAME);
        if (reader.isReported(init)) {
            RunLink.MANUAL_NAMES.forEach(names::remove);
        }
        return links.parse(names, upload).map(FramedRun::settings);
    }

    private int count(RunSettings run) {
        return catalogue.create(run.data()).points().n();
    }

    private static int defaultFolds(int n) {
        return n < 2 ? 0 : Math.min(DEFAULT_FOLDS, n);
    }

    private static int defaultTo(int from, int n) {
        return Math.max(from, Math.min(DEFAULT_TO, n));
    }

    private static <S> Parsed<S> parsed(Parsed<RunSettings> run, QueryReader reader, S settings) {
        List<SettingProblem> problems = new ArrayList<>(run.problems());
        problems.addAll(reader.problems(List.of("init", "from", "to", "starts", "folds")));
        return Parsed.of(settings, problems);
    }
}
