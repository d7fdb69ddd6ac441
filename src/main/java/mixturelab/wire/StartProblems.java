package mixturelab.wire;

import java.util.Optional;

/** Why a start that the learner set by hand can't be: one message for each part of it that has a problem. */
public record StartProblems(Optional<String> means, Optional<String> covariances, Optional<String> weights) {}
