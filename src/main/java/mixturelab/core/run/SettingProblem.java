package mixturelab.core.run;

import java.util.List;

/**
 * Why a setting can't be used, for whoever gave it: which one, what was given, and what is allowed.
 *
 * @param parameter the name in links, such as {@code k}
 * @param value what was given, as it was written where it came from a link
 * @param allowed what would be right; a text is chosen by it
 * @param args the numbers and names that fill the text's places {0}, {1}
 */
public record SettingProblem(String parameter, String value, Allowed allowed, List<String> args) {
    public SettingProblem {
        args = List.copyOf(args);
    }

    /** What is allowed; the texts here are the English ones. */
    public enum Allowed {
        /** Names, joined by commas. */
        ONE_OF("one of {0}"),
        /** Smallest, largest. */
        WHOLE_NUMBER("a whole number from {0} to {1}"),
        /** Smallest, largest. */
        NUMBER("a number from {0} to {1}"),
        /** n. */
        AT_MOST_POINTS("at most {0}, as many as there are points"),
        /** The largest size. */
        SIZE("numbers between -{0} and {0}"),
        /** No places: the form of a list. */
        NUMBERS("numbers separated by commas, components by semicolons"),
        /** K. */
        MEANS("{0} means with the same number of coordinates each"),
        /** d. */
        MEAN_WIDTH("means with {0} coordinates each, like the points"),
        /** K, d x d. */
        COVARIANCES("{0} covariances of 1 number (a variance) or {1} numbers (by rows) each"),
        /** The offending component, counted from 1. */
        POSITIVE_DEFINITE("covariances that are symmetric and positive definite; number {0} isn't"),
        /** K. */
        WEIGHTS("{0} weights of 0 or more that sum to 1"),
        /** No places. */
        ONLY_MANUAL("nothing unless init is manual"),
        /** The most points, the largest size. */
        POINTS("at most {0} points separated by semicolons, with 1 or 2 numbers between -{1} and {1} each"),
        /** Fewest and most points, the largest size. */
        DRAWN("from {0} to {1} points, with 2 numbers between -{2} and {2} each"),
        /** The longest name. */
        LABELS("one label for each point, separated by commas, none longer than {0} characters"),
        /** The longest name. */
        AXES("one name for each coordinate, separated by commas, none longer than {0} characters"),
        /** The longest name. */
        TITLE("a name of at most {0} characters"),
        /** The largest value that is within the budget of a comparison, and its seconds. */
        WITHIN_COMPARISON(
                "at most {0} as long as nothing else changes: a comparison may compute for about {1} seconds"),
        /** The most points that are within the budget of a comparison, and its seconds. */
        POINTS_WITHIN_COMPARISON(
                "data of at most {0} points, or less of everything else: a comparison may compute for about {1} seconds"),
        /** No places. */
        ONLY_OWN("nothing unless data is own"),
        /** No places. */
        AT_HAND("points that are in the link, or that were given on this very page"),
        /** No places. */
        ONCE("one value only"),
        /** The names there are. */
        SOME_OF("one or more of {0}, separated by commas"),
        /** The largest K that fits; the memory this comparison needs and the memory there is, in megabytes. */
        WITHIN_MEMORY(
                "k at most {0}, or principal components: this comparison needs about {1} MB of memory, and one may use {2} MB on this server"),
        /** The same, and the largest training size that fits. */
        WITHIN_MEMORY_OR_FEWER(
                "k at most {0}, or principal components, or at most {3} training images: this comparison needs about {1} MB of memory, and one may use {2} MB on this server"),
        /** No places. */
        NATIVE("nothing on this machine: the library that finds principal components can't be loaded"),
        /** The largest number of iterations, n and K that are within the budget, changing one of them; its seconds. */
        WITHIN_BUDGET(
                "at most {0} for these points and this k, or at most {1} points, or k at most {2}: a run may take about {3} seconds");

        private final String text;

        Allowed(String text) {
            this.text = text;
        }
    }

    /** A problem whose value and places are any things that have a text. */
    public static SettingProblem of(String parameter, Object value, Allowed allowed, Object... args) {
        return new SettingProblem(
                parameter,
                value.toString(),
                allowed,
                List.of(args).stream().map(Object::toString).toList());
    }

    SettingProblem withValue(String given) {
        return new SettingProblem(parameter, given, allowed, args);
    }

    /** What is allowed, in English. */
    public String allowedText() {
        String text = allowed.text;
        for (int place = 0; place < args.size(); place++) {
            text = text.replace("{" + place + "}", args.get(place));
        }
        return text;
    }

    /** The whole problem in English. */
    @Override
    public String toString() {
        return parameter + " can't be \"" + value + "\": allowed is " + allowedText();
    }
}
