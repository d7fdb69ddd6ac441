package mixturelab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.core.settings.LinkText;

/** A Python script with blanks, written {{name}}, from among the resources. */
public final class PythonTemplate {
    private final String text;

    private PythonTemplate(String text) {
        this.text = text;
    }

    /** The script of one run, {@code em.py} or {@code kmeans.py}. */
    public static PythonTemplate named(String name) {
        return named(PythonTemplate.class, name);
    }

    /** A script that lies beside another package's class. */
    public static PythonTemplate named(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name))) {
            return new PythonTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its functions up to the loop, {@code run}: the half steps, which other scripts need too. */
    public String steps() {
        return text.substring(text.indexOf("\ndef "), text.indexOf("\ndef run("))
                .strip();
    }

    /** The script, ready to be saved. */
    public String filled(Map<String, String> blanks) {
        String script = text;
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            script = script.replace("{{" + blank.getKey() + "}}", blank.getValue());
        }
        return script;
    }

    /** Rows of the given width, a line each, as Python writes lists. */
    public static String rows(double[] numbers, int width) {
        return IntStream.range(0, numbers.length / width)
                .mapToObj(i -> Arrays.stream(numbers, i * width, (i + 1) * width)
                        .mapToObj(LinkText::of)
                        .collect(Collectors.joining(", ", "    [", "],")))
                .collect(Collectors.joining("\n"));
    }
}
