package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Encapsulation of the browser's elements: a script of a test reads nothing of them that TypeScript calls private. The
 * browser wouldn't keep it from doing so, and whoever rebuilt an element would break it.
 */
class PrivateMembersTest {
    private static final Pattern IN_A_BROWSER =
            Pattern.compile("^import com\\.microsoft\\.playwright", Pattern.MULTILINE);
    private static final Pattern ELEMENT = Pattern.compile("class \\w+ extends \\w*(?:Element|Stage)\\b");
    private static final Pattern MEMBER =
            Pattern.compile("^ {2}(?:@\\w+\\([^)]*\\) )?((?:[a-z]+ )*)(\\w+)[!?]?\\s*[:=(<;]", Pattern.MULTILINE);
    private static final Pattern STRING = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern SCRIPT = Pattern.compile("=>|document\\b|return ");
    private static final Pattern READ = Pattern.compile("(?<=[\\w)\\]]\\??\\.)\\w+");
    private static final Pattern TAKEN_APART = Pattern.compile("\\{([\\w\\s,:]+)\\}\\s*=[^>=]");

    /** Private somewhere, but also names of JavaScript and of the page. */
    private static final Set<String> COMMON = Set.of("add", "data", "map", "run", "size", "state", "top");

    @Test
    void theyAreNoTestsBusiness() throws IOException {
        Set<String> hidden = privateMembers();
        List<String> read = new ArrayList<>();
        for (Path test : files(Path.of("src", "test", "java"), ".java")) {
            String source = Files.readString(test);
            if (IN_A_BROWSER.matcher(source).find()) {
                scripts(source)
                        .flatMap(script -> members(script).filter(hidden::contains))
                        .forEach(name -> read.add(test.getFileName() + " reads " + name));
            }
        }
        assertEquals(List.of(), read, "ask the element for its probe() instead");
    }

    @Test
    void theyWouldBeFound() throws IOException {
        assertTrue(privateMembers().containsAll(Set.of("held", "picture", "zoomed")), "MixturePlot hides its picture");
        String test = """
                Object left = page.evaluate("plot => plot.held.picture.plot.chart.left");
                page.evaluate(\"""
                    ({ zoomed }) => { const { grasp, hovered: at } = plot; return plot?.held; }\""");
                """;
        List<String> found = scripts(test)
                .flatMap(PrivateMembersTest::members)
                .filter(Set.of("held", "picture", "grasp", "hovered")::contains)
                .toList();
        assertEquals(List.of("held", "picture", "held", "grasp", "hovered"), found);
    }

    /** The names that are private or protected in some element and open in none. */
    private static Set<String> privateMembers() throws IOException {
        Set<String> hidden = new TreeSet<>();
        Set<String> open = new TreeSet<>(COMMON);
        for (Path file : files(Path.of("frontend"), ".ts")) {
            String source = Files.readString(file);
            if (ELEMENT.matcher(source).find()) {
                MEMBER.matcher(source)
                        .results()
                        .forEach(member -> (isHidden(member) ? hidden : open).add(member.group(2)));
            }
        }
        hidden.removeAll(open);
        return hidden;
    }

    private static boolean isHidden(MatchResult member) {
        return member.group(1).contains("private") || member.group(1).contains("protected");
    }

    private static Stream<String> scripts(String source) {
        return STRING.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(text -> SCRIPT.matcher(text).find());
    }

    /** What a script reads of objects: {@code a.b}, {@code a?.b} and <code>{ b } = a</code>. */
    private static Stream<String> members(String script) {
        return Stream.concat(
                READ.matcher(script).results().map(MatchResult::group),
                TAKEN_APART
                        .matcher(script)
                        .results()
                        .flatMap(taken -> Stream.of(taken.group(1).split(",", -1)))
                        .map(name -> name.replaceAll(":.*", "").strip()));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
