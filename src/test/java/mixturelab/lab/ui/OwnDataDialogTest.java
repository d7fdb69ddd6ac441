package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnDataDialogTest extends ViewTest {
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
        test(select("Data")).selectItem("Your own data…");
    }

    @Test
    void theWishIsNotADataSet() {
        assertEquals("blobs", select("Data").getValue());
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
        assertEquals("blobs", select("Data").getValue());

        test(text()).setValue(csv("3,4,k1"));
        assertFalse(text().isInvalid());
        press("Use these points");
        assertEquals("own", select("Data").getValue());
        assertEquals(List.of(), find(Dialog.class).all());
        assertEquals("height,weight", query().get("axes"));
        assertTrue(query().getOrDefault("points", "").startsWith("2,4;3,9;"), query().getOrDefault("points", ""));
        assertEquals("0", query().get("frame"));
    }

    @Test
    void columnsAndLabelsAreChosen() {
        test(text()).setValue(csv("3,4,k1"));
        // the empty choice has no text of its own
        test(dialogSelect("Second coordinate")).selectItem(null);
        test(dialogSelect("True labels")).selectItem("kind");
        test(find(Checkbox.class).single()).click();
        press("Use these points");
        assertEquals("height", query().get("axes"));
        assertTrue(query().getOrDefault("labels", "").startsWith("0,1,0,1"), query().getOrDefault("labels", ""));
        assertEquals("Your own points, standardized", query().get("title"));
        assertFalse(query().getOrDefault("points", "").contains(","), query().getOrDefault("points", ""));
    }

    @Test
    void fewerPointsThanComponentsAreRefusedInTheDialog() {
        test(text()).setValue("1,2\n3,4\n");
        press("Use these points");
        assertTrue(
                text().getErrorMessage().contains("at most 2, as many as there are points"), text().getErrorMessage());
        assertEquals("blobs", select("Data").getValue());
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
        assertEquals("own", select("Data").getValue());
        assertEquals("4", query().get("k"));
        assertEquals(8, query().getOrDefault("upload", "").length());
    }

    @Test
    void aLinkToALargeSetOpenedElsewhereSaysWhatIsMissing() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.fromString("data=own&upload=12345678"));
        assertTrue(note().contains("too many for a link: choose the file again"), note());
    }

    private TextArea text() {
        return find(TextArea.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> dialogSelect(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
