package mixturelab.wire;

/**
 * Two runs for one timeline.
 *
 * @param oneLink the query of the lab's address for the first run
 * @param otherLink that for the other run
 * @param order K for the start and K after every iteration: which component of the other run is component k of the first
 * @param apart the largest distance between the two means of a component, at the start and after every iteration
 * @param differing how many points belong to another component, at the start and after every iteration
 */
public record PairMessage(
        RunNumbers one,
        RunNumbers other,
        String oneLink,
        String otherLink,
        IntArray order,
        DoubleArray apart,
        IntArray differing) {}
