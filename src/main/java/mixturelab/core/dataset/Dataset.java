package mixturelab.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Points with what is known about them.
 *
 * @param id the name it answers to; {@code homework-1d-lookalike} when it stands in for {@code homework-1d}
 * @param points n x d
 * @param labels the true cluster of each point, counted from 0, where it is known; n numbers
 * @param axes the names of the coordinates where they mean something, such as "waiting (min)"; else empty
 */
public record Dataset(String id, Points points, Optional<List<Integer>> labels, List<String> axes) {
    public Dataset {
        labels = labels.map(List::copyOf);
        axes = List.copyOf(axes);
        if (labels.isPresent() && labels.get().size() != points.n()) {
            throw new IllegalArgumentException("There must be one label for each of the " + points.n() + " points, got "
                    + labels.get().size());
        }
    }
}
