package mixturelab.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import mixturelab.core.engine.Workers;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.DigitsProgress.MethodProgress;
import mixturelab.digits.DigitsProgress.Phase;
import mixturelab.digits.DigitsProgress.State;
import mixturelab.files.ResultCache;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.QueueFullException;
import mixturelab.wire.DigitsMessage;
import org.jspecify.annotations.Nullable;

/**
 * Compares digits for the page and for the JSON interface: one code for both. One comparison at a time, on all cores.
 * Safe for use by many threads.
 */
public final class DigitsService implements AutoCloseable {
    /** So many may wait: a class whose network shows one address gets its places. */
    private static final int CAPACITY = 100;

    private static final int CAPACITY_PER_OWNER = 64;
    /** What share of the heap a comparison may fill: the rest is for garbage and for the lab. */
    private static final double HEAP_SHARE = 0.8;

    private final Supplier<DigitImages> images;
    private final BooleanSupplier nativeLibrary;
    private final SavedComparisons saved;
    private final Timings timings = new Timings();
    private final JobPool pool;
    private final long memory;
    private volatile @Nullable Sent latest;

    private record Sent(Comparison comparison, DigitsMessage message) {}

    /**
     * Starts its threads.
     *
     * @param images MNIST, asked for when it is needed
     * @param nativeLibrary whether a network and principal components can be computed here
     * @param results where comparisons are kept
     * @param threads how many work on one comparison
     * @param heap bytes
     */
    public DigitsService(
            Supplier<DigitImages> images, BooleanSupplier nativeLibrary, ResultCache results, int threads, long heap) {
        this.images = images;
        this.nativeLibrary = nativeLibrary;
        this.saved = new SavedComparisons(results);
        this.pool = new JobPool("digits", 1, threads - 1, CAPACITY, CAPACITY_PER_OWNER);
        this.memory = (long) (HEAP_SHARE * heap);
    }

    /** What is wrong with these settings, what they cost included; empty if the comparison can be carried out. */
    public List<SettingProblem> problems(DigitsSettings settings) {
        List<SettingProblem> problems = new ArrayList<>(DigitsLimits.problems(settings));
        if (problems.isEmpty()) {
            DigitsCost.of(settings).problem(memory).ifPresent(problems::add);
        }
        if (settings.principalComponents().isPresent() && !nativeLibrary.getAsBoolean()) {
            problems.add(SettingProblem.of(
                    "principal", settings.principalComponents().getAsInt(), DigitsRule.NATIVE));
        }
        return problems;
    }

    /**
     * Loads the native library and the first times to estimate by, which takes a moment the first time: beforehand, so that
     * {@link #problems} and {@link #estimateSeconds} can be asked on a thread that mustn't wait.
     */
    public void prepare() {
        boolean _ = nativeLibrary.getAsBoolean();
        Timings _ = learned();
    }

    /**
     * A comparison that was computed before: in memory, in the data folder or shipped with the app. Reads a file of a few
     * megabytes where it isn't in memory.
     */
    public Optional<Comparison> saved(DigitsSettings settings) {
        return saved.find(settings);
    }

    /** The message of a saved comparison. The last one is kept: whoever opens the page asks for the same. */
    public DigitsMessage savedMessage(Comparison comparison) {
        Sent kept = latest;
        if (kept == null || !kept.comparison().equals(comparison)) {
            kept = new Sent(comparison, DigitsMessages.of(comparison, true));
            latest = kept;
        }
        return kept.message();
    }

    /**
     * Compares, when it is this one's turn; the result is saved.
     *
     * @param owner whose comparison it is; owners take turns
     * @param live whether to compute it even if it is saved
     * @throws IllegalArgumentException if there are {@link #problems}
     * @throws QueueFullException if too many comparisons wait already
     */
    public Job<DigitsProgress, Comparison> start(Object owner, DigitsSettings settings, boolean live) {
        List<SettingProblem> problems = problems(settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return pool.submit(owner, new DigitsTask(settings, live, this));
    }

    /** Carries a comparison out on the calling thread. */
    Comparison carryOut(DigitsSettings settings, boolean live, Monitor<? super DigitsProgress> monitor) {
        Optional<Comparison> known = live ? Optional.empty() : saved.find(settings);
        if (known.isPresent()) {
            return known.get();
        }
        ProgressReport progress = new ProgressReport(settings, learned(), monitor);
        Workers untilAbandoned = monitor.workers().until(progress::isAbandoned);
        Comparison comparison = new ComparisonRun(images.get(), settings, untilAbandoned, progress)
                .compare(nativeLibrary.getAsBoolean());
        timings.learn(comparison);
        saved.save(comparison);
        return comparison;
    }

    /** How far a job is, its place in the queue and an estimate of the wait included. */
    public DigitsProgress progress(Job<DigitsProgress, Comparison> job, DigitsSettings settings) {
        return job.progress().orElseGet(() -> {
            // what the others want isn't known; what is asked for here is as good a guess as any
            OptionalDouble each = estimateSeconds(settings);
            int position = job.position();
            return new DigitsProgress(
                    position,
                    each.isPresent() ? OptionalDouble.of(position * each.getAsDouble()) : each,
                    settings.methods().stream()
                            .map(method -> new MethodProgress(
                                    method, State.WAITING, Phase.STARTING, 0, 1, 0, timings.seconds(method, settings)))
                            .toList(),
                    Optional.empty());
        });
    }

    /** About how long a comparison will take, by the ones that this machine has carried out before. */
    public OptionalDouble estimateSeconds(DigitsSettings settings) {
        return learned().seconds(settings);
    }

    /** Before the first comparison here: what the shipped one took elsewhere. */
    private Timings learned() {
        if (timings.isEmpty()) {
            saved.find(DigitsSettings.HOMEWORK).ifPresent(timings::learn);
        }
        return timings;
    }

    /**
     * The mixture's errors of all saved comparisons that differ from these settings only in one (and in the start, in what
     * K-means and the network do, and in the number of test images where that follows). Reads files the first time.
     */
    public ErrorPoints along(Experiment variable, DigitsSettings settings) {
        return ErrorSearch.along(variable, settings, saved.errors());
    }

    /**
     * The first test images of a cell of the confusion matrix. Reads MNIST the first time.
     *
     * @param label what they were read as, 10 for none
     * @throws MnistMissingException if the images can't be read
     * @throws IllegalArgumentException if the comparison has no such method, or there is no such cell
     */
    public Cell members(Comparison comparison, Method method, int digit, int label) {
        return Cell.of(comparison, method, digit, label, images.get());
    }

    /** Whether results are kept on disk: false once the data folder has refused one (full, or read-only). */
    public boolean saves() {
        return saved.works();
    }

    /** Gives up every comparison and lets the threads go. */
    @Override
    public void close() {
        pool.close();
    }
}
