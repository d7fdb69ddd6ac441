package mixturelab.jobs;

import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.Runner;

/** Carries out the runs that pages and the JSON interface ask for: one code for both. */
public final class RunService {
    private final DatasetCatalogue catalogue;

    public RunService(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Runs on a data set of the catalogue.
     *
     * @throws IllegalArgumentException if the settings don't fit the data
     */
    public FinishedRun run(RunSettings settings) {
        return run(catalogue.create(settings.data()), settings);
    }

    /**
     * Runs on points of the caller's own.
     *
     * @throws IllegalArgumentException if the settings don't fit the data
     */
    public FinishedRun run(Dataset dataset, RunSettings settings) {
        return new FinishedRun(dataset, Runner.run(dataset.points(), settings));
    }
}
