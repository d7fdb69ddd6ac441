package mixturelab.compare;

import java.util.List;
import mixturelab.core.run.Frame;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.RunSettings;

/**
 * What a sweep found for one K: the best of its starts.
 *
 * @param settings the very run; in the lab it is this one
 * @param last the state it ended with
 * @param trajectory the objective of the start and after every iteration; NaN where it isn't defined
 * @param scores what the fit is worth
 */
public record SweepPanel(
        RunSettings settings, Frame last, List<Double> trajectory, StopReason stopReason, Scores scores) {
    public SweepPanel {
        trajectory = List.copyOf(trajectory);
    }

    /** K. */
    public int componentCount() {
        return settings.componentCount();
    }

    /** How many iterations were completed. */
    public int iterations() {
        return trajectory.size() - 1;
    }

    /** The log-likelihood or the inertia that the run ended with. */
    public double objective() {
        return trajectory.getLast();
    }
}
