package mixturelab.compare;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompareServiceTest {
    private final JobPool pool = new JobPool("compare", 1, 1, 8, 8);
    private final CompareService service = new CompareService(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void equalRequestsShareOneComputation() {
        Job<?, ?> first = heavy("a");
        Job<List<SweepPanel>, SweepResult> one = sweep("a", "data=blobs&to=3");
        Job<List<SweepPanel>, SweepResult> other = sweep("b", "data=blobs&to=3");
        first.cancel();
        assertSame(finished(one), finished(other));
    }

    @Test
    void aCanceledComparisonLeavesItsThreadSoon() {
        Job<List<SweepPanel>, SweepResult> running = heavy("a");
        await().until(() -> running.progress().isPresent());
        running.cancel();
        assertTrue(running.isDone());
        Job<List<SweepPanel>, SweepResult> next = sweep("b", "data=blobs&to=1&folds=0");
        assertEquals(
                1,
                assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> finished(next).panels().size()));
    }

    @Test
    void everyKindIsCarriedOut() {
        StartsSettings starts = Comparisons.startsSettings("data=blobs&k=2&starts=3");
        assertEquals(3, finished(start("a", starts)).ends().size());
        TwinSettings twins = Comparisons.twinSettings("data=blobs&k=2");
        assertEquals(twins.other(), finished(start("a", twins)).other().settings());
        assertEquals(
                VarianceLimit.STEPS,
                finished(service.startLimit("a", Comparisons.data("blobs"), twins.one()))
                        .steps()
                        .size());
    }

    @Test
    void whatIsRefusedIsNeverBegun() {
        SweepSettings tooMuch = Comparisons.sweepSettings("data=blobs&to=12&starts=100&iterations=1000");
        assertEquals(
                CompareRule.WITHIN_COMPARISON,
                service.check(tooMuch, Comparisons.data("blobs"))
                        .problems()
                        .getFirst()
                        .rule());
        RunSettings wrong = Comparisons.twinSettings("data=blobs&k=3").one().with(RunTable.K, 13);
        assertThrows(IllegalArgumentException.class, () -> service.startLimit("a", Comparisons.data("blobs"), wrong));
    }

    /** Many seconds of work. */
    private Job<List<SweepPanel>, SweepResult> heavy(String owner) {
        return sweep(owner, "data=overlap&to=12&starts=50&tolerance=0&folds=0&iterations=200");
    }

    private Job<List<SweepPanel>, SweepResult> sweep(String owner, String query) {
        SweepSettings settings = Comparisons.sweepSettings(query);
        return start(owner, settings);
    }

    private <P, R> Job<P, R> start(String owner, CompareSettings<P, R> settings) {
        Dataset dataset = Comparisons.CATALOGUE.create(settings.run().data());
        return service.start(owner, service.check(settings, dataset).valid().orElseThrow());
    }

    private static <R> R finished(Job<?, R> job) {
        return job.result().toCompletableFuture().join();
    }
}
