package mixturelab.digits;

import mixturelab.core.settings.Setting;

/** The one setting that a guided experiment changes. */
public enum Experiment {
    FLOOR,
    COVARIANCE,
    PRINCIPAL,
    K,
    TRAINING;

    /** The row of the table. */
    public Setting<DigitsSettings, ?> row() {
        return switch (this) {
            case FLOOR -> DigitsTable.FLOOR;
            case COVARIANCE -> DigitsTable.COVARIANCE;
            case PRINCIPAL -> DigitsTable.PRINCIPAL;
            case K -> DigitsTable.K;
            case TRAINING -> DigitsTable.TRAINING;
        };
    }
}
