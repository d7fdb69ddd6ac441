package mixturelab.compare;

import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.Initialization;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;

/**
 * Everything that many starts of one setting depend on: equal settings give equal ends.
 *
 * @param run the first run
 * @param starts how many runs there are, 2 to 1000: with start, start + 1 and so on
 */
public record StartsSettings(RunSettings run, int starts) implements CompareSettings<List<StartEnd>, ManyStartsResult> {
    /** The most starts. */
    public static final int MAX_STARTS = 1000;

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
        return run.withStart(run.start() + j);
    }

    /** How many different runs there are: where no chance is involved, all starts are the same one. */
    int runs() {
        return run.initialization() == Initialization.BLOCKS ? 1 : starts;
    }
}
