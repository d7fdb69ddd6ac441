package mixturelab.base.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ErrorViewTest extends SpringBrowserlessTest {
    /** A page that can't be made. */
    @Route("broken-for-a-test")
    static final class BrokenView extends Div {
        BrokenView() {
            throw new IllegalStateException("secret detail");
        }
    }

    @Test
    void anErrorShowsANumberInsteadOfItsReason() {
        navigate("broken-for-a-test", ErrorView.class);
        String text = find(Paragraph.class).single().getText();
        assertTrue(text.matches(".*[0-9a-f]{8}.*"), text);
        assertTrue(!text.contains("secret"), text);
    }

    @Test
    void anUnknownAddressIsSaidToBeUnknown() {
        navigate("nowhere", NotFoundView.class);
        assertTrue(find(Paragraph.class).single().getText().contains("mistyped"));
    }
}
