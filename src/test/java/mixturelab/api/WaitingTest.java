package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import mixturelab.compare.CompareService;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What becomes of a job whose answer can't be had, or isn't wanted any more. */
class WaitingTest {
    /** A task that goes on for as long as somebody waits. */
    private record Endless() implements Task<Integer, String> {
        @Override
        public String carryOut(Monitor<? super Integer> monitor) {
            while (!monitor.isAbandoned()) {
                LockSupport.parkNanos(1_000_000);
            }
            return "";
        }
    }

    @RestController
    static final class Slow {
        private final JobPool pool;
        private final List<Job<Integer, String>> jobs = new ArrayList<>();

        Slow(JobPool pool) {
            this.pool = pool;
        }

        @GetMapping("/slow")
        DeferredResult<String> slow() {
            jobs.add(pool.submit("a", new Endless()));
            return Waiting.answer(jobs::getFirst, text -> text);
        }
    }

    @Test
    void aJobEndsWhenItsClientIsGone() throws Exception {
        try (JobPool pool = new JobPool("gone", 1, 0, 4, 4)) {
            Slow slow = new Slow(pool);
            MvcResult result = ask(slow);
            assertTrue(result.getRequest().isAsyncStarted());
            assertFalse(slow.jobs.getFirst().isDone());
            MockAsyncContext context =
                    assertInstanceOf(MockAsyncContext.class, result.getRequest().getAsyncContext());
            for (AsyncListener listener : context.getListeners()) {
                listener.onError(new AsyncEvent(context, new IOException("the connection is closed")));
            }
            assertTrue(slow.jobs.getFirst().isDone());
        }
    }

    @Test
    void whoWaitsTooLongHearsThatTheServerIsBusy() throws Exception {
        try (JobPool pool = new JobPool("late", 1, 0, 4, 4)) {
            Slow slow = new Slow(pool);
            MvcResult result = ask(slow);
            MockAsyncContext context =
                    assertInstanceOf(MockAsyncContext.class, result.getRequest().getAsyncContext());
            for (AsyncListener listener : context.getListeners()) {
                listener.onTimeout(new AsyncEvent(context));
            }
            assertInstanceOf(BusyException.class, result.getAsyncResult());
            assertTrue(slow.jobs.getFirst().isDone());
        }
    }

    private static MvcResult ask(Slow slow) throws Exception {
        return MockMvcBuilders.standaloneSetup(slow)
                .build()
                .perform(get("/slow"))
                .andReturn();
    }

    @Test
    void withoutRoomTheServerIsBusy() throws Exception {
        try (JobPool full = new JobPool("full", 1, 0, 0, 0)) {
            MockMvc http = MockMvcBuilders.standaloneSetup(
                            new CompareController(new DatasetCatalogue(Optional::empty), new CompareService(full)))
                    .build();
            for (String uri : new String[] {"/api/sweep?to=2", "/api/starts?k=2"}) {
                MvcResult result = http.perform(get(uri)).andReturn();
                assertEquals(503, result.getResponse().getStatus());
                assertEquals("20", result.getResponse().getHeader("Retry-After"));
            }
        }
    }
}
