package mixturelab.lab.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import mixturelab.chart.RunMessages;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import mixturelab.wire.RunMessage;
import mixturelab.wire.RunWords;
import mixturelab.wire.StopWords;
import tools.jackson.databind.json.JsonMapper;

/** A run over 10,000 points of the plane, K = 5, for a page that shows another one. */
final class LargeRun {
    private LargeRun() {}

    /** Shows up to fifty iterations on a page that has a run on its stage, from the start on. */
    static void show(Page page, Algorithm algorithm) {
        page.evaluate(
                "message => document.querySelector('run-stage').show(JSON.parse(message), 0)", message(algorithm));
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
                Mixing.FREE,
                Initialization.RANDOM_POINTS,
                Optional.empty(),
                50,
                0,
                1,
                1e-6,
                EmptyClusterPolicy.KEEP);
        RunMessage message = new RunMessage(
                RunMessages.numbers(
                        dataset, Runner.run(dataset.points(), settings).trace()),
                new RunWords(
                        "start",
                        RunMessages.rules(settings),
                        new StopWords(StopReason.MAX_ITERATIONS, "brief", "full", "why", "advice"),
                        List.of()));
        return JsonMapper.shared().writeValueAsString(message);
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
