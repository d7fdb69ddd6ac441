package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mixturelab.ViewTest;
import mixturelab.compare.CompareService;
import mixturelab.core.Golden;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.jobs.RunService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links keep their meaning for good, since lecture notes hold them: for hundreds of good and bad ones, {@code golden/links.json}
 * says what is read, what is written, and every message to the last letter.
 *
 * <p>Each of the file's entries begins with what is asked: the kind of link, its query, whether a large upload is at hand, and what a link meant before if that has been changed for good.
 * The rest is the answer. What the code answers now is left in {@code target/links.json}; a deliberate change of an answer is a
 * copy from there. A new link needs its question alone.
 */
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class GoldenLinksTest extends ViewTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A bad answer has its properties in any order. */
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /** The kinds of links that the JSON interface has, too, and their paths. */
    private static final List<String> INTERFACE = List.of("run", "sweep", "starts", "digits");

    @Autowired
    private DatasetCatalogue catalogue;

    @Autowired
    private RunService runs;

    @Autowired
    private CompareService comparisons;

    @Autowired
    private MockMvcTester http;

    @Test
    void linksAndTheirMessagesStayAsTheyWere() throws IOException {
        JsonNode expected = Golden.json("links.json");
        GoldenLinks links = new GoldenLinks(catalogue, runs, comparisons);
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode question : expected) {
            answers.add(answer(links, question));
        }
        Files.writeString(Path.of("target", "links.json"), text(answers) + "\n");
        assertEquals(expected.size(), answers.size());
        List<String> changed = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            if (!text(expected.get(at)).equals(text(answers.get(at)))) {
                changed.add(text(expected.get(at)) + "\nis now\n" + text(answers.get(at)));
            }
        }
        assertTrue(changed.isEmpty(), changed.size() + " links have changed:\n" + String.join("\n\n", changed));
    }

    @Test
    void thereAreEnoughOfEachKind() {
        List<JsonNode> all = Stream.of(Golden.json("links.json"))
                .flatMap(JsonNode::valueStream)
                .toList();
        assertTrue(all.size() >= 200, "only " + all.size());
        for (String kind : List.of("run", "posted", "limit", "sweep", "starts", "twins", "digits")) {
            assertTrue(all.stream().anyMatch(link -> isGood(link, kind)), "no good link of " + kind);
            assertTrue(
                    all.stream().anyMatch(link -> link.get("kind").stringValue().equals(kind) && !isGood(link, kind)),
                    "no bad link of " + kind);
        }
    }

    /**
     * The links whose K is the set's own now: where a link said nothing, K was 3 for every set; what such a link was read as, and
     * written as, stands in {@code before}.
     */
    @Test
    void linksWhoseKIsTheSetsOwnDifferInNothingElse() {
        List<JsonNode> changed = Golden.json("links.json")
                .valueStream()
                .filter(link -> link.has("before"))
                .toList();
        assertEquals(33, changed.size());
        for (JsonNode link : changed) {
            link.get("before")
                    .properties()
                    .forEach(was ->
                            assertEquals(withoutK(was.getValue()), withoutK(link.get(was.getKey())), link.toString()));
        }
    }

    private static String withoutK(JsonNode text) {
        return text.stringValue().replaceAll("&k=\\d+", "");
    }

    private static boolean isGood(JsonNode link, String kind) {
        return link.get("kind").stringValue().equals(kind) && !link.has("problems");
    }

    private ObjectNode answer(GoldenLinks links, JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("kind", question.get("kind"));
        answer.set("query", question.get("query"));
        for (String asked : List.of("upload", "before")) {
            if (question.has(asked)) {
                answer.set(asked, question.get(asked));
            }
        }
        links.answer(answer);
        String kind = question.get("kind").stringValue();
        if (answer.has("problems") && !answer.has("upload") && INTERFACE.contains(kind)) {
            answer.put(
                    "interface",
                    refused("/api/" + kind + "?" + question.get("query").stringValue()));
        }
        return answer;
    }

    private String refused(String uri) {
        MvcTestResult result =
                http.get().uri(java.net.URI.create(uri.replace(" ", "%20"))).exchange();
        try {
            String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertEquals(400, result.getResponse().getStatus(), uri + body);
            return SORTED.writeValueAsString(SORTED.readTree(body));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }
}
