package mixturelab.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import mixturelab.compare.StartsTable;
import mixturelab.compare.SweepResult;
import mixturelab.compare.SweepScript;
import mixturelab.compare.SweepTables;
import mixturelab.export.FileNames;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** A link's comparison as files to keep; the names of the query are those of the JSON. */
@RestController
final class CompareExportController {
    private final CompareController comparisons;

    CompareExportController(CompareController comparisons) {
        this.comparisons = comparisons;
    }

    /** What each K is worth, as a table. */
    @GetMapping("/api/sweep/criteria.csv")
    DeferredResult<ResponseEntity<String>> criteria(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return sweep(query, request, "-criteria.csv", SavedFile.CSV, SweepTables::criteria);
    }

    /** The objective of every iteration of each K, as a table. */
    @GetMapping("/api/sweep/trajectories.csv")
    DeferredResult<ResponseEntity<String>> trajectories(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return sweep(query, request, "-trajectories.csv", SavedFile.CSV, SweepTables::trajectories);
    }

    /** The final parameters of each K, as a table. */
    @GetMapping("/api/sweep/parameters.csv")
    DeferredResult<ResponseEntity<String>> parameters(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return sweep(query, request, "-parameters.csv", SavedFile.CSV, SweepTables::parameters);
    }

    /** The sweep as a NumPy script. */
    @GetMapping("/api/sweep/script.py")
    DeferredResult<ResponseEntity<String>> script(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return sweep(
                query, request, ".py", SavedFile.PYTHON, sweep -> SweepScript.of(sweep.dataset(), sweep.settings()));
    }

    /** Where each start ended, as a table. */
    @GetMapping("/api/starts/starts.csv")
    DeferredResult<ResponseEntity<String>> starts(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return comparisons.starts(
                query,
                request,
                starts -> SavedFile.of(
                        FileNames.base(starts.dataset(), starts.settings().run()) + "-starts.csv",
                        SavedFile.CSV,
                        StartsTable.csv(starts)));
    }

    private DeferredResult<ResponseEntity<String>> sweep(
            MultiValueMap<String, String> query,
            HttpServletRequest request,
            String ending,
            MediaType type,
            Function<SweepResult, String> text) {
        return comparisons.sweep(
                query,
                request,
                sweep -> SavedFile.of(
                        FileNames.base(sweep.dataset(), sweep.settings().run(), "sweep") + ending,
                        type,
                        text.apply(sweep)));
    }
}
