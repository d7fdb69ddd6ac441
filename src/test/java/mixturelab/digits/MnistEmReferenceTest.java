package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.engine.Savings;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** EM on the homework's 5,000 digits from given labels beside scikit-learn's own steps. */
class MnistEmReferenceTest {
    private static final int COMPONENTS = 10;
    private static final JsonNode REFERENCE = Golden.json("mnist-em-reference.json");
    private static final DigitImages IMAGES = new Mnist().get();
    private static final int[] TRAINING = Golden.csv("mnist-train-indices.csv").stream()
            .mapToInt(cells -> Integer.parseInt(cells[0]))
            .toArray();
    private static final Points POINTS = Points.of(Pictures.PIXELS, IMAGES.points(TRAINING));

    private static Responsibilities start() {
        int[] labels = Arrays.stream(Golden.numbers(REFERENCE.get("initial_labels")))
                .mapToInt(label -> (int) label)
                .toArray();
        return Responsibilities.hard(COMPONENTS, labels);
    }

    private static EmEngine engine(double floor, Savings savings) {
        Shape shape = new Shape(CovarianceType.FULL, floor, Mixing.FREE);
        return EmEngine.on(POINTS, COMPONENTS, shape, savings, Workers.none());
    }

    private static Explained explained(EmEngine engine, Mixture mixture) {
        return assertInstanceOf(Explained.class, engine.expect(mixture));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-06", "0.01"})
    void theLogLikelihoodsAreScikitLearns(String floor) {
        double[] expected =
                Golden.numbers(REFERENCE.get("log_likelihood_by_floor").get(floor));
        double[] found = new double[expected.length];
        EmEngine engine = engine(Double.parseDouble(floor), Savings.ALL);
        Responsibilities responsibilities = start();
        for (int t = 0; t < expected.length; t++) {
            Explained explained = explained(engine, engine.start(responsibilities));
            found[t] = explained.logLikelihood();
            responsibilities = explained.responsibilities();
        }
        Golden.assertClose(expected, found, 1e-9);
    }

    @Test
    void noSavingShows() {
        Expectation[] expectations = new Expectation[2];
        int[][] labels = new int[2][];
        Savings[] both = {Savings.NONE, Savings.ALL};
        ImageRows others = new ImageRows(IMAGES, others(2000), Optional.empty());
        for (int s = 0; s < both.length; s++) {
            EmEngine engine = engine(1e-6, both[s]);
            Mixture mixture = engine.start(start());
            Explained explained = explained(engine, mixture);
            expectations[s] = new Expectation(explained.responsibilities(), explained.logLikelihood());
            labels[s] = EmEngine.mostResponsible(others, mixture, both[s], Workers.none())
                    .toArray();
        }
        double expected = expectations[0].logLikelihood();
        assertEquals(expected, expectations[1].logLikelihood(), 1e-12 * Math.abs(expected));
        assertArrayEquals(
                expectations[0].responsibilities().toArray(),
                expectations[1].responsibilities().toArray(),
                1e-6);
        assertArrayEquals(labels[0], labels[1]);
    }

    /** The last images that aren't trained with. */
    private static int[] others(int count) {
        boolean[] trained = new boolean[DigitImages.COUNT];
        Arrays.stream(TRAINING).forEach(image -> trained[image] = true);
        int[] all = IntStream.range(0, trained.length)
                .filter(image -> !trained[image])
                .toArray();
        return Arrays.copyOfRange(all, all.length - count, all.length);
    }
}
