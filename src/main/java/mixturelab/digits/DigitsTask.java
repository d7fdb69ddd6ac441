package mixturelab.digits;

import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;

/**
 * A comparison for the pool.
 *
 * @param live whether to compute it even if it was saved while it waited
 * @param service carries it out
 */
record DigitsTask(DigitsSettings settings, boolean live, DigitsService service)
        implements Task<DigitsProgress, Comparison> {
    @Override
    public Comparison carryOut(Monitor<? super DigitsProgress> monitor) {
        return service.carryOut(settings, live, monitor);
    }
}
