package mixturelab.digits;

import java.util.List;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.SettingProblem;

/** What a comparison's settings may be, one by one; what it costs is {@link DigitsCost}'s business. */
public final class DigitsLimits {
    public static final long MAX_SEED = RandomState.MAX_SEED;
    public static final int MAX_COMPONENTS = 50;
    public static final double MIN_FLOOR = 1e-6;
    public static final double MAX_FLOOR = 1;
    public static final int MIN_PRINCIPAL = 2;
    public static final int MAX_PRINCIPAL = 100;
    public static final int MIN_TRAINING = 500;
    public static final int MAX_TRAINING = 20_000;
    public static final int MIN_TEST = 100;
    public static final int MAX_RESTARTS = 20;

    private DigitsLimits() {}

    /** Everything that is out of range, in the order of a link's names; empty if the settings are good. */
    public static List<SettingProblem> problems(DigitsSettings settings) {
        return DigitsTable.ROWS.stream()
                .flatMap(row -> row.problems(settings).stream())
                .toList();
    }
}
