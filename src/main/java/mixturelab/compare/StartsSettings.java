package mixturelab.compare;

import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Changed;
import mixturelab.core.settings.Codec;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.core.settings.Settings;

/**
 * Everything that many starts of one setting depend on: equal settings give equal ends.
 *
 * @param run the first run
 * @param starts how many runs there are, 2 to 1000: with start, start + 1 and so on
 */
public record StartsSettings(RunSettings run, int starts)
        implements CompareSettings<List<StartEnd>, ManyStartsResult>, Settings<StartsSettings> {
    /** The most starts. */
    public static final int MAX_STARTS = 1000;

    /** The row of the number of starts. */
    public static final Setting<StartsSettings, Integer> STARTS =
            Setting.of("starts", Codec.whole(2, MAX_STARTS), StartsSettings::starts);

    @Override
    public <T> StartsSettings with(Setting<StartsSettings, T> row, T value) {
        return new StartsSettings(run, Changed.of(this, row, value).get(STARTS));
    }

    /** Answers as many starts of another run. */
    public StartsSettings withRun(RunSettings other) {
        return new StartsSettings(other, starts);
    }

    @Override
    public List<SettingProblem> problems(Points points) {
        List<SettingProblem> problems = CompareLimits.problems(this, points);
        return problems.isEmpty() ? CompareCost.problems(this, points) : problems;
    }

    @Override
    public ManyStarts on(Dataset dataset) {
        return new ManyStarts(dataset, this);
    }

    /** The run number j, from 0. */
    public RunSettings run(int j) {
        return run.with(RunTable.START, run.start() + j);
    }

    /** How many different runs there are: where no chance is involved, all starts are the same one. */
    int runs() {
        return run.initialization() == Initialization.BLOCKS ? 1 : starts;
    }
}
