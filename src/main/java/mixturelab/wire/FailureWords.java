package mixturelab.wire;

import java.util.Optional;

/**
 * A pair of the gallery in words, in the learner's language.
 *
 * @param why what goes wrong, and why
 * @param watch the query of the address that shows both runs step by step
 * @param usual what the mixture does from its usual start, where the pair has another
 */
public record FailureWords(TwinWords twins, String title, String why, String watch, Optional<UsualRun> usual) {}
