package mixturelab.base.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class LinkQueryTest {
    @Test
    void namesComeInTheOrderOfTheLink() {
        SequencedMap<String, String> link = new LinkedHashMap<>();
        for (String name : List.of("data", "seed", "k", "algorithm", "covariance", "init", "starts", "frame")) {
            link.put(name, "1");
        }
        assertEquals(
                "data=1&seed=1&k=1&algorithm=1&covariance=1&init=1&starts=1&frame=1",
                LinkQuery.of(link).getQueryString());
    }

    @Test
    void valuesAreEncoded() {
        assertEquals(
                "title=a%26b%20%3D%20%25",
                LinkQuery.of(Map.of("title", "a&b = %")).getQueryString());
        assertEquals(
                Map.of("title", List.of("a&b = %")),
                LinkQuery.of(Map.of("title", "a&b = %")).getParameters());
    }

    @Test
    void whatIsCarriedComesInTheSameOrder() {
        Map<String, List<String>> query = Map.of(
                "covariance",
                List.of("tied"),
                "k",
                List.of("3"),
                "algorithm",
                List.of("em"),
                "data",
                List.of("own"),
                "points",
                List.of("1,2;3,4"));
        assertEquals("?data=own&points=1%2C2%3B3%2C4&algorithm=em&covariance=tied", CarriedSettings.of(query));
        assertEquals("", CarriedSettings.of(Map.of("k", List.of("3"))));
    }
}
