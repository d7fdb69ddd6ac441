package mixturelab.export;

import java.util.List;
import mixturelab.core.run.Frame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;

/** The iterations of a run as CSV: the start, then every iteration as its second half step leaves it. */
public final class IterationTable {
    private IterationTable() {}

    /**
     * Columns: {@code iteration} ("start", then from 0), {@code logLikelihood} (a sum, in nats) or {@code inertia}, and
     * {@code gain}, its change over the row before; all at full precision. A value that isn't defined is an empty cell.
     */
    public static String csv(Run run) {
        List<? extends Frame> frames = run.trace().frames();
        CsvText table = new CsvText().row("iteration", run instanceof MixtureRun ? "logLikelihood" : "inertia", "gain");
        table.row("start", CsvText.number(frames.getFirst().objective()), "");
        for (int f = 2; f < frames.size(); f += 2) {
            double objective = frames.get(f).objective();
            double before = frames.get(f - 2).objective();
            table.row(
                    Integer.toString(frames.get(f).iteration()),
                    CsvText.number(objective),
                    CsvText.number(objective - before));
        }
        return table.toString();
    }
}
