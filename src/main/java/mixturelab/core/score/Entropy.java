package mixturelab.core.score;

import mixturelab.core.gmm.Responsibilities;

/** How undecided a mixture is about who belongs to whom. */
public final class Entropy {
    private Entropy() {}

    /**
     * The mean entropy of a point's responsibilities: H = -1/n sum over i, k of r_ik ln r_ik, in nats, where 0 ln 0 = 0.
     * From 0 (every point belongs to one component, as in K-means) to ln K (every point to all alike). Source: Bishop,
     * PRML 1.6.
     */
    public static double mean(Responsibilities responsibilities) {
        double sum = 0;
        for (double r : responsibilities.toArray()) {
            if (r > 0) {
                sum -= r * Math.log(r);
            }
        }
        // "+ 0.0" turns the -0 of certain points, where ln r is 0, into 0
        return sum / responsibilities.n() + 0.0;
    }
}
