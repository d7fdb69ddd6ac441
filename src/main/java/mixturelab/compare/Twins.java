package mixturelab.compare;

import java.util.OptionalInt;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;

/** Computes two runs for one timeline. Its progress is the number of runs that are done. */
public record Twins(Dataset dataset, TwinSettings settings) implements Task<Integer, TwinRuns> {
    @Override
    public TwinRuns carryOut(Monitor<? super Integer> monitor) {
        RunSettings one = settings.one();
        RunSettings other = settings.other();
        OptionalInt fork = settings.fork();
        if (fork.isPresent()) {
            ManualStart start = Fork.at(run(one, monitor).trace(), fork.getAsInt());
            one = one.withManual(start);
            other = other.withManual(start);
        }
        Run first = run(one, monitor);
        monitor.report(1);
        return new TwinRuns(dataset, first, run(other, monitor));
    }

    private Run run(RunSettings run, Monitor<?> monitor) {
        return Runner.run(dataset.points(), run, iterations -> monitor.isAbandoned());
    }
}
