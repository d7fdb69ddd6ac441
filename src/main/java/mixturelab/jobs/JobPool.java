package mixturelab.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mixturelab.core.engine.Workers;

/**
 * Bounded thread pool for heavy tasks, so that they take no request's thread and never more than their share of the machine.
 * Owners (a session, an address) take turns; equal tasks are carried out once.
 */
public final class JobPool implements AutoCloseable {
    private final FairQueue<SharedJob<?, ?>> queue;
    private final Map<Task<?, ?>, SharedJob<?, ?>> unfinished = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private final ExecutorService helpers;
    private final Workers workers;

    /**
     * Starts the threads.
     *
     * @param name what their names begin with
     * @param threads how many tasks are carried out at the same time
     * @param helpers how many further threads share the work of tasks that fall into parts, 0 or more
     * @param capacity how many more may wait
     * @param capacityPerOwner how many of one owner may wait
     */
    public JobPool(String name, int threads, int helpers, int capacity, int capacityPerOwner) {
        this.queue = new FairQueue<>(capacity, capacityPerOwner);
        this.helpers = Executors.newFixedThreadPool(Math.max(1, helpers), new BackgroundThreads(name + "-helper"));
        this.workers = Workers.of(this.helpers, helpers);
        BackgroundThreads factory = new BackgroundThreads(name);
        this.threads = IntStream.range(0, threads)
                .mapToObj(i -> factory.newThread(this::work))
                .toList();
        this.threads.forEach(Thread::start);
    }

    /**
     * Queues a task, or joins an equal one that is on its way.
     *
     * @param owner who takes turns with other owners
     * @throws QueueFullException if there is no room
     */
    // equal tasks have the same types, so what is found for a task is its own job
    @SuppressWarnings("unchecked")
    public <P, R> Job<P, R> submit(Object owner, Task<P, R> task) {
        SharedJob<P, R> shared = (SharedJob<P, R>) unfinished.compute(
                task,
                (same, running) -> running != null && running.join() ? alsoFor(owner, running) : queued(owner, task));
        return new Job<>(shared, () -> queue.position(shared));
    }

    private <P, R> SharedJob<P, R> queued(Object owner, Task<P, R> task) {
        SharedJob<P, R> job = new SharedJob<>(task, workers);
        job.join();
        CompletionStage<R> end = job.result();
        end.whenComplete((finished, failure) -> {
            unfinished.remove(task, job);
            queue.removeIf(job::equals);
        });
        if (!queue.offer(owner, job)) {
            throw new QueueFullException();
        }
        return job;
    }

    /**
     * Queues the job under this owner as well: it runs at whichever owner's turn comes first. If this owner's queue is full,
     * the earlier owners' places remain.
     */
    private SharedJob<?, ?> alsoFor(Object owner, SharedJob<?, ?> job) {
        if (job.isWaiting()) {
            queue.offer(owner, job);
        }
        return job;
    }

    /** How many jobs wait for a thread. */
    int waiting() {
        return queue.size();
    }

    private void work() {
        try {
            while (true) {
                queue.take().carryOut();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives up every job and lets the threads go. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        List.copyOf(unfinished.values()).forEach(job -> job.result().cancel(false));
        helpers.shutdownNow();
    }
}
