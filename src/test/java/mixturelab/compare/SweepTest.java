package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.score.Folds;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.jobs.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
    /** Half of the last printed decimal, and a little for the printed number's own rounding to binary. */
    private static final double PRINTED = 5.0001e-5;

    @Test
    void theHomeworksSweepPrintsItsFiveTrajectories() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=6");
        assertEquals(
                List.of(19, 45, 89, 150, 60),
                sweep.panels().stream().map(SweepPanel::iterations).toList());
        for (SweepPanel panel : sweep.panels()) {
            int k = panel.componentCount();
            assertEquals(k == 5 ? StopReason.MAX_ITERATIONS : StopReason.CONVERGED, panel.stopReason());
            List<String[]> lines = Golden.csv("homework-log-likelihood.csv").stream()
                    .filter(cells -> cells[0].equals("blobs-20-k" + k))
                    .toList();
            assertEquals(lines.size(), panel.iterations());
            for (int i = 0; i < lines.size(); i++) {
                assertEquals(
                        Double.parseDouble(lines.get(i)[2]),
                        panel.trajectory().get(i + 1),
                        PRINTED,
                        "K = " + k + ", " + i);
            }
        }
    }

    @Test
    void everyPanelIsTheRunThatTheLabShows() {
        for (SweepPanel panel :
                Comparisons.sweep("data=overlap&from=2&to=4&starts=3").panels()) {
            var trace = Runner.run(Comparisons.data("overlap").points(), panel.settings())
                    .trace();
            assertEquals(trace.last(), panel.last());
            assertEquals(trace.stopReason(), panel.stopReason());
            assertEquals(trace.last().objective(), panel.objective());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data=overlap&to=4&starts=7", "data=rings&to=4&starts=7&algorithm=kmeans&init=kmeans%2B%2B"})
    void thePanelHoldsTheBestOfItsStarts(String query) {
        SweepResult sweep = Comparisons.sweep(query);
        boolean em = query.contains("overlap");
        for (SweepPanel panel : sweep.panels()) {
            RunSettings first = sweep.settings().run(panel.componentCount());
            double best = IntStream.range(0, 7)
                    .mapToObj(j -> Runner.run(sweep.dataset().points(), first.with(RunTable.START, (long) j))
                            .trace())
                    .filter(trace -> trace.stopReason() != StopReason.DEGENERATE_COMPONENT)
                    .mapToDouble(trace ->
                            em ? -trace.last().objective() : trace.last().objective())
                    .min()
                    .orElseThrow();
            assertEquals(best, em ? -panel.objective() : panel.objective());
            assertTrue(panel.settings().start() < 7);
        }
    }

    @Test
    void finishedPanelsAreReportedOneByOne() {
        List<List<SweepPanel>> reports = new ArrayList<>();
        SweepResult result = new Sweep(Comparisons.data("blobs"), Comparisons.sweepSettings("data=blobs&to=3"))
                .carryOut(Comparisons.monitor(reports::add));
        assertEquals(List.of(1, 2, 3), reports.stream().map(List::size).toList());
        assertEquals(result.panels(), reports.getLast());
        assertEquals(result.panels().subList(0, 1), reports.getFirst());
    }

    @Test
    void anAbandonedSweepEndsSoon() {
        List<List<SweepPanel>> reports = new ArrayList<>();
        Monitor<List<SweepPanel>> impatient = new Monitor<>() {
            @Override
            public void report(List<SweepPanel> progress) {
                reports.add(progress);
            }

            @Override
            public boolean isAbandoned() {
                return reports.size() == 2;
            }
        };
        new Sweep(Comparisons.data("blobs"), Comparisons.sweepSettings("data=blobs&to=12")).carryOut(impatient);
        assertEquals(2, reports.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=overlap&to=5&starts=6",
                "data=iris&from=2&to=4&starts=4&init=kmeans&covariance=diagonal",
                "data=rings&to=4&starts=4&algorithm=kmeans"
            })
    void theSameSettingsGiveTheSameSweep(String query) {
        assertEquals(Comparisons.sweep(query), Comparisons.sweep(query));
    }

    @Test
    void oneComponentIsFittedWithoutThePointsHeldOut() {
        Points points = Comparisons.data("blobs").points();
        Folds folds = new Folds(points.n(), 5, 6);
        double expected = 0;
        for (int fold = 0; fold < 5; fold++) {
            Points rest = folds.rest(points, fold);
            Mixture mixture = MaximizationStep.of(
                    rest, Responsibilities.hard(1, new int[rest.n()]), new Shape(CovarianceType.FULL, 0, Mixing.FREE));
            Points heldOut = folds.heldOut(points, fold);
            for (int i = 0; i < heldOut.n(); i++) {
                expected += mixture.gaussian(0).logDensity(heldOut.row(i));
            }
        }
        SweepPanel one = Comparisons.sweep("data=blobs&to=1&start=6").panels().getFirst();
        assertEquals(expected, Criterion.HELD_OUT.of(one).orElseThrow(), 1e-9);
    }

    @Test
    void moreComponentsThanPointsToFitLeaveNothingHeldOut() {
        SweepPanel three = Comparisons.sweep("data=three-points&from=3&to=3&floor=0.1")
                .panels()
                .getFirst();
        assertTrue(((Scores.OfMixture) three.scores()).aic().isPresent());
        assertTrue(((Scores.OfMixture) three.scores()).heldOut().isEmpty());
    }

    @Test
    void aCollapsedPanelHasNoScores() {
        SweepPanel collapsed = Comparisons.sweep("data=three-points&from=2&to=2&floor=0")
                .panels()
                .getFirst();
        assertEquals(StopReason.DEGENERATE_COMPONENT, collapsed.stopReason());
        assertTrue(((Scores.OfMixture) collapsed.scores()).aic().isEmpty());
        assertTrue(((Scores.OfMixture) collapsed.scores()).bic().isEmpty());
    }
}
