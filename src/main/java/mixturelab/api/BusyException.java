package mixturelab.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Too many heavy runs are waiting: 503, and when to come again. */
final class BusyException extends ErrorResponseException {
    private static final long serialVersionUID = 1;
    private static final int SECONDS = 20;

    BusyException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, detail(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS));
    }

    private static ProblemDetail detail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many large runs are waiting. Ask again in " + SECONDS + " seconds, or for a smaller run.");
        detail.setTitle("The server is busy");
        return detail;
    }
}
