package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.LinkQuery;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.digits.DigitsLink;

/**
 * What a learner can take home of the comparison on the page: the browser has everything but the JSON, which is the
 * interface's answer to the same link.
 */
final class DigitsExport {
    private final DigitsStage stage;
    private final DigitsPage page;
    private final ExportList list = new ExportList(this::items);

    DigitsExport(DigitsStage stage, DigitsPage page) {
        this.stage = stage;
        this.page = page;
    }

    /** Where it is opened. */
    Component component() {
        return list;
    }

    private List<Component> items() {
        List<Component> items = new ArrayList<>();
        page.shown().ifPresent(comparison -> {
            Stream<String> made = comparison.clusterings().isEmpty()
                    ? Stream.of("errors", "confusions")
                    : Stream.of("picture", "errors", "confusions");
            made.map(what -> list.action(text(what), () -> stage.save(what))).forEach(items::add);
            String query =
                    LinkQuery.of(DigitsLink.format(comparison.settings())).getQueryString();
            items.add(list.file(text("json"), "api/digits?" + query, "mixture-lab-digits.json"));
        });
        return items;
    }

    private String text(String what) {
        return list.getTranslation("export.digits." + what);
    }
}
