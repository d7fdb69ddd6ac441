package mixturelab.wire;

import java.util.Optional;

/**
 * One bar of a histogram: the starts that ended between two values.
 *
 * @param best the best of them; none in an empty bar
 */
public record Bar(double from, double to, int count, Optional<BestStart> best) {}
