package mixturelab.digits;

import java.util.List;
import mixturelab.core.settings.LinkText;
import org.jspecify.annotations.Nullable;

/** How far a comparison is, as the browser reads it. */
record ProgressMessage(
        int position,
        @Nullable Double waitSeconds,
        List<MethodMessage> methods,
        @Nullable String means,
        @Nullable String showing) {

    record MethodMessage(
            String method,
            String state,
            String phase,
            int iteration,
            int maxIterations,
            double seconds,
            @Nullable Double estimateSeconds) {}

    static ProgressMessage of(DigitsProgress progress) {
        return new ProgressMessage(
                progress.position(),
                Numbers.orNull(progress.waitSeconds()),
                progress.methods().stream()
                        .map(method -> new MethodMessage(
                                LinkText.of(method.method()),
                                LinkText.of(method.state()),
                                LinkText.of(method.phase()),
                                method.iteration(),
                                method.maxIterations(),
                                method.seconds(),
                                Numbers.orNull(method.estimateSeconds())))
                        .toList(),
                progress.means().map(Pictures::base64).orElse(null),
                progress.showing().map(LinkText::of).orElse(null));
    }
}
