package mixturelab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of a view without a browser: finds a page's settings as a learner does, by what they are called. */
@SpringBootTest
@ViewPackages(classes = Application.class)
public abstract class ViewTest extends SpringBrowserlessTest {
    private static final Duration POLL = Duration.ofMillis(2);

    /** The parameters of the page's address. */
    protected static Map<String, String> query() {
        return UI
                .getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    protected final TextField field(String label) {
        return labeled(TextField.class, label);
    }

    // every list of a settings form has texts as its values
    @SuppressWarnings("unchecked")
    protected final Select<String> select(String label) {
        return labeled(Select.class, label);
    }

    /** The field for the number of components. */
    protected final IntegerField components() {
        return find(IntegerField.class).all().getFirst();
    }

    /** The line under the settings. */
    protected final String note() {
        return find(Paragraph.class).all().stream()
                .filter(paragraph -> paragraph.hasClassName("settings-note"))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    protected final void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** Polls as the browser does, only sooner, until something holds; what it waits for has the processor meanwhile. */
    protected static void until(BooleanSupplier holds) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "still waiting");
            LockSupport.parkNanos(POLL.toNanos());
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
    }

    private <C extends Component & HasAriaLabel> C labeled(Class<C> type, String label) {
        return find(type).all().stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
