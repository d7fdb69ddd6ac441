package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Optional;
import java.util.stream.StreamSupport;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.KMeansFit;
import mixturelab.core.engine.LloydEngine;
import mixturelab.core.engine.Workers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Start 0 on the homework's digits is scikit-learn's K-means with random_state 0, digit by digit. */
class SklearnStartTest {
    @Test
    void theSameClusterForEachOfFiveThousandDigits() {
        DigitImages images = new Mnist().get();
        DigitsSettings homework = DigitsSettings.HOMEWORK;
        StratifiedSplit split = StratifiedSplit.of(images.digits(), homework.trainingSize(), homework.seed());
        Points points = new ImageRows(images, split.training(), Optional.empty()).points();
        KMeansFit fit = LloydEngine.on(points, Workers.none())
                .best(
                        homework.componentCount(),
                        homework.start(),
                        1,
                        ComparisonRun.KMEANS_ITERATIONS,
                        (restart, iteration, centroids, inertia) -> {});
        JsonNode golden = Golden.json("mnist-em-reference.json").get("initial_labels");
        assertArrayEquals(
                StreamSupport.stream(golden.spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .toArray(),
                fit.assignments().toArray());
    }
}
