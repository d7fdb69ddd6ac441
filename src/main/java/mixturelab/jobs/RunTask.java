package mixturelab.jobs;

import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.RunSettings;

/** What a run is a function of. Its progress is the number of iterations that are done. */
record RunTask(Dataset dataset, RunSettings settings) implements Task<Integer, FinishedRun> {
    @Override
    public FinishedRun carryOut(Monitor<? super Integer> monitor) {
        return new FinishedRun(dataset, Runner.run(dataset.points(), settings, iterations -> {
            monitor.report(iterations);
            return monitor.isAbandoned();
        }));
    }
}
