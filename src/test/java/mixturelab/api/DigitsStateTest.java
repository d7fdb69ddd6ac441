package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsProgress.MethodProgress;
import mixturelab.digits.DigitsProgress.Phase;
import mixturelab.digits.DigitsProgress.State;
import mixturelab.digits.Method;
import org.junit.jupiter.api.Test;

class DigitsStateTest {
    @Test
    void aRunningMethodIsNamedWithWhatItIsAt() {
        DigitsState state = DigitsState.of(progress(0, State.RUNNING));
        assertEquals("mixture", state.doing());
        assertEquals("starting", state.step());
        assertEquals(7, state.iteration());
        assertEquals(0.25, state.progress(), "by time: K-means' iterations aren't the mixture's");
    }

    @Test
    void whoWaitsIsToldHowLong() {
        DigitsState waiting = DigitsState.of(progress(3, State.WAITING));
        assertEquals("waiting", waiting.doing());
        assertNull(waiting.step());
        assertEquals(12.0, waiting.waitSeconds());
        assertEquals("preparing", DigitsState.of(progress(0, State.WAITING)).doing());
    }

    private static DigitsProgress progress(int position, State state) {
        return new DigitsProgress(
                position,
                OptionalDouble.of(12),
                List.of(new MethodProgress(Method.MIXTURE, state, Phase.STARTING, 7, 10, 1, OptionalDouble.of(4))),
                Optional.empty());
    }
}
