package mixturelab.export;

import java.util.LinkedHashMap;
import java.util.Map;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.settings.RunTable;

/**
 * A run as a Python script that needs NumPy only and prints the same numbers.
 *
 * <p>The algorithm stands in {@code em.py} and {@code kmeans.py}, beside this class among the resources; here the run's
 * numbers are filled in: the points, the parameters of frame 0 (so it doesn't matter how they came about) and the
 * settings. Every number is the shortest decimal that reads as the same double.
 */
public final class NumPyScript {
    private NumPyScript() {}

    /** The script, ready to be saved. */
    public static String of(Dataset dataset, Run run) {
        Map<String, String> blanks = new LinkedHashMap<>(RunTable.texts(run.settings()));
        int d = dataset.points().d();
        blanks.put("n", Integer.toString(dataset.points().n()));
        blanks.put("d", Integer.toString(d));
        blanks.put("title", title(dataset, run));
        blanks.put("points", PythonTemplate.rows(dataset.points().toArray(), d));
        String template = switch (run) {
            case MixtureRun em -> {
                Mixture start = em.trace().initial().mixture();
                blanks.put("weights", PythonTemplate.rows(start.weights(), 1).replaceAll("[\\[\\]]", ""));
                blanks.put("means", PythonTemplate.rows(start.means(), d));
                blanks.put("covariances", PythonTemplate.rows(start.covariances(), d * d));
                yield "em.py";
            }
            case KMeansRun kmeans -> {
                blanks.put(
                        "means",
                        PythonTemplate.rows(kmeans.trace().initial().centroids().toArray(), d));
                yield "kmeans.py";
            }
        };
        return PythonTemplate.named(template).filled(blanks);
    }

    /** Names the run; an id from elsewhere can't end the comment that it stands in. */
    private static String title(Dataset dataset, Run run) {
        return FileNames.plain(dataset.id()) + ", seed " + run.settings().data().seed() + ", K = "
                + run.settings().componentCount();
    }
}
