package mixturelab.core.run;

import java.util.List;
import java.util.OptionalInt;

/**
 * A recorded run: every half step in order, and why it ended. Immutable.
 *
 * <p>Frame 0 is INITIAL, frame 2i + 1 the first and frame 2i + 2 the second half step of iteration i. A run that collapses
 * may end after a first half step: the M-step that would follow has no valid result.
 *
 * @param frames at least the initial frame
 * @param stopReason why there is no further frame
 * @param component the component or cluster that the reason is about, counted from 0, if it is about one
 */
public record Trace<F extends Frame>(List<F> frames, StopReason stopReason, OptionalInt component) {
    public Trace {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("A trace has at least its initial frame");
        }
        frames = List.copyOf(frames);
    }

    /** The state before the first half step. */
    public F initial() {
        return frames.getFirst();
    }

    /** The state the run ended with. */
    public F last() {
        return frames.getLast();
    }

    /** The number of completed iterations (both half steps). */
    public int iterations() {
        return (frames.size() - 1) / 2;
    }

    /**
     * The frame to show where nobody names one: the middle of the run on a bare page, so that the first picture is of work
     * being done, else the last.
     */
    public int defaultFrame(boolean bare) {
        int last = frames.size() - 1;
        return bare ? last / 2 : last;
    }
}
