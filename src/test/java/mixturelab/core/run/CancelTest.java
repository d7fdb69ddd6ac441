package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.IntPredicate;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that nobody wants any more ends soon: it never works for long without asking. */
class CancelTest {
    private static final double MOST_MILLIS = 500;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANUAL")
    void aRunAsksOftenWhetherItIsWanted(Initialization init) {
        Points points = Setup.plane(1, 50_000, 12);
        RunSettings settings = Setup.em(12)
                .init(init)
                .floor(1e-6)
                .tolerance(0)
                .iterations(1000)
                .settings();
        Asked asked = new Asked();
        assertEquals(
                StopReason.CANCELLED,
                Runner.run(points, settings, asked).trace().stopReason());
        asked.note();
        assertTrue(asked.longest < MOST_MILLIS, asked.longest + " ms without asking");
    }

    /** Ends a run at the fifth question; measures processor time, whatever else the machine does. */
    private static final class Asked implements IntPredicate {
        private int times;
        private double longest;
        private double last = now();

        @Override
        public boolean test(int iterations) {
            note();
            return ++times >= 5;
        }

        void note() {
            double now = now();
            longest = Math.max(longest, now - last);
            last = now;
        }

        private static double now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        }
    }
}
