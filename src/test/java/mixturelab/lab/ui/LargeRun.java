package mixturelab.lab.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import mixturelab.chart.ChartModel;
import mixturelab.chart.ui.RunWords;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run over 10,000 points of the plane, K = 5, for a page that shows another one. */
final class LargeRun {
    private LargeRun() {}

    /** Shows up to fifty iterations on a page that has a run on its stage, from the start on. */
    static void show(Page page, Algorithm algorithm) {
        page.evaluate("message => document.querySelector('run-stage').show(message, 0)", message(algorithm));
    }

    /** The run as the server would send it. */
    private static String message(Algorithm algorithm) {
        Dataset dataset = tenThousand();
        RunSettings settings = new RunSettings(
                new DatasetKey("many", 0),
                0,
                5,
                algorithm,
                CovarianceType.FULL,
                Initialization.RANDOM_POINTS,
                Optional.empty(),
                50,
                0,
                1,
                1e-6,
                EmptyClusterPolicy.KEEP);
        ObjectNode message = JsonMapper.shared()
                .valueToTree(ChartModel.of(
                        dataset, Runner.run(dataset.points(), settings).trace()));
        message.set(
                "stop",
                JsonMapper.shared().valueToTree(new RunWords.Stop("MAX_ITERATIONS", "brief", "full", "why", "advice")));
        message.put("start", "start").putArray("fit");
        return message.toString();
    }

    private static Dataset tenThousand() {
        double[] values = new double[20_000];
        RandomState random = new RandomState(7);
        for (int j = 0; j < values.length; j++) {
            values[j] = random.normal(3 * (j / 2 % 5 - 2), 1);
        }
        return new Dataset("many", Points.of(2, values), Optional.empty(), List.of());
    }
}
