package mixturelab.core.gmm;

/**
 * The constraints of an M-step: the form of the covariances, and whether the weights are free.
 *
 * @param covarianceType the covariances' form
 * @param covarianceFloor added to every variance after each M-step (scikit-learn's reg_covar), finite, 0 or more, in squared
 *     data units
 * @param mixing the rule for the weights
 */
public record Shape(CovarianceType covarianceType, double covarianceFloor, Mixing mixing) {
    /** @throws IllegalArgumentException if the floor isn't finite and at least 0 */
    public Shape {
        if (!(covarianceFloor >= 0 && covarianceFloor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The covariance floor must be finite and 0 or more, got " + covarianceFloor);
        }
    }
}
