package mixturelab.digits;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.random.RandomState;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.SettingProblem;
import mixturelab.core.run.SettingProblem.Allowed;

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
        List<SettingProblem> problems = new ArrayList<>();
        whole(problems, "seed", settings.seed(), 0, MAX_SEED);
        whole(problems, "start", settings.start(), 0, MAX_SEED);
        whole(problems, "k", settings.componentCount(), 1, MAX_COMPONENTS);
        double floor = settings.covarianceFloor();
        if (!(floor >= MIN_FLOOR && floor <= MAX_FLOOR)) {
            problems.add(SettingProblem.of(
                    "floor", LinkText.of(floor), Allowed.NUMBER, LinkText.of(MIN_FLOOR), LinkText.of(MAX_FLOOR)));
        }
        settings.principalComponents()
                .ifPresent(count -> whole(problems, "principal", count, MIN_PRINCIPAL, MAX_PRINCIPAL));
        whole(problems, "training", settings.trainingSize(), MIN_TRAINING, MAX_TRAINING);
        int others = DigitImages.COUNT - settings.trainingSize();
        whole(problems, "test", settings.testSize(), MIN_TEST, others);
        whole(problems, "restarts", settings.restarts(), 1, MAX_RESTARTS);
        return problems;
    }

    private static void whole(List<SettingProblem> problems, String name, long value, long from, long to) {
        if (value < from || value > to) {
            problems.add(SettingProblem.of(name, value, Allowed.WHOLE_NUMBER, from, to));
        }
    }
}
