package mixturelab.core.settings;

import java.util.List;

/**
 * Why a setting can't be used, for whoever gave it: which one, what was given, and what is allowed. Sentences are made of it
 * elsewhere.
 *
 * @param parameter the name in links, such as {@code k}
 * @param value what was given, as it was written where it came from a link
 * @param rule what would be right; a sentence is chosen by it
 * @param args the numbers and names that fill the sentence's places {0}, {1}
 */
public record SettingProblem(String parameter, String value, Rule rule, List<String> args) {
    public SettingProblem {
        args = List.copyOf(args);
    }

    /** A problem whose value and places are any things that have a text. */
    public static SettingProblem of(String parameter, Object value, Rule rule, Object... args) {
        return new SettingProblem(
                parameter,
                value.toString(),
                rule,
                List.of(args).stream().map(Object::toString).toList());
    }

    /** A copy under another name, such as that of a twin's setting. */
    public SettingProblem withParameter(String other) {
        return new SettingProblem(other, value, rule, args);
    }

    SettingProblem withValue(String given) {
        return new SettingProblem(parameter, given, rule, args);
    }

    /** For developers, such as {@code k can't be "13": WHOLE_NUMBER [1, 12]}. */
    @Override
    public String toString() {
        return parameter + " can't be \"" + value + "\": " + rule.name() + " " + args;
    }
}
