package mixturelab.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
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
    /** What can be different without another start, in the order of a link. */
    static final List<Setting<RunSettings, ?>> COMPARABLE =
            RunTable.ROWS.stream().filter(Setting::isComparable).toList();

    /** In the order of a choice: the algorithm, what only some algorithm has, what all have. */
    private static final List<Setting<RunSettings, ?>> CHOICES = COMPARABLE.stream()
            .sorted(Comparator.comparing((Setting<RunSettings, ?> row) -> row != RunTable.ALGORITHM)
                    .thenComparing(row -> !row.isConditional()))
            .toList();

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

    /** What can be different in a twin of a run: nothing that its algorithm has no use for. */
    public static List<Setting<RunSettings, ?>> choices(RunSettings one) {
        return CHOICES.stream().filter(row -> row.appliesTo(one)).toList();
    }

    /** What is different and matters to both; nothing for the same run twice. */
    public List<Setting<RunSettings, ?>> differences() {
        return choices(one).stream()
                .filter(row -> row.appliesTo(other) && isDifferent(row))
                .toList();
    }

    /** What is different, whether it matters or not, in the order of a link. */
    List<Setting<RunSettings, ?>> changes() {
        return COMPARABLE.stream().filter(this::isDifferent).toList();
    }

    private boolean isDifferent(Setting<RunSettings, ?> row) {
        return !row.text(one).equals(row.text(other));
    }

    /** A run from the same start with the other algorithm. */
    public static RunSettings opposite(RunSettings run) {
        return run.with(RunTable.ALGORITHM, run.algorithm() == Algorithm.EM ? Algorithm.KMEANS : Algorithm.EM);
    }

    /** Answers twins from the same start of which the second is another run. */
    public TwinSettings withOther(RunSettings twin) {
        return new TwinSettings(one, twin, fork);
    }

    /**
     * Answers twins that share something else; what was different stays so, as far as it is kept. Where nothing is left of it,
     * the second run gets the other algorithm. The first run has become another one, so there is no frame to fork from.
     *
     * @param changed the first run from now on
     */
    public TwinSettings withShared(RunSettings changed, Predicate<Setting<RunSettings, ?>> kept) {
        List<Setting<RunSettings, ?>> before = changes();
        List<Setting<RunSettings, ?>> left = before.stream().filter(kept).toList();
        RunSettings twin = changed;
        for (Setting<RunSettings, ?> row : left) {
            twin = row.copy(other, twin);
        }
        boolean nothingIsLeft = left.isEmpty() && (!before.isEmpty() || changed.algorithm() != one.algorithm());
        return new TwinSettings(changed, nothingIsLeft ? opposite(changed) : twin, OptionalInt.empty());
    }
}
