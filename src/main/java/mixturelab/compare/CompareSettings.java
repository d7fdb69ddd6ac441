package mixturelab.compare;

import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.Task;

/**
 * Everything a comparison depends on: equal settings on equal points give an equal result.
 *
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
public sealed interface CompareSettings<P, R> permits SweepSettings, StartsSettings, TwinSettings {
    /** What all runs share, or the first of them. */
    RunSettings run();

    /** What is wrong with it for these points, its cost included; empty if it can be carried out. */
    List<SettingProblem> problems(Points points);

    /** The work. */
    Task<P, R> on(Dataset dataset);
}
