package mixturelab.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import mixturelab.core.settings.LinkText;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsProgress.MethodProgress;
import mixturelab.digits.DigitsProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/digits} for a comparison that isn't done.
 *
 * @param progress the share of the work that is done, 0 to 1
 * @param position in the queue, the next one being 1; 0 once it is its turn
 * @param doing {@code waiting}, or the method that is being carried out, or {@code preparing} between two
 * @param step which phase of it: first the mixture looks for its start by K-means, at the end the test images are read; none
 *     while nothing is carried out
 * @param iteration how many of its iterations are done, in the first step those of K-means
 * @param waitSeconds about how long until it is its turn, if that can be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DigitsState(
        double progress,
        int position,
        String doing,
        @Nullable String step,
        int iteration,
        @Nullable Double waitSeconds) {
    static DigitsState of(DigitsProgress progress) {
        OptionalDouble wait = progress.waitSeconds();
        return progress.methods().stream()
                .filter(method -> method.state() == State.RUNNING)
                .findFirst()
                .map(method -> running(progress, method))
                .orElseGet(() -> new DigitsState(
                        progress.fraction(),
                        progress.position(),
                        progress.position() > 0 ? "waiting" : "preparing",
                        null,
                        0,
                        wait.isPresent() ? wait.getAsDouble() : null));
    }

    private static DigitsState running(DigitsProgress progress, MethodProgress method) {
        return new DigitsState(
                progress.fraction(),
                progress.position(),
                LinkText.of(method.method()),
                LinkText.of(method.phase()),
                method.iteration(),
                null);
    }
}
