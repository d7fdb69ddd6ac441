package mixturelab.wire;

import mixturelab.core.run.StopReason;

/**
 * Why a run ended, and what to do about it, in the learner's language.
 *
 * @param brief one short clause, for narrow screens: "Converged after 34 iterations"
 * @param full the brief one with the value reached: "Converged at -705.2207 after 34 iterations:"
 * @param why the rule or the event that made it stop: "two successive gains below 0.001"
 * @param advice what happened and what the learner may do next; the caption's second line at the last frame
 */
public record StopWords(StopReason reason, String brief, String full, String why, String advice) {}
