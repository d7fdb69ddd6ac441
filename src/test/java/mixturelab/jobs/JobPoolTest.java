package mixturelab.jobs;

import static org.awaitility.Awaitility.await;
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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.RunSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobPoolTest {
    /** The promise is half a second; a busy machine gets more here, and CancelTest counts the processor's time. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Dataset DATA = HeavyRuns.data(20_000);

    private final JobPool pool = new JobPool("test", 1, 0, 4, 3);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aRunComesBackWithItsSettings() {
        RunSettings settings = HeavyRuns.settings(2, 5);
        FinishedRun finished = pool.submit("a", new RunTask(DATA, settings))
                .result()
                .toCompletableFuture()
                .join();
        assertEquals(settings, finished.run().settings());
        assertEquals(5, finished.run().trace().iterations());
        assertEquals(StopReason.MAX_ITERATIONS, finished.run().trace().stopReason());
    }

    @Test
    void ownersTakeTurns() {
        Job<Integer, FinishedRun> first = begun(endless(0));
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Job<Integer, FinishedRun>> jobs = new ArrayList<>();
        for (String name : List.of("a1", "a2", "a3", "b1")) {
            Job<Integer, FinishedRun> job =
                    pool.submit(name.substring(0, 1), new RunTask(DATA, HeavyRuns.settings(2, 1 + jobs.size())));
            job.result().thenRun(() -> order.add(name));
            jobs.add(job);
        }
        assertEquals(List.of(1, 3, 4, 2), jobs.stream().map(Job::position).toList());
        first.cancel();
        jobs.forEach(job -> job.result().toCompletableFuture().join());
        assertEquals(List.of("a1", "b1", "a2", "a3"), order);
    }

    @Test
    void equalRequestsShareOneRun() {
        Job<Integer, FinishedRun> first = begun(endless(0));
        Job<Integer, FinishedRun> second = pool.submit("a", new RunTask(DATA, HeavyRuns.settings(2, 3)));
        Job<Integer, FinishedRun> third =
                pool.submit("b", new RunTask(HeavyRuns.data(20_000), HeavyRuns.settings(2, 3)));
        second.cancel();
        first.cancel();
        FinishedRun shared = third.result().toCompletableFuture().join();
        assertEquals(3, shared.run().trace().iterations());
        assertThrows(CompletionException.class, () -> join(second));
    }

    @Test
    void bothGetTheSameResult() {
        Job<Integer, FinishedRun> first = begun(endless(0));
        Job<Integer, FinishedRun> one = pool.submit("a", new RunTask(DATA, HeavyRuns.settings(2, 3)));
        Job<Integer, FinishedRun> other = pool.submit("b", new RunTask(DATA, HeavyRuns.settings(2, 3)));
        first.cancel();
        assertSame(join(one), join(other));
    }

    @Test
    void aCanceledRunLeavesItsThreadSoon() {
        Job<Integer, FinishedRun> running = begun(endless(0));
        running.cancel();
        assertTrue(running.isDone());
        Job<Integer, FinishedRun> next = pool.submit("b", new RunTask(HeavyRuns.data(10), HeavyRuns.settings(2, 1)));
        assertTimeoutPreemptively(SOON, () -> join(next));
    }

    @Test
    void aFullQueueRefusesAndACanceledRunMakesRoom() {
        Job<Integer, FinishedRun> running = begun(endless(0));
        Job<Integer, FinishedRun> waiting = endless(1);
        endless(2);
        endless(3);
        assertThrows(QueueFullException.class, () -> endless(4), "three of one owner");
        pool.submit("other", new RunTask(DATA, HeavyRuns.settings(2, 1)));
        assertThrows(
                QueueFullException.class,
                () -> pool.submit("third", new RunTask(DATA, HeavyRuns.settings(2, 2))),
                "four in all");
        assertTrue(waiting.isWaiting());
        assertEquals(1, waiting.position());
        assertEquals(0, running.position());
        waiting.cancel();
        assertFalse(endless(5).isDone());
        running.cancel();
    }

    @Test
    void progressIsTheNumberOfIterations() {
        Job<Integer, FinishedRun> running = endless(0);
        await().until(() -> running.progress().orElse(0) >= 3);
        running.cancel();
    }

    @Test
    void aClosedPoolGivesUpItsRuns() {
        Job<Integer, FinishedRun> running = begun(endless(0));
        Job<Integer, FinishedRun> waiting = endless(1);
        pool.close();
        assertTrue(running.isDone() && waiting.isDone());
        CompletionException gone = assertThrows(CompletionException.class, () -> join(waiting));
        assertTrue(gone.getCause() instanceof CancellationException, gone.toString());
    }

    /** A task of two parts that wait for each other, so that no single thread can finish them. */
    private record Meeting(CountDownLatch both) implements Task<Integer, List<String>> {
        @Override
        public List<String> carryOut(Monitor<? super Integer> monitor) {
            return monitor.workers().map(2, part -> {
                both.countDown();
                try {
                    assertTrue(both.await(10, TimeUnit.SECONDS), "the other part found no thread");
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
                return Thread.currentThread().getName();
            });
        }
    }

    @Test
    void partsOfATaskAreSharedByThePoolsOwnThreads() {
        try (JobPool two = new JobPool("meeting", 1, 1, 4, 4)) {
            List<String> names = two.submit("a", new Meeting(new CountDownLatch(2)))
                    .result()
                    .toCompletableFuture()
                    .join();
            assertEquals(Set.of("meeting-0", "meeting-helper-0"), Set.copyOf(names));
        }
    }

    /** A run of many seconds; different numbers are different runs. */
    private Job<Integer, FinishedRun> endless(int number) {
        return pool.submit("a", new RunTask(DATA, HeavyRuns.settings(12, 1000 - number)));
    }

    private static Job<Integer, FinishedRun> begun(Job<Integer, FinishedRun> job) {
        await().until(() -> !job.isWaiting());
        return job;
    }

    private static FinishedRun join(Job<Integer, FinishedRun> job) {
        return job.result().toCompletableFuture().join();
    }
}
