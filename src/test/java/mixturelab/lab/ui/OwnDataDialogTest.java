package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OwnDataDialogTest extends SpringBrowserlessTest {
    /** Twenty points below a header; line 17 is as given. */
    private static String csv(String line17) {
        return "height,weight,kind\n"
                + IntStream.rangeClosed(2, 21)
                        .mapToObj(line -> line == 17 ? line17 : line % 7 + "," + line * line % 11 + ",k" + line % 2)
                        .collect(Collectors.joining("\n"));
    }

    @BeforeEach
    void open() {
        navigate(LabView.class);
        test(data()).selectItem("Your own data…");
    }

    @Test
    void theWishIsNotADataSet() {
        assertEquals("blobs", data().getValue());
        assertEquals(1, find(Dialog.class).all().size());
    }

    @Test
    void aBadLineIsNamedAndAMendedTextIsShown() {
        test(text()).setValue(csv("3,tall,k1"));
        assertTrue(text().isInvalid());
        assertEquals(
                "Line 17, column weight: “tall” is not a number. Numbers need a decimal point, not a comma.",
                text().getErrorMessage());
        press("Use these points");
        assertEquals("blobs", data().getValue());

        test(text()).setValue(csv("3,4,k1"));
        assertFalse(text().isInvalid());
        press("Use these points");
        assertEquals("own", data().getValue());
        assertEquals(List.of(), find(Dialog.class).all());
        assertEquals("height,weight", parameter("axes"));
        assertTrue(parameter("points").startsWith("2,4;3,9;"), parameter("points"));
        assertEquals("0", parameter("frame"));
    }

    @Test
    void columnsAndLabelsAreChosen() {
        test(text()).setValue(csv("3,4,k1"));
        // the empty choice has no text of its own
        test(select("Second coordinate")).selectItem(null);
        test(select("True labels")).selectItem("kind");
        test(find(Checkbox.class).single()).click();
        press("Use these points");
        assertEquals("height", parameter("axes"));
        assertTrue(parameter("labels").startsWith("0,1,0,1"), parameter("labels"));
        assertEquals("Your own points, standardized", parameter("title"));
        assertFalse(parameter("points").contains(","), parameter("points"));
    }

    @Test
    void fewerPointsThanComponentsAreRefusedInTheDialog() {
        test(text()).setValue("1,2\n3,4\n");
        press("Use these points");
        assertTrue(text().getErrorMessage().contains("only 2 points"), text().getErrorMessage());
        assertEquals("blobs", data().getValue());
    }

    @Test
    void aLargeSetSaysThatTheLinkCanNotCarryItAndGoesOnWorking() {
        test(text())
                .setValue(IntStream.range(0, 201)
                        .mapToObj(i -> i % 20 + "," + i * i % 31)
                        .collect(Collectors.joining("\n")));
        press("Use these points");
        assertTrue(note().contains("201 points of your own: more than the 200 that a link can carry"), note());
        test(find(IntegerField.class).all().getFirst()).setValue(4);
        assertEquals("own", data().getValue());
        assertEquals("4", parameter("k"));
        assertEquals(8, parameter("upload").length());
    }

    @Test
    void aLinkToALargeSetOpenedElsewhereSaysWhatIsMissing() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.fromString("data=own&upload=12345678"));
        assertTrue(note().contains("too many for a link: choose the file again"), note());
    }

    private String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }

    private String note() {
        return find(Paragraph.class).all().stream()
                .filter(paragraph -> paragraph.hasClassName("settings-note"))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    private TextArea text() {
        return find(TextArea.class).single();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private Select<String> data() {
        return find(Select.class).all().stream()
                .filter(select -> select.getAriaLabel().filter("Data"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
