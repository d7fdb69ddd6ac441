package mixturelab.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import mixturelab.core.settings.Parsed;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.MnistMissingException;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons of digits as JSON: 200 with the results, or 202 while they are being computed; ask again then. */
@RestController
final class DigitsController {
    private final DigitsService digits;
    private final AskedComparisons asked;

    DigitsController(DigitsService digits) {
        this.digits = digits;
        this.asked = new AskedComparisons(digits, InstantSource.system());
    }

    /** The comparison of a link of {@code /digits}. */
    @GetMapping(path = "/api/digits", produces = "application/json")
    ResponseEntity<Object> compare(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        DigitsSettings settings = valid(query);
        Optional<Comparison> saved = digits.saved(settings);
        if (saved.isPresent()) {
            return ResponseEntity.ok(DigitsAnswer.of(saved.get()));
        }
        Job<DigitsProgress, Comparison> job = ask(request.getRemoteAddr(), settings);
        return job.isDone()
                ? ResponseEntity.ok(DigitsAnswer.of(finished(job)))
                : ResponseEntity.accepted().body(DigitsState.of(digits.progress(job, settings)));
    }

    private DigitsSettings valid(MultiValueMap<String, String> query) {
        return BadParameterException.orValid(DigitsLink.parse(query)
                .map(DigitsLink.Linked::settings)
                .flatMap(settings -> Parsed.of(settings, digits.problems(settings))));
    }

    private Job<DigitsProgress, Comparison> ask(String address, DigitsSettings settings) {
        try {
            return asked.ask(address, settings);
        } catch (QueueFullException full) {
            throw new BusyException();
        }
    }

    private static Comparison finished(Job<DigitsProgress, Comparison> job) {
        try {
            return job.result().toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof MnistMissingException missing) {
                throw withoutMnist(missing);
            }
            throw failed;
        }
    }

    private static ErrorResponseException withoutMnist(MnistMissingException missing) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, missing.getMessage() + ".");
        detail.setTitle("The digits can't be read");
        return new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, detail, missing);
    }
}
