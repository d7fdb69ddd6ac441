package mixturelab.compare;

import static mixturelab.core.run.SettingProblem.Allowed.AT_MOST_POINTS;
import static mixturelab.core.run.SettingProblem.Allowed.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;

/** Which comparisons are accepted for which points. Everything that is wrong is reported at once. */
final class CompareLimits {
    private CompareLimits() {}

    static List<SettingProblem> problems(SweepSettings sweep, Points points) {
        // K itself is from's and to's business here
        List<SettingProblem> problems =
                new ArrayList<>(RunLimits.problems(sweep.run().withComponentCount(1), points));
        whole(problems, "from", sweep.from(), 1, RunLimits.MAX_COMPONENTS);
        whole(problems, "to", sweep.to(), sweep.from(), RunLimits.MAX_COMPONENTS);
        whole(problems, "starts", sweep.starts(), 1, SweepSettings.MAX_STARTS);
        if (sweep.folds() != 0) {
            whole(problems, "folds", sweep.folds(), 2, SweepSettings.MAX_FOLDS);
        }
        lastStart(problems, sweep.run(), sweep.starts());
        atMostPoints(problems, "to", sweep.to(), points);
        atMostPoints(problems, "folds", sweep.folds(), points);
        return problems;
    }

    static List<SettingProblem> problems(StartsSettings starts, Points points) {
        List<SettingProblem> problems = new ArrayList<>(RunLimits.problems(starts.run(), points));
        whole(problems, "starts", starts.starts(), 2, StartsSettings.MAX_STARTS);
        lastStart(problems, starts.run(), starts.starts());
        return problems;
    }

    private static void whole(List<SettingProblem> problems, String name, int value, int from, int to) {
        if (value < from || value > to) {
            problems.add(SettingProblem.of(name, value, WHOLE_NUMBER, from, to));
        }
    }

    /** Each start takes the next seed, and there is a last one. */
    private static void lastStart(List<SettingProblem> problems, RunSettings run, int starts) {
        long latest = RunLimits.MAX_SEED - (starts - 1);
        if (run.start() > latest && run.start() <= RunLimits.MAX_SEED) {
            problems.add(SettingProblem.of("start", run.start(), WHOLE_NUMBER, 0, latest));
        }
    }

    private static void atMostPoints(List<SettingProblem> problems, String name, int value, Points points) {
        if (value > points.n()
                && problems.stream().noneMatch(problem -> problem.parameter().equals(name))) {
            problems.add(SettingProblem.of(name, value, AT_MOST_POINTS, points.n()));
        }
    }
}
