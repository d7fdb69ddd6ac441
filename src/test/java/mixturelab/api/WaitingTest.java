package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.CountDownLatch;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

public class WaitingTest {
    /** Isn't done before the test is over. */
    private record Lasting(CountDownLatch over) implements Task<Integer, Integer> {
        @Override
        public Integer carryOut(Monitor<? super Integer> monitor) {
            try {
                over.await();
                return 1;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @RestController
    public record Asked(Job<Integer, Integer> job) {
        @GetMapping("/")
        public DeferredResult<Integer> answer() {
            return Waiting.answer(() -> job, result -> result);
        }
    }

    @Test
    void aRequestThatWaitsTooLongHearsThatTheServerIsBusy() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (JobPool pool = new JobPool("waiting", 1, 1, 1)) {
            Job<Integer, Integer> job = pool.submit("somebody", new Lasting(over));
            MvcResult asked = MockMvcBuilders.standaloneSetup(new Asked(job))
                    .build()
                    .perform(get("/"))
                    .andReturn();
            MockAsyncContext context =
                    assertInstanceOf(MockAsyncContext.class, asked.getRequest().getAsyncContext());
            for (AsyncListener server : context.getListeners()) {
                server.onTimeout(new AsyncEvent(context));
            }

            assertInstanceOf(BusyException.class, asked.getAsyncResult());
            assertTrue(job.result().toCompletableFuture().isCompletedExceptionally());
        } finally {
            over.countDown();
        }
    }
}
