package mixturelab.wire;

/**
 * A case worth a look.
 *
 * @param key the last part of its text's key
 * @param link the query of the page's address, encoded
 */
public record Preset(String key, String link) {}
