package mixturelab.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.RunSettings;
import mixturelab.jobs.SharedRun.RunRequest;

/**
 * A few threads for heavy runs, so that they take no request's thread and never more than their share of the machine. Owners
 * (a session, an address) take turns; equal requests share one run.
 */
public final class RunPool implements AutoCloseable {
    private final FairQueue<SharedRun> queue;
    private final Map<RunRequest, SharedRun> unfinished = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    /**
     * Starts the threads.
     *
     * @param threads how many runs are carried out at the same time
     * @param capacity how many more may wait
     * @param capacityPerOwner how many of one owner may wait
     */
    public RunPool(int threads, int capacity, int capacityPerOwner) {
        this.queue = new FairQueue<>(capacity, capacityPerOwner);
        this.threads = IntStream.range(0, threads)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("run-" + i).start(this::work))
                .toList();
    }

    /**
     * Queues a run, or joins an equal one that is on its way.
     *
     * @param owner who takes turns with other owners
     * @throws QueueFullException if there is no room
     */
    RunJob submit(Object owner, Dataset dataset, RunSettings settings) {
        RunRequest request = new RunRequest(dataset, settings);
        return new RunJob(unfinished.compute(
                request,
                (same, running) ->
                        running != null && running.join() ? alsoFor(owner, running) : queued(owner, request)));
    }

    private SharedRun queued(Object owner, RunRequest request) {
        SharedRun run = new SharedRun(request);
        run.join();
        CompletionStage<FinishedRun> end = run.result();
        end.whenComplete((finished, failure) -> {
            unfinished.remove(request, run);
            queue.removeIf(run::equals);
        });
        if (!queue.offer(owner, run)) {
            throw new QueueFullException();
        }
        return run;
    }

    /** It comes when it is the turn of the first of its owners; without room it comes with those who asked before. */
    private SharedRun alsoFor(Object owner, SharedRun run) {
        if (run.isWaiting()) {
            queue.offer(owner, run);
        }
        return run;
    }

    /** How many runs wait for a thread. */
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

    /** Gives up every run and lets the threads go. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        List.copyOf(unfinished.values()).forEach(run -> run.result().cancel(false));
    }
}
