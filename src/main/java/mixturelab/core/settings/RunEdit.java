package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.gmm.Mixing;

/** A learner's wishes as edits of a run's settings: what else changes when one thing does. */
public final class RunEdit {
    /** What the homework draws before any fitting. */
    private static final ManualStart HAND_SET_MIXTURE = new ManualStart(
            List.of(List.of(-1.0), List.of(2.5), List.of(15.0)),
            Optional.of(List.of(List.of(5.0), List.of(0.1), List.of(10.0))),
            Optional.of(List.of(0.5, 0.25, 0.25)));

    private RunEdit() {}

    /** Another data set: seed, floor and K are its own, and a start given by hand belongs to the points of before. */
    public static RunSettings data(RunSettings settings, DatasetEntry chosen) {
        return onOtherPoints(settings, chosen.defaultKey(), chosen.defaultCovarianceFloor())
                .with(RunTable.K, chosen.defaultComponentCount());
    }

    /** Points of the learner's own: K stays. */
    public static RunSettings own(RunSettings settings, OwnPoints own) {
        return onOtherPoints(settings, DatasetKey.of(own), DatasetEntry.DEFAULT_COVARIANCE_FLOOR);
    }

    private static RunSettings onOtherPoints(RunSettings settings, DatasetKey data, double floor) {
        return settings.withoutManual().withData(data).with(RunTable.FLOOR, floor);
    }

    /** A text for one row. A start given by hand fits one K, so another K or another kind of start takes it away. */
    public static Parsed<RunSettings> change(RunSettings settings, Setting<RunSettings, ?> row, String text) {
        boolean startStays = row != RunTable.K && row != RunTable.INIT;
        return row.parse(startStays ? settings : settings.withoutManual(), text);
    }

    /** The homework's mixture, which was set by hand. */
    public static RunSettings handSet(RunSettings settings) {
        return settings.withManual(HAND_SET_MIXTURE);
    }

    /**
     * A start from parameters that were set by hand, as texts of a link.
     *
     * @param means one for each component
     * @param covariances empty for K-means, as are the weights
     */
    public static Parsed<RunSettings> byHand(RunSettings settings, String means, String covariances, String weights) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put(RunTable.INIT.name(), List.of(LinkText.of(Initialization.MANUAL)));
        query.put(RunTable.K.name(), List.of(Integer.toString(means.split(";", -1).length)));
        query.put(ManualPart.MEANS, List.of(means));
        if (!covariances.isEmpty()) {
            query.put(ManualPart.COVARIANCES, List.of(covariances));
        }
        // equal weights are shown as they are, and a start has no others then
        if (!covariances.isEmpty() && settings.mixing() == Mixing.FREE) {
            query.put(ManualPart.WEIGHTS, List.of(weights));
        }
        return RunLink.parse(query, settings.withoutManual()).map(FramedRun::settings);
    }

    /** Another random start; starts that leave nothing to chance become a random partition. */
    public static RunSettings newStart(RunSettings settings) {
        return settings.initialization().isRandom()
                ? settings.with(RunTable.START, (settings.start() + 1) % (RunLimits.MAX_SEED + 1))
                : settings.withoutManual().with(RunTable.INIT, Initialization.RANDOM_PARTITION);
    }
}
