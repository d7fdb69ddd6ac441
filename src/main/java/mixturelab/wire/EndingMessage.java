package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A place where starts ended.
 *
 * @param state the final parameters of the best run that ended there
 * @param count how many starts ended there
 */
public record EndingMessage(@JsonUnwrapped StateMessage state, int count, BestStart best) {}
