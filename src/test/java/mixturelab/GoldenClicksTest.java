package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mixturelab.chart.ui.RunStage;
import mixturelab.chart.ui.TwinStage;
import mixturelab.core.Golden;
import mixturelab.wire.DrawingText;
import mixturelab.wire.StartTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change of one control leads to, on each page with settings: {@code golden/clicks.json} has the address, the messages
 * and the values of all visible controls after every click. What the pages answer now is left in {@code target/clicks.json}; a
 * new click needs its question alone: the page it begins on, and for each click the control and its new value.
 */
class GoldenClicksTest extends ViewTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void clicksLeadWhereTheyLed() throws IOException {
        JsonNode expected = Golden.json("clicks.json");
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode question : expected) {
            answers.add(answer(question));
        }
        Files.writeString(Path.of("target", "clicks.json"), text(answers) + "\n");
        assertEquals(expected.size(), answers.size());
        List<String> changed = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            if (!text(expected.get(at)).equals(text(answers.get(at)))) {
                changed.add(text(expected.get(at)) + "\nis now\n" + text(answers.get(at)));
            }
        }
        assertTrue(changed.isEmpty(), changed.size() + " pages have changed:\n" + String.join("\n\n", changed));
    }

    private ObjectNode answer(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        String page = question.get("page").stringValue();
        answer.put("page", page);
        // a page of its own for each: nothing is left of the one before
        UI.getCurrent().navigate("about");
        String path = page.contains("?") ? page.substring(0, page.indexOf('?')) : page;
        String query = page.contains("?") ? page.substring(page.indexOf('?') + 1) : "";
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        describe(answer);
        ArrayNode clicks = answer.putArray("clicks");
        for (JsonNode click : question.get("clicks")) {
            String control = click.get("control").stringValue();
            String value = click.get("value").stringValue();
            change(control, value);
            describe(clicks.addObject().put("control", control).put("value", value));
        }
        return answer;
    }

    private void change(String control, String value) {
        switch (control) {
            case "press" -> press(value);
            case "hand" -> {
                String[] parts = value.split("\\|", -1);
                RunStage stage = find(RunStage.class).single();
                ComponentUtil.fireEvent(
                        stage, new RunStage.StartChosen(stage, true, new StartTexts(parts[0], parts[1], parts[2])));
            }
            case "draw", "edit" -> {
                RunStage stage = find(RunStage.class).single();
                ComponentUtil.fireEvent(
                        stage, new RunStage.PointsDrawn(stage, true, new DrawingText(value, control.equals("edit"))));
            }
            default ->
                set(
                        controls()
                                .filter(each -> name(each).equals(control))
                                .findFirst()
                                .orElseThrow(),
                        value);
        }
    }

    // every list of a settings form has texts as its values
    @SuppressWarnings("unchecked")
    private void set(Component component, String value) {
        switch (component) {
            case TextField field -> test(field).setValue(value);
            case IntegerField field -> test(field).setValue(Integer.valueOf(value));
            case Select<?> list -> {
                Select<String> select = (Select<String>) list;
                test(select).selectItem(select.getItemLabelGenerator().apply(value));
            }
            case RadioButtonGroup<?> list -> {
                RadioButtonGroup<String> group = (RadioButtonGroup<String>) list;
                test(group).selectItem(group.getItemLabelGenerator().apply(value));
            }
            default -> throw new AssertionError(component);
        }
    }

    /** The address, what is said, and what is shown. */
    private void describe(ObjectNode node) {
        // the controls of two runs follow when the runs are there
        until(() -> find(TwinStage.class).all().stream()
                .noneMatch(stage -> stage.getElement().getProperty("busy", false)));
        node.put(
                "address",
                UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters());
        boolean homework = controls().anyMatch(control -> "homework-1d".equals(((HasValue<?, ?>) control).getValue()));
        // where the homework's file is missing, a look-alike has a line of its own
        node.put("note", homework ? "" : note());
        ArrayNode shown = node.putArray("shown");
        controls().filter(control -> !isYounger(control)).forEach(control -> {
            String said = ((HasValidationProperties) control).isInvalid()
                    ? " !" + ((HasValidationProperties) control).getErrorMessage()
                    : "";
            shown.add(name(control) + "=" + ((HasValue<?, ?>) control).getValue() + said);
        });
    }

    private Stream<Component> controls() {
        return Stream.of(Select.class, RadioButtonGroup.class, IntegerField.class, TextField.class)
                .<Component>flatMap(type -> find(type).all().stream())
                .filter(control -> !name(control).isEmpty());
    }

    /** Controls that are younger than the file are left out where they have their defaults. */
    private static boolean isYounger(Component control) {
        return name(control).equals("mixing") && "free".equals(((HasValue<?, ?>) control).getValue());
    }

    private static String name(Component control) {
        return ((HasStyle) control)
                .getClassNames().stream()
                        .filter(name -> name.startsWith("setting-"))
                        .map(name -> name.substring("setting-".length()))
                        .findFirst()
                        .orElse("");
    }

    private static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }
}
