package mixturelab.api;

import jakarta.servlet.http.HttpServletRequest;
import mixturelab.export.FileNames;
import mixturelab.export.IterationTable;
import mixturelab.export.MembershipTable;
import mixturelab.export.NumPyScript;
import mixturelab.jobs.FinishedRun;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** A link's run as files to keep. The names of the query are those of {@code /api/run}; the server remembers nothing. */
@RestController
final class ExportController {
    private final RunController runs;

    ExportController(RunController runs) {
        this.runs = runs;
    }

    /** The iterations as a table. */
    @GetMapping("/api/run/iterations.csv")
    DeferredResult<ResponseEntity<String>> iterations(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return runs.answer(
                query,
                request,
                finished -> file(finished, "-iterations.csv", SavedFile.CSV, IterationTable.csv(finished.run())));
    }

    /** The points with their final responsibilities, or clusters, as a table. */
    @GetMapping("/api/run/responsibilities.csv")
    DeferredResult<ResponseEntity<String>> responsibilities(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return runs.answer(
                query,
                request,
                finished -> file(
                        finished,
                        "-responsibilities.csv",
                        SavedFile.CSV,
                        MembershipTable.csv(finished.dataset(), finished.run())));
    }

    /** The run as a NumPy script. */
    @GetMapping("/api/run/script.py")
    DeferredResult<ResponseEntity<String>> script(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return runs.answer(
                query,
                request,
                finished ->
                        file(finished, ".py", SavedFile.PYTHON, NumPyScript.of(finished.dataset(), finished.run())));
    }

    private static ResponseEntity<String> file(FinishedRun finished, String ending, MediaType type, String text) {
        return SavedFile.of(FileNames.base(finished.dataset(), finished.run().settings()) + ending, type, text);
    }
}
