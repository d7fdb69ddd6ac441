package mixturelab.core.settings;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A part of some settings' link: one {@link Setting}, or a value of several names such as a start given by hand.
 *
 * @param <S> the settings
 */
public interface LinkPart<S> {
    /** The part's names, in the order of a link. */
    List<String> names();

    /** The names that a link of these settings has for this part, with their texts; none where there is nothing to say. */
    SequencedMap<String, String> texts(S settings);

    /** The part as JSON has it: the same names with numbers, lists and texts. */
    Map<String, Object> values(S settings);

    /** Problems of this part, whatever the points are; empty if there are none. */
    List<SettingProblem> problems(S settings);

    /** Whether this part goes along from one page to another. */
    boolean isCarried();
}
