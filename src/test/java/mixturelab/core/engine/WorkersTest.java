package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS), "no helper hangs");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000})
    void everyChunkOnceAndAllSeenByTheCaller(int count) {
        for (Workers workers : List.of(Workers.none(), Workers.of(threads, 1), Workers.of(threads, 3))) {
            int[] times = new int[count];
            workers.run(count, () -> "", (index, memory) -> times[index]++);
            assertTrue(Arrays.stream(times).allMatch(n -> n == 1));
        }
    }

    @Test
    void helpersHelpEachWithMemoryOfItsOwn() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Set<Object> memories = ConcurrentHashMap.newKeySet();
        // Every one of the three waits for the others, so one thread alone would never end.
        CountDownLatch all = new CountDownLatch(3);
        Workers.of(threads, 2).run(3, Object::new, (index, memory) -> {
            seen.add(Thread.currentThread());
            memories.add(memory);
            all.countDown();
            await(all);
        });
        assertEquals(3, seen.size());
        assertEquals(3, memories.size());
        assertTrue(seen.contains(Thread.currentThread()));
    }

    @Test
    void nobodyWaitsForAHelperThatHasNotBegun() {
        List<Runnable> never = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        Workers.of(never::add, 2).run(5, () -> "", (index, memory) -> done.incrementAndGet());
        assertEquals(5, done.get());
        never.forEach(Runnable::run);
        assertEquals(5, done.get(), "what comes late finds nothing left to do");
    }

    @Test
    void theFirstFailureEndsTheWork() {
        for (Workers workers : List.of(Workers.none(), Workers.of(threads, 2))) {
            IllegalStateException failure = new IllegalStateException("chunk 3");
            AtomicInteger begun = new AtomicInteger();
            Exception thrown = assertThrows(
                    IllegalStateException.class,
                    () -> workers.run(100_000, () -> "", (index, memory) -> {
                        begun.incrementAndGet();
                        if (index == 3) {
                            throw failure;
                        }
                    }));
            assertSame(failure, thrown);
            assertTrue(begun.get() < 100_000);
        }
    }

    @Test
    void cancelledBetweenChunks() {
        for (Workers workers : List.of(Workers.none(), Workers.of(threads, 2))) {
            AtomicBoolean cancelled = new AtomicBoolean();
            AtomicInteger after = new AtomicInteger();
            Workers until = workers.until(cancelled::get);
            assertThrows(
                    CancellationException.class,
                    () -> until.run(100_000, () -> "", (index, memory) -> {
                        after.addAndGet(cancelled.get() ? 1 : 0);
                        cancelled.compareAndSet(false, index == 3);
                    }));
            assertTrue(after.get() <= 2, "only chunks that had begun: " + after);
            assertThrows(CancellationException.class, until::checkCancelled);
            assertThrows(CancellationException.class, () -> until.run(1, () -> "", (index, memory) -> {}));
            workers.checkCancelled();
            assertNotSame(workers, until);
        }
    }

    @Test
    void aNumberOfHelpersIsNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> Workers.of(threads, -1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
