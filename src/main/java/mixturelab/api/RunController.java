package mixturelab.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mixturelab.core.dataset.CsvColumns;
import mixturelab.core.dataset.CsvReader;
import mixturelab.core.dataset.CsvResult;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.CheckedRun;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.RunService;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

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
    DeferredResult<RunAnswer> run(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return answer(query, request, RunAnswers::of);
    }

    /** Runs on the points of the posted CSV text. */
    @PostMapping(path = "/api/run", consumes = "text/csv", produces = "application/json")
    DeferredResult<RunAnswer> runOnPosted(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request)
            throws IOException {
        CsvResult posted = CsvReader.read(POSTED.id(), request.getInputStream(), columns(query));
        int n = posted instanceof CsvResult.Read read ? read.dataset().points().n() : Integer.MAX_VALUE;
        RunSettings settings = valid(RunLink.parse(query, RunDefaults.ofOwn(POSTED, n)));
        return switch (posted) {
            case CsvResult.Read read -> answer(read.dataset(), settings, request, RunAnswers::of);
            case CsvResult.Rejected rejected -> throw BadParameterException.of(rejected);
        };
    }

    /** What is made of a link's run, or what is wrong with the link. */
    <T> DeferredResult<T> answer(
            MultiValueMap<String, String> query, HttpServletRequest request, Function<FinishedRun, T> made) {
        RunSettings settings = valid(links.parse(query));
        return answer(catalogue.create(settings.data()), settings, request, made);
    }

    private <T> DeferredResult<T> answer(
            Dataset dataset, RunSettings settings, HttpServletRequest request, Function<FinishedRun, T> made) {
        CheckedRun run = BadParameterException.orValid(runs.check(settings, dataset));
        // whoever asks from the same address shares a turn in the queue
        return Waiting.answer(() -> runs.start(request.getRemoteAddr(), run), made);
    }

    private static RunSettings valid(Parsed<FramedRun> link) {
        return BadParameterException.orValid(link).settings();
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
