package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ExportControllerTest {
    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "iterations.csv, text/csv;charset=UTF-8, mixture-lab-blobs-em-k3-iterations.csv",
        "responsibilities.csv, text/csv;charset=UTF-8, mixture-lab-blobs-em-k3-responsibilities.csv",
        "script.py, text/x-python;charset=UTF-8, mixture-lab-blobs-em-k3.py"
    })
    void aFileHasItsTypeAndName(String path, String type, String name) {
        MvcTestResult result = get(path + "?k=3");
        assertEquals(200, result.getResponse().getStatus());
        assertEquals(type, result.getResponse().getContentType());
        assertEquals(
                "attachment; filename=\"" + name + "\"", result.getResponse().getHeader("Content-Disposition"));
        assertEquals("nosniff", result.getResponse().getHeader("X-Content-Type-Options"));
    }

    @Test
    void theLinkDecidesWhatIsInTheFile() throws UnsupportedEncodingException {
        String table = get("iterations.csv?data=overlap&k=5&iterations=7")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertEquals(9, table.lines().count(), "the header, the start and seven iterations");
        assertTrue(table.startsWith("iteration,logLikelihood,gain\r\nstart,-"), table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iterations.csv", "responsibilities.csv", "script.py"})
    void aBadLinkIsExplainedAsInTheJson(String path) throws UnsupportedEncodingException {
        MvcTestResult result = get(path + "?k=99");
        assertEquals(400, result.getResponse().getStatus());
        assertEquals("application/problem+json", result.getResponse().getContentType());
        assertTrue(
                result.getResponse().getContentAsString(StandardCharsets.UTF_8).contains("\"parameter\":\"k\""),
                "the problem names the parameter");
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/run/" + path).exchange();
    }
}
