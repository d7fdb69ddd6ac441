package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.LinkQuery;
import mixturelab.chart.ui.StartsStage;

/** What a learner can take home of many starts: the pictures, and links of {@code /api/starts} with their own query. */
final class StartsExport {
    private final StartsStage stage;
    private final ExportList list = new ExportList(this::items);
    private String name = "";
    private Map<String, String> link = Map.of();

    StartsExport(StartsStage stage) {
        this.stage = stage;
    }

    /** Where it is opened. */
    Component component() {
        return list;
    }

    /**
     * The starts that it is about from now on.
     *
     * @param fileName what the names of its files begin with
     * @param link the starts as a link
     */
    void offer(String fileName, Map<String, String> link) {
        this.name = fileName + "-starts";
        this.link = link;
        list.refresh();
    }

    private List<Component> items() {
        List<Component> items = new ArrayList<>();
        items.add(list.action(list.getTranslation("export.starts.picture"), () -> stage.savePicture(name)));
        // a set that no link can carry is out of the interface's reach
        if (!link.containsKey("upload")) {
            String query = LinkQuery.of(link).getQueryString();
            items.add(list.file(text("csv"), "api/starts/starts.csv?" + query, name + ".csv"));
            items.add(list.file(text("json"), "api/starts?" + query, name + ".json"));
        }
        return items;
    }

    private String text(String file) {
        return list.getTranslation("export.starts." + file);
    }
}
