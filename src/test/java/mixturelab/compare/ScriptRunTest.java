package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.Frame;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.export.NumPyScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The NumPy scripts print the app's numbers, to the digits that they print; left out where there is no NumPy. */
class ScriptRunTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNumPy() throws IOException, InterruptedException {
        boolean found;
        try {
            found = new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
        } catch (IOException withoutPython) {
            found = false;
        }
        assumeTrue(found, "python3 with numpy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=overlap&k=3",
                "data=unequal-sizes&mixing=equal",
                "data=overlap&k=3&covariance=tied&mixing=equal&init=random-points&start=3",
                "data=saddle&covariance=spherical&mixing=equal&tolerance=0.01"
            })
    void ofARun(String query) throws IOException, InterruptedException {
        RunSettings settings = new RunLink(Comparisons.CATALOGUE)
                .parse(Comparisons.query(query))
                .valid()
                .orElseThrow()
                .settings();
        Dataset dataset = Comparisons.CATALOGUE.create(settings.data());
        Run run = Runner.run(dataset.points(), settings);
        List<String> lines = printed(NumPyScript.of(dataset, run));
        List<? extends Frame> frames = run.trace().frames();
        assertEquals(run.trace().iterations() + 2, lines.size());
        for (int i = 0; i <= run.trace().iterations(); i++) {
            assertEquals(
                    frames.get(2 * i).objective(),
                    Double.parseDouble(lines.get(i).split(" ", -1)[1]),
                    1e-4);
        }
    }

    @Test
    void ofASweepWithEqualWeights() throws IOException, InterruptedException {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=1&to=3&starts=2&mixing=equal");
        List<String> lines = printed(SweepScript.of(sweep.dataset(), sweep.settings()));
        for (int p = 0; p < sweep.panels().size(); p++) {
            SweepPanel panel = sweep.panels().get(p);
            Scores.OfMixture scores = (Scores.OfMixture) panel.scores();
            for (Map.Entry<String, OptionalDouble> score : Map.of(
                            "aic", scores.aic(), "bic", scores.bic(), "heldOut", scores.heldOut())
                    .entrySet()) {
                assertEquals(
                        score.getValue().orElseThrow(),
                        number(lines.get(p), score.getKey()).orElseThrow(),
                        1e-3,
                        lines.get(p));
            }
        }
    }

    private static Optional<Double> number(String line, String name) {
        String[] words = line.split("\\s+", -1);
        for (int w = 0; w < words.length - 1; w++) {
            if (words[w].equals(name)) {
                return Optional.of(Double.valueOf(words[w + 1]));
            }
        }
        return Optional.empty();
    }

    private List<String> printed(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        Process python = new ProcessBuilder("python3", file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(python.waitFor() == 0, String.join("\n", lines));
        return lines;
    }
}
