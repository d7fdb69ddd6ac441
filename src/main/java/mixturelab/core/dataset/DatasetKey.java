package mixturelab.core.dataset;

/**
 * Names a data set: equal keys give equal points.
 *
 * @param id the catalogue's name, such as {@code blobs}
 * @param seed the seed of its generator, 0 to 4294967295; the learner's ID number for {@code blobs}
 */
public record DatasetKey(String id, long seed) {}
