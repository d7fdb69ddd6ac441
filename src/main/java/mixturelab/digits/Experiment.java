package mixturelab.digits;

import java.util.List;
import java.util.stream.Stream;
import mixturelab.core.settings.Setting;

/** The one setting that a guided experiment changes. */
public enum Experiment {
    FLOOR,
    COVARIANCE,
    PRINCIPAL,
    K,
    TRAINING;

    private static final List<String> FLOORS = List.of("1e-6", "1e-5", "1e-4", "0.001", "0.01", "0.1", "1");
    private static final List<String> COMPONENTS = List.of("10", "15", "20", "30", "40", "50");

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

    /** The values that are worth a try, as links write them, in order; {@link DigitsTable#NONE} for a name left out. */
    public List<String> offered() {
        return switch (this) {
            case FLOOR -> FLOORS;
            case COVARIANCE ->
                DigitsTable.COVARIANCE.codec(DigitsSettings.HOMEWORK).options();
            case PRINCIPAL ->
                Stream.concat(texts(DigitsTable.PRINCIPAL_CHOICES), Stream.of(DigitsTable.NONE))
                        .toList();
            case K -> COMPONENTS;
            case TRAINING -> texts(DigitsTable.TRAINING_CHOICES).toList();
        };
    }

    private static Stream<String> texts(List<Integer> numbers) {
        return numbers.stream().map(Object::toString);
    }
}
