package mixturelab.compare;

import static mixturelab.core.settings.RunRule.AT_MOST_POINTS;
import static mixturelab.core.settings.RunRule.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.SettingProblem;

/** Which comparisons are accepted for which points. Everything that is wrong is reported at once. */
final class CompareLimits {
    private CompareLimits() {}

    static List<SettingProblem> problems(SweepSettings sweep, Points points) {
        // K itself is from's and to's business here
        List<SettingProblem> problems =
                new ArrayList<>(RunLimits.problems(sweep.run().with(RunTable.K, 1), points));
        SweepSettings.ROWS.forEach(row -> problems.addAll(row.problems(sweep)));
        oneFold(sweep).ifPresent(problems::add);
        lastStart(problems, sweep.run(), sweep.starts());
        atMostPoints(problems, SweepSettings.TO.name(), sweep.to(), points);
        atMostPoints(problems, SweepSettings.FOLDS.name(), sweep.folds(), points);
        return problems;
    }

    static List<SettingProblem> problems(StartsSettings starts, Points points) {
        List<SettingProblem> problems = new ArrayList<>(RunLimits.problems(starts.run(), points));
        problems.addAll(StartsSettings.STARTS.problems(starts));
        lastStart(problems, starts.run(), starts.starts());
        return problems;
    }

    /** A single part can't be held out: nothing would be left to fit. */
    static Optional<SettingProblem> oneFold(SweepSettings sweep) {
        return sweep.folds() == 1
                ? Optional.of(
                        SettingProblem.of(SweepSettings.FOLDS.name(), 1, WHOLE_NUMBER, 2, SweepSettings.MAX_FOLDS))
                : Optional.empty();
    }

    /** Each start takes the next seed, and there is a last one. */
    private static void lastStart(List<SettingProblem> problems, RunSettings run, int starts) {
        long latest = RunLimits.MAX_SEED - (starts - 1);
        if (run.start() > latest && run.start() <= RunLimits.MAX_SEED) {
            problems.add(SettingProblem.of(RunTable.START.name(), run.start(), WHOLE_NUMBER, 0, latest));
        }
    }

    private static void atMostPoints(List<SettingProblem> problems, String name, int value, Points points) {
        if (value > points.n()
                && problems.stream().noneMatch(problem -> problem.parameter().equals(name))) {
            problems.add(SettingProblem.of(name, value, AT_MOST_POINTS, points.n()));
        }
    }
}
