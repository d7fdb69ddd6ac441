package mixturelab.jobs;

import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunSettings;

/** A run that can be carried out: its settings were checked against its points, its cost included, by {@link RunService}. */
public final class CheckedRun {
    private final RunSettings settings;
    private final Dataset dataset;

    CheckedRun(RunSettings settings, Dataset dataset) {
        this.settings = settings;
        this.dataset = dataset;
    }

    public RunSettings settings() {
        return settings;
    }

    public Dataset dataset() {
        return dataset;
    }
}
