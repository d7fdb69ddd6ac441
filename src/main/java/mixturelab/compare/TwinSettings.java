package mixturelab.compare;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.Algorithm;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.RunCost;

/**
 * Two runs that are watched side by side.
 *
 * @param one the run as the lab has it
 * @param other the same with something changed
 * @param fork the frame of the first run from which both go on (a frame beyond its end means the last); empty: each from its
 *     own beginning
 */
public record TwinSettings(RunSettings one, RunSettings other, OptionalInt fork)
        implements CompareSettings<Integer, TwinRuns> {
    /** What can be different without another start. */
    private static final List<String> ANY = List.of("algorithm", "iterations", "tolerance", "patience");

    private static final List<String> OF_EM =
            List.of("algorithm", "covariance", "floor", "iterations", "tolerance", "patience");
    private static final List<String> OF_KMEANS = List.of("algorithm", "empty", "iterations", "tolerance", "patience");

    @Override
    public RunSettings run() {
        return one;
    }

    @Override
    public List<SettingProblem> problems(Points points) {
        return Stream.of(one, other)
                .flatMap(run -> RunCost.problems(run, points).stream())
                .distinct()
                .toList();
    }

    @Override
    public Twins on(Dataset dataset) {
        return new Twins(dataset, this);
    }

    /** The names in links of what can be different in a twin of a run: nothing that its algorithm has no use for. */
    public static List<String> choices(Algorithm algorithm) {
        return algorithm == Algorithm.EM ? OF_EM : OF_KMEANS;
    }

    /** The names in links of what is different and matters to both; none for the same run twice. */
    public List<String> differences() {
        Map<String, String> texts = RunLink.texts(one);
        Map<String, String> others = RunLink.texts(other);
        List<String> shared = one.algorithm() == other.algorithm() ? choices(one.algorithm()) : ANY;
        return shared.stream()
                .filter(name -> !texts.getOrDefault(name, "").equals(others.get(name)))
                .toList();
    }
}
