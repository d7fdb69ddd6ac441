package mixturelab.digits;

import mixturelab.core.settings.Rule;

/** What is allowed in a comparison of digits; each constant says which values fill the places {0}, {1} of its sentence. */
public enum DigitsRule implements Rule {
    /** The names there are. */
    SOME_OF,
    /** The largest K that fits; the memory this comparison needs and the memory there is, in megabytes. */
    WITHIN_MEMORY,
    /** As for {@link #WITHIN_MEMORY}, and the largest training size that fits. */
    WITHIN_MEMORY_OR_FEWER,
    /** No places: principal components need a library that this machine can't load. */
    NATIVE
}
