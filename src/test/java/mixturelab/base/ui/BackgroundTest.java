package mixturelab.base.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** How often the browser is told to ask, and who is told what; the polls are the test's own. */
@SpringBootTest
@ViewPackages(classes = BackgroundTest.class) // the app's first page has jobs of its own
class BackgroundTest extends SpringBrowserlessTest {
    private static final int NEVER = -1;

    private final Div view = new Div();
    private final CompletableFuture<String> work = new CompletableFuture<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        UI.getCurrent().add(view);
    }

    @Test
    void itAsksSoonAndThenMoreAndMoreSeldom() {
        await(view, work);
        List<Integer> intervals = new ArrayList<>();
        for (int poll = 0; poll < 6; poll++) {
            intervals.add(interval());
            poll();
        }
        assertEquals(List.of(40, 80, 160, 250, 250, 250), intervals);
        work.complete("done");
        poll();
        assertEquals(List.of("done"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void whatIsThereAlreadyIsToldAtOnce() {
        work.complete("done");
        await(view, work);
        assertEquals(List.of("done"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void whatIsReadWithinAMomentIsToldWithoutAPoll() {
        new Background(view).readWithin(Duration.ofMinutes(1), () -> "read", told::add, failure -> told.add("failed"));
        assertEquals(List.of("read"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void whatTakesLongerIsAskedFor() {
        new Background(view).readWithin(Duration.ZERO, work::join, told::add, failure -> told.add("failed"));
        assertEquals(List.of(), told);
        assertEquals(40, interval());
        work.complete("done");
        while (told.isEmpty()) {
            poll();
        }
        assertEquals(List.of("done"), told);
    }

    @Test
    void whatIsReadLaterBeginsWithTheFirstPoll() {
        AtomicInteger begun = new AtomicInteger();
        new Background(view)
                .readLater(begun::incrementAndGet, number -> told.add("read"), failure -> told.add("failed"));
        assertEquals(0, begun.get(), "the page is still on its way");
        while (told.isEmpty()) {
            poll();
        }
        assertEquals(List.of("read"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void whatWasToBeReadLaterIsNotBegunForAViewThatWasLeft() {
        AtomicInteger begun = new AtomicInteger();
        new Background(view)
                .readLater(begun::incrementAndGet, number -> told.add("read"), failure -> told.add("failed"));
        UI.getCurrent().remove(view);
        poll();
        assertEquals(0, begun.get());
        assertEquals(NEVER, interval());
    }

    @Test
    void whatFailsWithinAMomentIsToldToo() {
        new Background(view)
                .<String>readWithin(
                        Duration.ofMinutes(1),
                        () -> {
                            throw new IllegalStateException("damaged");
                        },
                        told::add,
                        failure -> told.add("failed"));
        assertEquals(List.of("failed"), told);
    }

    @Test
    void whoeverBeginsLaterIsAskedForSoonToo() {
        await(view, work);
        poll();
        poll();
        await(view, new CompletableFuture<>());
        assertEquals(40, interval());
    }

    @Test
    void whatBeginsWhenSomethingIsOverIsAskedForSoon() {
        CompletableFuture<String> next = new CompletableFuture<>();
        new Background(view).await(work, done -> await(view, next), failure -> {});
        poll();
        work.complete("done");
        poll();
        assertEquals(40, interval());
        next.complete("next");
        poll();
        assertEquals(List.of("next"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void twoWaitsOfOnePageDontEndEachOther() {
        Div other = new Div();
        UI.getCurrent().add(other);
        CompletableFuture<String> more = new CompletableFuture<>();
        await(view, work);
        await(other, more);
        work.complete("one");
        poll();
        assertEquals(80, interval(), "the other still waits");
        more.complete("other");
        poll();
        assertEquals(List.of("one", "other"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void aViewThatIsLeftIsToldNothingAndOthersGoOn() {
        Div left = new Div();
        UI.getCurrent().add(left);
        CompletableFuture<String> more = new CompletableFuture<>();
        await(left, work);
        await(view, more);
        UI.getCurrent().remove(left);
        work.complete("nobody");
        poll();
        more.complete("somebody");
        poll();
        assertEquals(List.of("somebody"), told);
        assertEquals(NEVER, interval());
    }

    @Test
    void aMistakeIsMadeOnce() {
        new Background(view)
                .await(
                        work,
                        done -> {
                            throw new IllegalStateException(done);
                        },
                        failure -> {});
        work.complete("wrong");
        assertThrows(IllegalStateException.class, BackgroundTest::poll);
        poll();
        assertEquals(NEVER, interval());
    }

    private void await(Div waiting, CompletableFuture<String> result) {
        new Background(waiting).await(result, told::add, failure -> told.add("failed"));
    }

    private static int interval() {
        return UI.getCurrent().getPollInterval();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
