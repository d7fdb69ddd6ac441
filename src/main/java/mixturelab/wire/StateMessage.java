package mixturelab.wire;

import mixturelab.core.settings.Algorithm;

/**
 * Parameters to draw over the points of a {@link DataMessage}.
 *
 * @param states one block as in {@link RunNumbers}, or several
 */
public record StateMessage(@LinkName Algorithm algorithm, int k, DoubleArray states) {}
