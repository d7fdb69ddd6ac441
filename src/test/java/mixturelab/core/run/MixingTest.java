package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** EM with weights that are held at 1/K. */
class MixingTest {
    static Stream<Arguments> startsAndTypes() {
        return Arrays.stream(Initialization.values())
                .flatMap(init -> Arrays.stream(CovarianceType.values()).map(type -> Arguments.of(init, type)));
    }

    private static Setup equal(Initialization init, CovarianceType type, long seed) {
        Setup setup = Setup.em(3).type(type).mixing(Mixing.EQUAL).start(seed).iterations(40);
        return init == Initialization.MANUAL
                ? setup.means(new double[] {-3, 0}, new double[] {0, 1}, new double[] {3, -1})
                : setup.init(init);
    }

    @ParameterizedTest
    @MethodSource("startsAndTypes")
    void everyWeightOfEveryFrameIsOneKth(Initialization init, CovarianceType type) {
        for (long seed = 0; seed < 10; seed++) {
            Trace<MixtureFrame> trace = equal(init, type, seed).floor(1e-6).mixtureTrace(Setup.plane(seed, 60, 3));
            for (MixtureFrame frame : trace.frames()) {
                assertArrayEquals(
                        new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3},
                        frame.mixture().weights());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("startsAndTypes")
    void theLogLikelihoodNeverFalls(Initialization init, CovarianceType type) {
        for (long seed = 0; seed < 20; seed++) {
            double before = Double.NEGATIVE_INFINITY;
            for (MixtureFrame frame : equal(init, type, seed)
                    .mixtureTrace(Setup.plane(seed, 60, 3))
                    .frames()) {
                assertTrue(
                        frame.logLikelihood() >= before - 1e-9 * Math.abs(before),
                        frame.logLikelihood() + " after " + before + ", seed " + seed);
                before = frame.logLikelihood();
            }
        }
    }

    /** The lab's engine has another path for each of these numbers of coordinates. */
    @Test
    void oneCoordinateHoldsItsWeightsToo() {
        Points line = Setup.line(0, 0.5, 1, 1.5, 2, 9, 10);
        for (MixtureFrame frame :
                Setup.em(2).mixing(Mixing.EQUAL).mixtureTrace(line).frames()) {
            assertArrayEquals(new double[] {0.5, 0.5}, frame.mixture().weights());
        }
    }

    @Test
    void freeAndEqualWeightsEndElsewhere() {
        DatasetCatalogue catalogue = new DatasetCatalogue(Optional::empty);
        RunSettings free = RunDefaults.of(catalogue.entry("unequal-sizes"));
        Points points = catalogue.create(free.data()).points();
        Trace<? extends Frame> one = Runner.run(points, free).trace();
        Trace<? extends Frame> other =
                Runner.run(points, free.with(RunTable.MIXING, Mixing.EQUAL)).trace();
        assertNotEquals(one.last(), other.last());
        assertTrue(one.last().objective() > other.last().objective());
    }

    @Test
    void weightsGivenByHandGoWhenTheyBecomeEqual() {
        ManualStart start =
                new ManualStart(Setup.column(0, 5), Optional.of(Setup.column(1, 1)), Optional.of(List.of(0.25, 0.75)));
        RunSettings free = Setup.em(2).manual(start).settings();
        RunSettings equal = free.with(RunTable.MIXING, Mixing.EQUAL);
        assertEquals(Optional.of(start.withoutWeights()), equal.manual());
        assertEquals(equal, equal.withManual(start));
    }
}
