package mixturelab.compare;

import mixturelab.core.settings.Rule;

/** What is allowed because a comparison may compute for so long only. */
public enum CompareRule implements Rule {
    /** The largest value that is within the budget, and the budget's seconds. */
    WITHIN_COMPARISON,
    /** The most points that are within the budget, and the budget's seconds. */
    POINTS_WITHIN_COMPARISON
}
