package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import org.junit.jupiter.api.Test;

class ManyStartsTest {
    @Test
    void aboutHalfOfTheRandomStartsFindTheBestOfLocalOptima() {
        ManyStartsResult starts = Comparisons.starts("data=local-optima&k=3&starts=300");
        // measured: 179 at -360.0, 115 stay at -414.6 and 6 at -493.6
        assertEquals(-360.0048, starts.best().orElseThrow().value().orElseThrow(), 1e-3);
        assertEquals(179 / 300.0, starts.shareAtBest());
        assertEquals(0, starts.degenerated());
        List<Histogram.Bar> bars = Histogram.of(starts);
        assertEquals(
                List.of(6, 115, 179),
                bars.stream()
                        .map(Histogram.Bar::count)
                        .filter(count -> count > 0)
                        .toList());
        assertEquals(starts.best(), bars.getLast().best());
    }

    @Test
    void endsStandInTheOrderOfTheirStartsAndAreTheLabsRuns() {
        ManyStartsResult starts = Comparisons.starts("data=overlap&k=4&starts=120&start=7");
        assertEquals(
                IntStream.range(7, 127).mapToObj(Long::valueOf).toList(),
                starts.ends().stream().map(StartEnd::start).toList());
        for (int j : new int[] {0, 49, 50, 119}) {
            Run run = Runner.run(
                    Comparisons.data("overlap").points(), starts.settings().run(j));
            assertEquals(StartEnd.of(run), starts.ends().get(j));
        }
    }

    @Test
    void theSameSettingsGiveTheSameEnds() {
        String query = "data=overlap&k=5&starts=100";
        assertEquals(Comparisons.starts(query), Comparisons.starts(query));
    }

    @Test
    void aStartThatDegeneratesHasNoValueAndCounts() {
        ManyStartsResult starts = Comparisons.starts("data=three-points&k=2&starts=40&floor=0");
        assertEquals(22, starts.degenerated());
        assertEquals(18 / 40.0, starts.shareAtBest(), "of all starts");
        for (StartEnd end : starts.ends()) {
            assertEquals(
                    end.stopReason() == StopReason.DEGENERATE_COMPONENT,
                    end.value().isEmpty());
        }
        ManyStartsResult none = Comparisons.starts("data=three-points&k=2&starts=3&floor=0&init=blocks");
        assertTrue(none.best().isEmpty());
        assertEquals(0, none.shareAtBest());
        assertEquals(List.of(), Histogram.of(none));
        assertEquals(List.of(0, 1), none.matched(none.ends().getFirst()));
    }

    @Test
    void forKMeansTheLowestInertiaIsBest() {
        ManyStartsResult starts = Comparisons.starts("data=four-corners&k=2&algorithm=kmeans&starts=100");
        assertEquals(OptionalDouble.of(1), starts.best().orElseThrow().value());
        assertTrue(starts.shareAtBest() > 0.5 && starts.shareAtBest() < 0.8, "share " + starts.shareAtBest());
    }

    @Test
    void labelsSwitchAndMatchingSwitchesThemBack() {
        ManyStartsResult starts = Comparisons.starts("data=blobs&k=3&starts=60");
        StartEnd best = starts.best().orElseThrow();
        int switched = 0;
        for (StartEnd end : starts.ends()) {
            if (starts.isAtBest(end)) {
                List<Integer> matched = starts.matched(end);
                switched += matched.equals(List.of(0, 1, 2)) ? 0 : 1;
                for (int j = 0; j < 6; j++) {
                    assertEquals(best.means().get(j), end.means().get(2 * matched.get(j / 2) + j % 2), 0.05);
                }
            }
        }
        // of six orders only one is the best run's own
        assertTrue(switched > 25, "switched " + switched);
        assertEquals(List.of(0, 1, 2), starts.matched(best));
    }

    @Test
    void blocksLeaveNothingToChance() {
        List<StartEnd> ends =
                Comparisons.starts("data=overlap&k=3&starts=30&init=blocks").ends();
        assertEquals(30, ends.size());
        assertEquals(1, ends.stream().map(StartEnd::value).distinct().count());
        assertNotEquals(ends.getFirst().start(), ends.getLast().start());
    }

    @Test
    void endsAreReportedAsTheyCome() {
        List<List<StartEnd>> reports = new ArrayList<>();
        StartsSettings settings = Comparisons.startsSettings("data=blobs&k=2&starts=120");
        ManyStartsResult result =
                new ManyStarts(Comparisons.data("blobs"), settings).carryOut(Comparisons.monitor(reports::add));
        assertEquals(List.of(50, 100, 120), reports.stream().map(List::size).toList());
        assertEquals(result.ends(), reports.getLast());
        assertEquals(result.ends().subList(0, 50), reports.getFirst());
    }

    @Test
    void everyEndIsInOneBar() {
        ManyStartsResult starts = Comparisons.starts("data=overlap&k=5&starts=100");
        List<Histogram.Bar> bars = Histogram.of(starts);
        assertEquals(Histogram.BARS, bars.size());
        assertEquals(
                100 - starts.degenerated(),
                bars.stream().mapToInt(Histogram.Bar::count).sum());
        for (Histogram.Bar bar : bars) {
            bar.best().ifPresent(best -> {
                double value = best.value().orElseThrow();
                assertTrue(value >= bar.from() - 1e-9 && value <= bar.to() + 1e-9, bar.toString());
            });
            assertEquals(bar.count() == 0, bar.best().isEmpty());
        }
        assertFalse(bars.getLast().best().isEmpty());
    }

    @Test
    void valuesThatAreAsGoodAsEqualShareOneBar() {
        assertEquals(
                1, Histogram.of(Comparisons.starts("data=blobs&k=1&starts=20")).size());
    }

    @Test
    void endingsShareOutTheEndsAndTheFirstIsTheBest() {
        for (String query : List.of("data=overlap&k=5&starts=200", "data=blobs&k=5&algorithm=kmeans&starts=200")) {
            ManyStartsResult starts = Comparisons.starts(query);
            List<Ending> endings = Ending.of(starts);
            assertEquals(
                    200 - starts.degenerated(),
                    endings.stream().mapToInt(Ending::count).sum());
            assertEquals(starts.best(), Optional.of(endings.getFirst().best()));
            assertEquals(starts.shareAtBest(), endings.getFirst().count() / 200.0);
            List<Ending> most = Ending.most(endings, 3);
            assertEquals(3, most.size());
            assertEquals(endings.getFirst(), most.getFirst());
            int least = Math.min(most.get(1).count(), most.get(2).count());
            assertTrue(
                    endings.stream()
                                    .skip(1)
                                    .filter(ending -> ending.count() > least)
                                    .count()
                            <= 1,
                    query);
        }
    }
}
