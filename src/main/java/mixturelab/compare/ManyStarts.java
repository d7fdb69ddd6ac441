package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.Runner;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;

/** Runs one setting from many starts. Its progress is the list of the ends so far, in the order of the starts. */
public record ManyStarts(Dataset dataset, StartsSettings settings) implements Task<List<StartEnd>, ManyStartsResult> {
    /** Few enough for a report every few milliseconds, enough to keep every core busy. */
    private static final int CHUNK = 50;

    @Override
    public ManyStartsResult carryOut(Monitor<? super List<StartEnd>> monitor) {
        List<StartEnd> ends = new ArrayList<>();
        int runs = settings.runs();
        for (int first = 0; first < runs && !monitor.isAbandoned(); first += CHUNK) {
            ends.addAll(chunk(first, Math.min(runs, first + CHUNK), monitor));
            monitor.report(List.copyOf(ends));
        }
        return ManyStartsResult.of(
                dataset, settings, runs == 1 ? ends.getFirst().repeated(settings.starts()) : ends);
    }

    /** Runs a part of the starts on the pool's workers; the ends come in the order of the starts. */
    private List<StartEnd> chunk(int from, int to, Monitor<?> monitor) {
        return monitor.workers().map(to - from, j -> end(from + j, monitor));
    }

    private StartEnd end(int start, Monitor<?> monitor) {
        return StartEnd.of(Runner.run(dataset.points(), settings.run(start), iterations -> monitor.isAbandoned()));
    }
}
