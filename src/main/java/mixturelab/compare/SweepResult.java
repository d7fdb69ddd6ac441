package mixturelab.compare;

import java.util.List;
import mixturelab.core.dataset.Dataset;

/**
 * A finished sweep.
 *
 * @param panels one for each K, from the smallest
 */
public record SweepResult(Dataset dataset, SweepSettings settings, List<SweepPanel> panels) {
    public SweepResult {
        panels = List.copyOf(panels);
    }
}
