package mixturelab.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunTable;
import mixturelab.export.FileNames;
import mixturelab.export.PythonTemplate;

/**
 * A sweep as a Python script that needs NumPy only and prints the same numbers: it draws the same starts and the same folds,
 * since our random stream is NumPy's.
 */
public final class SweepScript {
    private SweepScript() {}

    /** The script, ready to be saved. */
    public static String of(Dataset dataset, SweepSettings sweep) {
        Map<String, String> blanks = new LinkedHashMap<>(RunTable.texts(sweep.run()));
        blanks.put(
                "title",
                FileNames.plain(dataset.id()) + ", seed " + sweep.run().data().seed() + ", K = " + sweep.from() + " to "
                        + sweep.to());
        blanks.put("from", Integer.toString(sweep.from()));
        blanks.put("to", Integer.toString(sweep.to()));
        blanks.put("starts", Integer.toString(sweep.starts()));
        blanks.put("without", Integer.toString(SweepSettings.MAX_HELD_OUT_STARTS));
        blanks.put("folds", Integer.toString(sweep.folds()));
        blanks.put("em", PythonTemplate.named("em.py").steps());
        blanks.put("kmeans", PythonTemplate.named("kmeans.py").steps());
        blanks.put("n", Integer.toString(dataset.points().n()));
        blanks.put("d", Integer.toString(dataset.points().d()));
        blanks.put(
                "points",
                PythonTemplate.rows(dataset.points().toArray(), dataset.points().d()));
        return PythonTemplate.named(SweepScript.class, "sweep.py").filled(blanks);
    }
}
