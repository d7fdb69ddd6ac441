package mixturelab.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The lab while every thread of the pool is taken; here every run counts as heavy. */
@TestPropertySource(properties = "mixturelab.small-run=0ms")
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class HeavyRunIT extends BrowserTest {
    @Autowired
    private JobPool pool;

    private List<Job<Integer, FinishedRun>> others = List.of();

    @BeforeEach
    void takeEveryThread() {
        others = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i ->
                        pool.submit("others", new RunTask(HeavyRuns.data(20_000), HeavyRuns.settings(12, 1000 - i))))
                .toList();
    }

    @AfterEach
    void free() {
        others.forEach(Job::cancel);
    }

    @Test
    void aCanceledRunLeavesTheLastGoodOne() {
        free();
        open("/lab?data=overlap&k=4&frame=21");
        assertThat(timeline()).hasAttribute("aria-valuemax", "178");
        takeEveryThread();
        button("New start").click();
        assertThat(page).hasURL(Pattern.compile(".*init=random-partition.*"));
        assertThat(button("Cancel")).isVisible();
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
        button("Cancel").click();
        assertThat(button("Cancel")).isHidden();
        assertThat(timeline()).hasAttribute("aria-valuemax", "178");
        assertThat(page).not().hasURL(Pattern.compile(".*init=random-partition.*"));
        free();
        button("New start").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
