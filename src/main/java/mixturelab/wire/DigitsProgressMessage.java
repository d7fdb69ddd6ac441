package mixturelab.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Progress of a comparison of digits.
 *
 * @param position its place in the queue, the next one being 1; 0 when it is its turn
 * @param waitSeconds how long until then, where that can be estimated
 * @param methods those asked for, in their order
 * @param means K pictures: the means of the clustering that is running
 */
public record DigitsProgressMessage(
        int position, OptionalDouble waitSeconds, List<MethodProgressMessage> methods, Optional<ByteArray> means) {
    public DigitsProgressMessage {
        methods = List.copyOf(methods);
    }
}
