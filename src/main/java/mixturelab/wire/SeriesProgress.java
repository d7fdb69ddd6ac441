package mixturelab.wire;

/** How many starts of a series are done. */
public record SeriesProgress(int done, int total) {}
