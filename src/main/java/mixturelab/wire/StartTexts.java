package mixturelab.wire;

/**
 * Parameters to start from, from the browser, as a link writes them; not checked yet.
 *
 * @param means components separated by semicolons, numbers by commas, as are the others
 * @param covariances empty for K-means, as are the weights
 */
public record StartTexts(String means, String covariances, String weights) {}
