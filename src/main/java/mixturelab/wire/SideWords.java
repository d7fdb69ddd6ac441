package mixturelab.wire;

/**
 * One of two runs in words, in the learner's language.
 *
 * @param name what is special about it, in the middle of a sentence
 */
public record SideWords(String name, StopWords stop) {}
