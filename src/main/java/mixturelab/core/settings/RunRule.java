package mixturelab.core.settings;

/** What is allowed in a run's settings; each constant says which values fill the places {0}, {1} of its sentence. */
public enum RunRule implements Rule {
    /** Names, joined by commas. */
    ONE_OF,
    /** Smallest, largest. */
    WHOLE_NUMBER,
    /** Smallest, largest. */
    NUMBER,
    /** No places: a name is given once. */
    ONCE,
    /** n. */
    AT_MOST_POINTS,
    /** The largest size of a coordinate. */
    SIZE,
    /** No places: the form of a list. */
    NUMBERS,
    /** K. */
    MEANS,
    /** d. */
    MEAN_WIDTH,
    /** K, d x d. */
    COVARIANCES,
    /** The offending component, counted from 1. */
    POSITIVE_DEFINITE,
    /** K. */
    WEIGHTS,
    /** No places. */
    ONLY_MANUAL,
    /** No places: equal weights take no others. */
    ONLY_FREE,
    /** The most points, the largest size. */
    POINTS,
    /** Fewest and most points, the largest size. */
    DRAWN,
    /** The longest name. */
    LABELS,
    /** The longest name. */
    AXES,
    /** The longest name. */
    TITLE,
    /** No places. */
    ONLY_OWN,
    /** No places: points that are in the link or were given on this page. */
    AT_HAND
}
