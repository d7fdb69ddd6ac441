package mixturelab.base.ui;

import java.util.Map;
import java.util.Set;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.run.RunLink;

/** What else changes when one setting is changed: the link that a control's new value leads to. */
public final class SettingsEdit {
    /** What the homework draws before any fitting. */
    private static final Map<String, String> HAND_SET_MIXTURE = Map.of(
            "init", "manual", "k", "3", "means", "-1;2.5;15", "covariances", "5;0.1;10", "weights", "0.5,0.25,0.25");

    private SettingsEdit() {}

    /**
     * Changes a link in place.
     *
     * @param query a link's names and values
     * @param chosen the data set that is chosen with the name {@code data}
     */
    public static void data(Map<String, String> query, DatasetEntry chosen) {
        withoutData(query);
        query.put("data", chosen.id());
        query.put("k", Integer.toString(chosen.defaultComponentCount()));
    }

    /** Changes a link in place: the same run on points of the learner's own. */
    public static void own(Map<String, String> query, OwnPoints own) {
        withoutData(query);
        query.putAll(RunLink.texts(own));
    }

    /** Seed and floor belong to the data; the rest of the settings stays with the learner. */
    private static void withoutData(Map<String, String> query) {
        query.keySet().removeAll(Set.of("seed", "floor", "points", "labels", "axes", "title", "upload"));
        withoutManualStart(query);
    }

    /** Changes one setting other than the data set; see {@link RunLink} for the names. */
    public static void other(Map<String, String> query, String name, String value) {
        boolean startStays = !name.equals("k") && !name.equals("init");
        if (!startStays) {
            withoutManualStart(query);
        }
        if (name.equals("init") && value.equals(SettingsForm.HAND_SET)) {
            query.putAll(HAND_SET_MIXTURE);
        } else {
            query.put(name, value);
        }
    }

    /**
     * A start from parameters that were set by hand.
     *
     * @param means one for each component
     * @param covariances empty for K-means, as are the weights
     */
    public static void byHand(Map<String, String> query, String means, String covariances, String weights) {
        withoutManualStart(query);
        query.put("init", "manual");
        query.put("k", Integer.toString(means.split(";", -1).length));
        query.put("means", means);
        if (!covariances.isEmpty()) {
            query.put("covariances", covariances);
            query.put("weights", weights);
        }
    }

    /** Another random start; starts that leave nothing to chance become a random partition. */
    public static void newStart(Map<String, String> query) {
        String initialization = query.getOrDefault("init", "blocks");
        if (initialization.equals("blocks") || initialization.equals("manual")) {
            withoutManualStart(query);
            query.put("init", "random-partition");
        } else {
            long start = Long.parseLong(query.getOrDefault("start", "0"));
            query.put("start", Long.toString((start + 1) % (1L << 32)));
        }
    }

    private static void withoutManualStart(Map<String, String> query) {
        if (query.keySet().removeAll(Set.of("means", "covariances", "weights"))) {
            query.remove("init");
        }
    }
}
