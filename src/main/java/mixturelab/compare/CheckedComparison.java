package mixturelab.compare;

import mixturelab.core.dataset.Dataset;

/**
 * A comparison that can be carried out: its settings were checked against its points, its cost included, by
 * {@link CompareService}.
 *
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
public final class CheckedComparison<P, R> {
    private final CompareSettings<P, R> settings;
    private final Dataset dataset;

    CheckedComparison(CompareSettings<P, R> settings, Dataset dataset) {
        this.settings = settings;
        this.dataset = dataset;
    }

    public CompareSettings<P, R> settings() {
        return settings;
    }

    public Dataset dataset() {
        return dataset;
    }
}
