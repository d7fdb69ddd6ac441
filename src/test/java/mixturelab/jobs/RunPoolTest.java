package mixturelab.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.StopReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunPoolTest {
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Dataset DATA = HeavyRuns.data(20_000);

    private final RunPool pool = new RunPool(1, 4, 3);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aRunComesBackWithItsSettings() {
        RunSettings settings = HeavyRuns.settings(2, 5);
        FinishedRun finished =
                pool.submit("a", DATA, settings).result().toCompletableFuture().join();
        assertEquals(settings, finished.run().settings());
        assertEquals(5, finished.run().trace().iterations());
        assertEquals(StopReason.MAX_ITERATIONS, finished.run().trace().stopReason());
    }

    @Test
    void ownersTakeTurns() {
        RunJob first = begun(endless(0));
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<RunJob> jobs = new ArrayList<>();
        for (String name : List.of("a1", "a2", "a3", "b1")) {
            RunJob job = pool.submit(name.substring(0, 1), DATA, HeavyRuns.settings(2, 1 + jobs.size()));
            job.result().thenRun(() -> order.add(name));
            jobs.add(job);
        }
        first.cancel();
        jobs.forEach(job -> job.result().toCompletableFuture().join());
        assertEquals(List.of("a1", "b1", "a2", "a3"), order);
    }

    @Test
    void equalRequestsShareOneRun() {
        RunJob first = begun(endless(0));
        RunJob second = pool.submit("a", DATA, HeavyRuns.settings(2, 3));
        RunJob third = pool.submit("b", HeavyRuns.data(20_000), HeavyRuns.settings(2, 3));
        second.cancel();
        first.cancel();
        FinishedRun shared = third.result().toCompletableFuture().join();
        assertEquals(3, shared.run().trace().iterations());
        assertThrows(CompletionException.class, () -> join(second));
    }

    @Test
    void bothGetTheSameResult() {
        RunJob first = begun(endless(0));
        RunJob one = pool.submit("a", DATA, HeavyRuns.settings(2, 3));
        RunJob other = pool.submit("b", DATA, HeavyRuns.settings(2, 3));
        first.cancel();
        assertSame(join(one), join(other));
    }

    @Test
    void aCanceledRunLeavesItsThreadWithinHalfASecond() {
        RunJob running = begun(endless(0));
        running.cancel();
        assertTrue(running.isDone());
        RunJob next = pool.submit("b", HeavyRuns.data(10), HeavyRuns.settings(2, 1));
        assertTimeoutPreemptively(SOON, () -> join(next));
    }

    @Test
    void kMeansAsAStartIsCanceledToo() {
        RunJob running = begun(pool.submit("a", HeavyRuns.data(50_000), HeavyRuns.fromKMeans()));
        running.cancel();
        RunJob next = pool.submit("b", HeavyRuns.data(10), HeavyRuns.settings(2, 1));
        assertTimeoutPreemptively(SOON, () -> join(next));
    }

    @Test
    void aFullQueueRefusesAndACanceledRunMakesRoom() {
        RunJob running = begun(endless(0));
        RunJob waiting = endless(1);
        endless(2);
        endless(3);
        assertThrows(QueueFullException.class, () -> endless(4), "three of one owner");
        pool.submit("other", DATA, HeavyRuns.settings(2, 1));
        assertThrows(
                QueueFullException.class, () -> pool.submit("third", DATA, HeavyRuns.settings(2, 2)), "four in all");
        assertTrue(waiting.isWaiting());
        waiting.cancel();
        assertFalse(endless(5).isDone());
        running.cancel();
    }

    @Test
    void progressIsTheNumberOfIterations() {
        RunJob running = endless(0);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (running.iterations() < 3) {
                Thread.onSpinWait();
            }
        });
        assertEquals(1000, running.maxIterations());
        running.cancel();
    }

    @Test
    void aClosedPoolGivesUpItsRuns() {
        RunJob running = begun(endless(0));
        RunJob waiting = endless(1);
        pool.close();
        assertTrue(running.isDone() && waiting.isDone());
        CompletionException gone = assertThrows(CompletionException.class, () -> join(waiting));
        assertTrue(gone.getCause() instanceof CancellationException, gone.toString());
    }

    /** A run of many seconds; different numbers are different runs. */
    private RunJob endless(int number) {
        return pool.submit("a", DATA, HeavyRuns.settings(12, 1000 - number));
    }

    private static RunJob begun(RunJob job) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (job.isWaiting()) {
                Thread.onSpinWait();
            }
        });
        return job;
    }

    private static FinishedRun join(RunJob job) {
        return job.result().toCompletableFuture().join();
    }
}
