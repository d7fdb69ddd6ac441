package mixturelab.digits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;

/** Compares digits for the page and for the JSON interface: one code for both. Safe for use by many threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class DigitsService {
    /** What is wrong with these settings, what they cost included; empty if the comparison can be carried out. */
    public List<SettingProblem> problems(DigitsSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** A comparison that is in memory: at once. */
    public Optional<Comparison> remembered(DigitsSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * A comparison that was computed before: in memory, in the data folder or shipped with the app. Reads a file of a few
     * megabytes where it isn't in memory.
     */
    public Optional<Comparison> saved(DigitsSettings settings) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** How far a job is, its place in the queue and an estimate of the wait included. */
    public DigitsProgress progress(Job<DigitsProgress, Comparison> job, DigitsSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** About how long a comparison will take, by the ones that this machine has carried out before. */
    public OptionalDouble estimateSeconds(DigitsSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The mixture's errors of all saved comparisons that differ from these settings only in one (and in the start, in what
     * K-means and the network do, and in the number of test images where that follows).
     */
    public ErrorPoints along(Experiment variable, DigitsSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The first test images of a cell of the confusion matrix. Reads MNIST the first time.
     *
     * @param label what they were read as, 10 for none
     * @throws MnistMissingException if the images can't be read
     * @throws IllegalArgumentException if the comparison has no such method, or there is no such cell
     */
    public Cell members(Comparison comparison, Method method, int digit, int label) {
        throw new UnsupportedOperationException();
    }

    /** Whether results are kept on disk: false once the data folder refused one (full, or read-only). */
    public boolean saves() {
        throw new UnsupportedOperationException();
    }
}
