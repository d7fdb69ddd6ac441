package mixturelab.compare;

import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Changed;
import mixturelab.core.settings.Codec;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.core.settings.Settings;

/**
 * Everything a sweep over K depends on: equal settings give an equal sweep.
 *
 * @param run the settings that all runs share; its K counts for nothing and becomes {@code from}
 * @param from the smallest K, 1 to 12
 * @param to the largest K, from {@code from} to 12 and at most n
 * @param starts how many starts each K gets, 1 to 100: start, start + 1 and so on, the best of which counts
 * @param folds how many parts the points are cut into for the held-out log-likelihood, 2 to 10 and at most n; 0: none
 */
public record SweepSettings(RunSettings run, int from, int to, int starts, int folds)
        implements CompareSettings<List<SweepPanel>, SweepResult>, Settings<SweepSettings> {
    /** The most starts for each K. */
    public static final int MAX_STARTS = 100;

    /** The most folds. */
    public static final int MAX_FOLDS = 10;

    /** The most starts for each part that is held out: all of them would cost as much again for every fold. */
    public static final int MAX_HELD_OUT_STARTS = 5;

    public static final Setting<SweepSettings, Integer> FROM =
            Setting.of("from", Codec.whole(1, RunLimits.MAX_COMPONENTS), SweepSettings::from);

    public static final Setting<SweepSettings, Integer> TO =
            Setting.ranged("to", sweep -> Codec.whole(sweep.from(), RunLimits.MAX_COMPONENTS), SweepSettings::to);

    public static final Setting<SweepSettings, Integer> STARTS =
            Setting.of("starts", Codec.whole(1, MAX_STARTS), SweepSettings::starts);

    /** One fold is none: {@link CompareLimits} refuses it. */
    public static final Setting<SweepSettings, Integer> FOLDS = Setting.<SweepSettings, Integer>of(
                    "folds", Codec.whole(0, MAX_FOLDS), SweepSettings::folds)
            .when(sweep -> sweep.run().algorithm() == Algorithm.EM);

    /** The table of a sweep's own settings, in the order of a link. */
    public static final List<Setting<SweepSettings, Integer>> ROWS = List.of(FROM, TO, STARTS, FOLDS);

    public SweepSettings {
        run = run.with(RunTable.K, from);
    }

    @Override
    public <T> SweepSettings with(Setting<SweepSettings, T> row, T value) {
        Changed<SweepSettings> changed = Changed.of(this, row, value);
        return new SweepSettings(run, changed.get(FROM), changed.get(TO), changed.get(STARTS), changed.get(FOLDS));
    }

    /** Answers the same sweep of other runs. */
    public SweepSettings withRun(RunSettings other) {
        return new SweepSettings(other, from, to, starts, folds);
    }

    @Override
    public List<SettingProblem> problems(Points points) {
        List<SettingProblem> problems = CompareLimits.problems(this, points);
        return problems.isEmpty() ? CompareCost.problems(this, points) : problems;
    }

    @Override
    public Sweep on(Dataset dataset) {
        return new Sweep(dataset, this);
    }

    /** The first of the runs for one K. */
    public RunSettings run(int componentCount) {
        return run.with(RunTable.K, componentCount);
    }

    /** How many different runs each K gets: where no chance is involved, all starts are the same one. */
    int runs() {
        return run.initialization() == Initialization.BLOCKS ? 1 : starts;
    }

    /** How many different runs each K gets for each part of the points that is held out. */
    int heldOutRuns() {
        return Math.min(runs(), MAX_HELD_OUT_STARTS);
    }

    /** Whether there is a log-likelihood to hold points out for. */
    boolean holdsOut() {
        return folds > 0 && run.algorithm() == Algorithm.EM;
    }
}
