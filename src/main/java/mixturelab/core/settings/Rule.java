package mixturelab.core.settings;

/**
 * What is allowed, as data: a rule's name chooses the sentence, which stands in the translations under {@code problem.NAME}.
 * Each package has an enum of its own rules.
 */
public interface Rule {
    /** The enum constant's name. */
    String name();
}
