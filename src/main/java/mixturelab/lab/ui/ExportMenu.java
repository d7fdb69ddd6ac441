package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.LinkQuery;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.export.FileNames;

/**
 * What a learner can take home of the run on the stage. The picture is saved by the browser; everything else is a link of
 * {@code /api/run} with the run's own query, so that the server keeps nothing for it.
 */
final class ExportMenu {
    private record File(String path, String ending) {}

    private static final Map<String, File> FILES = files();

    private final RunStage stage;
    private final ExportList list = new ExportList(this::items);
    private final RunLink links;
    private String name = "";
    private Map<String, String> link = Map.of();
    private Algorithm algorithm = Algorithm.EM;

    ExportMenu(DatasetCatalogue catalogue, RunStage stage) {
        this.links = new RunLink(catalogue);
        this.stage = stage;
    }

    private static Map<String, File> files() {
        Map<String, File> files = new LinkedHashMap<>();
        files.put("iterations", new File("/iterations.csv", "-iterations.csv"));
        files.put("responsibilities", new File("/responsibilities.csv", "-responsibilities.csv"));
        files.put("json", new File("", ".json"));
        files.put("script", new File("/script.py", ".py"));
        return files;
    }

    /** Where it is opened. */
    Component component() {
        return list;
    }

    /** The run that the menu is about from now on, and its points. */
    void offer(Dataset dataset, RunSettings run) {
        this.name = FileNames.base(dataset, run);
        this.link = links.format(run, OptionalInt.empty());
        this.algorithm = run.algorithm();
        list.refresh();
    }

    private List<Component> items() {
        List<Component> items = new ArrayList<>();
        items.add(list.action(list.getTranslation("export.picture"), () -> stage.savePicture(name)));
        // a set that no link can carry is out of the interface's reach
        if (!link.containsKey("upload")) {
            String query = LinkQuery.of(link).getQueryString();
            FILES.forEach((key, file) ->
                    items.add(list.file(text(key), "api/run" + file.path() + "?" + query, name + file.ending())));
        }
        return items;
    }

    private String text(String key) {
        boolean hard = key.equals("responsibilities") && algorithm == Algorithm.KMEANS;
        return list.getTranslation("export." + (hard ? "assignments" : key));
    }
}
