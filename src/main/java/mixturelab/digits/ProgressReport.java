package mixturelab.digits;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mixturelab.digits.DigitsProgress.MethodProgress;
import mixturelab.digits.DigitsProgress.Phase;
import mixturelab.digits.DigitsProgress.State;
import mixturelab.jobs.Monitor;

/**
 * Progress and elapsed time of a comparison. The comparison's own thread writes them; any of its threads asks whether to
 * go on, and by that the clock is read often enough for a display.
 */
final class ProgressReport {
    private static final double FRESH_SECONDS = 0.2;

    private final DigitsSettings settings;
    private final Timings timings;
    private final Monitor<? super DigitsProgress> monitor;
    private final Map<Method, MethodProgress> methods = new EnumMap<>(Method.class);

    private Optional<Pictures> means = Optional.empty();
    private Optional<Method> running = Optional.empty();
    private Phase phase = Phase.ITERATING;
    private long begun = System.nanoTime();
    private long reported = begun;

    ProgressReport(DigitsSettings settings, Timings timings, Monitor<? super DigitsProgress> monitor) {
        this.settings = settings;
        this.timings = timings;
        this.monitor = monitor;
        settings.methods().forEach(method -> put(method, State.WAITING, 0, 1, 0));
        report();
    }

    /** Records that a method begins, with its first phase. */
    synchronized void begin(Method method, Phase first, int maxIterations) {
        running = Optional.of(method);
        phase = first;
        means = Optional.empty();
        begun = System.nanoTime();
        put(method, State.RUNNING, 0, maxIterations, 0);
        report();
    }

    /** Records the next phase of the running method; the monitor hears of it with the next iteration, or soon. */
    synchronized void enter(Phase next) {
        phase = next;
    }

    /** Records how many iterations of the running method are done. */
    synchronized void at(int iteration) {
        running.map(methods::get)
                .ifPresent(now -> put(now.method(), State.RUNNING, iteration, now.maxIterations(), seconds()));
        report();
    }

    /** Records an iteration of the running method, with pictures of the current means. */
    synchronized void at(int iteration, Pictures now) {
        means = Optional.of(now);
        at(iteration);
    }

    /** The running method is done; answers how many seconds it took. */
    synchronized double done() {
        double seconds = seconds();
        running.map(methods::get)
                .ifPresent(now -> put(now.method(), State.DONE, now.iteration(), now.maxIterations(), seconds));
        running = Optional.empty();
        report();
        return seconds;
    }

    /** Whether nobody waits for the comparison any more. */
    boolean isAbandoned() {
        refresh();
        return monitor.isAbandoned();
    }

    private synchronized void refresh() {
        if ((System.nanoTime() - reported) / 1e9 > FRESH_SECONDS) {
            running.map(methods::get).ifPresent(now -> at(now.iteration()));
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void put(Method method, State state, int iteration, int maxIterations, double seconds) {
        methods.put(
                method,
                new MethodProgress(
                        method, state, phase, iteration, maxIterations, seconds, estimate(method, state, seconds)));
    }

    /** What was foreseen, and no less than what it has taken: a late one is nearly done for all that is known. */
    private OptionalDouble estimate(Method method, State state, double seconds) {
        OptionalDouble foreseen = timings.seconds(method, settings);
        return switch (state) {
            case WAITING -> foreseen;
            case RUNNING ->
                foreseen.isPresent()
                        ? OptionalDouble.of(Math.max(foreseen.getAsDouble(), 1.1 * seconds))
                        : OptionalDouble.empty();
            case DONE -> OptionalDouble.of(seconds);
        };
    }

    private void report() {
        reported = System.nanoTime();
        boolean clusters = running.filter(method -> method != Method.MLP).isPresent();
        monitor.report(new DigitsProgress(
                0, OptionalDouble.empty(), methods.values().stream().toList(), clusters ? means : Optional.empty()));
    }
}
