package mixturelab.jobs;

import mixturelab.core.settings.Rule;

/** What is allowed because a run may take so long only. */
public enum CostRule implements Rule {
    /** The largest number of iterations, n and K that are within the budget, changing one of them; its seconds. */
    WITHIN_BUDGET
}
