package mixturelab.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.core.dataset.CsvColumns;
import mixturelab.core.dataset.CsvReader;
import mixturelab.core.dataset.CsvResult;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.RunService;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lab's runs as JSON: the same names, the same limits, the same code. */
@RestController
final class RunController {
    private static final DatasetKey POSTED = new DatasetKey("posted", 0);

    private final DatasetCatalogue catalogue;
    private final RunLink links;
    private final RunService runs;

    RunController(DatasetCatalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.links = new RunLink(catalogue);
        this.runs = runs;
    }

    /** Runs on a data set of the catalogue, or on the points in the query. */
    @GetMapping(path = "/api/run", produces = "application/json")
    RunAnswer run(@RequestParam MultiValueMap<String, String> query) {
        return RunAnswers.of(finished(query));
    }

    /** Runs on the points of the posted CSV text. */
    @PostMapping(path = "/api/run", consumes = "text/csv", produces = "application/json")
    RunAnswer run(@RequestParam MultiValueMap<String, String> query, InputStream body) throws IOException {
        RunSettings settings = valid(RunLink.parse(query, POSTED, DatasetEntry.DEFAULT_COVARIANCE_FLOOR));
        return switch (CsvReader.read(POSTED.id(), body, columns(query))) {
            case CsvResult.Read read -> RunAnswers.of(finished(read.dataset(), settings));
            case CsvResult.Rejected rejected -> throw BadParameterException.of(rejected);
        };
    }

    /** Carries out a link's run, or says what is wrong with the link. */
    FinishedRun finished(MultiValueMap<String, String> query) {
        RunSettings settings = valid(links.parse(query));
        return finished(catalogue.create(settings.data()), settings);
    }

    private FinishedRun finished(Dataset dataset, RunSettings settings) {
        List<SettingProblem> problems = RunLimits.problems(settings, dataset.points());
        if (!problems.isEmpty()) {
            throw BadParameterException.of(problems);
        }
        return runs.run(dataset, settings);
    }

    private static RunSettings valid(ParsedLink link) {
        return switch (link) {
            case ParsedLink.Valid good -> good.settings();
            case ParsedLink.Invalid bad -> throw BadParameterException.of(bad.problems());
        };
    }

    private static CsvColumns columns(Map<String, List<String>> query) {
        List<String> coordinates = query.getOrDefault("columns", List.of()).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(String::strip)
                .toList();
        Optional<String> label = query.getOrDefault("label", List.of()).stream().findFirst();
        return new CsvColumns(coordinates, label);
    }
}
