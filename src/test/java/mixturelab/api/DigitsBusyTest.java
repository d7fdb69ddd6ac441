package mixturelab.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import mixturelab.digits.DigitImages;
import mixturelab.digits.DigitsService;
import mixturelab.digits.MnistMissingException;
import mixturelab.files.DataFolder;
import mixturelab.files.ResultCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;

/** {@code /api/digits} where there is no room for another comparison, or no images. */
class DigitsBusyTest {
    /** How many comparisons of one address may wait; docs/api.md says so. */
    private static final int PLACES = 64;

    @TempDir
    private Path folder;

    @Test
    void oneAddressTooManyIsToldWhenToComeAgain() {
        CountDownLatch closed = new CountDownLatch(1);
        try (DigitsService service = service(() -> {
            awaitEnd(closed);
            throw new MnistMissingException(new IOException("The test is over"));
        })) {
            DigitsController controller = new DigitsController(service);
            // one more than there is room for may be on its way already
            int[] accepted = new int[1];
            ErrorResponseException busy = assertThrows(ErrorResponseException.class, () -> {
                while (accepted[0] <= PLACES + 1) {
                    assertEquals(
                            HttpStatus.ACCEPTED,
                            ask(controller, "10.0.0.1", accepted[0]).getStatusCode());
                    accepted[0]++;
                }
            });
            assertTrue(accepted[0] == PLACES || accepted[0] == PLACES + 1, accepted[0] + " were accepted");
            assertEquals(HttpStatus.SERVICE_UNAVAILABLE, busy.getStatusCode());
            assertEquals("20", busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            assertEquals(HttpStatus.ACCEPTED, ask(controller, "10.0.0.2", 1000).getStatusCode());
            assertEquals(HttpStatus.ACCEPTED, ask(controller, "10.0.0.1", 0).getStatusCode(), "its place is kept");
        } finally {
            closed.countDown();
        }
    }

    @Test
    void withoutImagesTheAnswerSaysWhichFile() {
        try (DigitsService service = service(() -> {
            throw new MnistMissingException(new IOException("The MNIST file x is cut off"));
        })) {
            DigitsController controller = new DigitsController(service);
            ErrorResponseException missing = assertThrows(
                    ErrorResponseException.class,
                    () -> await().until(() -> ask(controller, "10.0.0.1", 0).getStatusCode() != HttpStatus.ACCEPTED));
            assertEquals(HttpStatus.SERVICE_UNAVAILABLE, missing.getStatusCode());
            assertTrue(String.valueOf(missing.getBody().getDetail()).contains("x is cut off"), missing::toString);
        }
    }

    private DigitsService service(Supplier<DigitImages> images) {
        return new DigitsService(images, () -> false, new ResultCache(new DataFolder(folder), 1_000_000), 1, 4L << 30);
    }

    private static ResponseEntity<Object> ask(DigitsController controller, String address, int start) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("start", Integer.toString(start + 1));
        return controller.compare(query, request);
    }

    private static void awaitEnd(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
