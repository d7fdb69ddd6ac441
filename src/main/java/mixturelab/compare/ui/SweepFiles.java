package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.LinkQuery;
import mixturelab.chart.ui.SweepStage;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.export.FileNames;

/** What can be taken home of a sweep: its picture, and links of {@code /api/sweep} with its own query. */
final class SweepFiles {
    /** The paths of the interface, by the keys of their texts. */
    private static final SequencedMap<String, String> FILES = files();

    private SweepFiles() {}

    private static SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("criteria", "/criteria.csv");
        files.put("trajectories", "/trajectories.csv");
        files.put("parameters", "/parameters.csv");
        files.put("json", "");
        files.put("script", "/script.py");
        return files;
    }

    static List<Component> of(
            ExportList list, SweepSettings settings, Dataset dataset, Map<String, String> link, SweepStage stage) {
        String name = FileNames.base(dataset, settings.run(), "sweep");
        String query = LinkQuery.of(link).getQueryString();
        List<Component> items = new ArrayList<>();
        items.add(list.action(list.getTranslation("compare.sweep.export.picture"), () -> stage.savePicture(name)));
        // a set that no link can carry is out of the interface's reach
        if (!link.containsKey("upload")) {
            FILES.forEach((key, path) -> items.add(list.file(
                    list.getTranslation("compare.sweep.export." + key),
                    "api/sweep" + path + "?" + query,
                    name + ending(path))));
        }
        return items;
    }

    private static String ending(String path) {
        return switch (path) {
            case "" -> ".json";
            case "/script.py" -> ".py";
            default -> path.replace('/', '-');
        };
    }
}
