package mixturelab.compare;

import java.util.List;
import mixturelab.core.run.SettingProblem;

/**
 * What a link to a comparison says: settings, or everything that is wrong with it.
 *
 * @param <S> the settings
 */
public sealed interface Parsed<S> {
    /** A link that can be followed, as far as can be told without the points. */
    record Valid<S>(S settings) implements Parsed<S> {}

    /**
     * A link that can't.
     *
     * @param problems one or more
     */
    record Invalid<S>(List<SettingProblem> problems) implements Parsed<S> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
