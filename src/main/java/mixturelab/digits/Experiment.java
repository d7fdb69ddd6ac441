package mixturelab.digits;

/** The one setting that a guided experiment changes. */
public enum Experiment {
    FLOOR,
    COVARIANCE,
    PRINCIPAL,
    K,
    TRAINING
}
