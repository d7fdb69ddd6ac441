package mixturelab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.run.Algorithm;

/**
 * What a learner can take home of the run on the stage. The picture is saved by the browser; everything else is a link of
 * {@code /api/run} with the run's own query, so that the server keeps nothing for it. It is a list of links that a button
 * opens, since that is what it is to a keyboard and to a screen reader, and not a menu.
 */
final class ExportMenu extends Div {
    private record File(String path, String ending) {}

    private static final Map<String, File> FILES = files();

    private final RunStage stage;
    private final Button opener = new Button(getTranslation("export.menu"));
    private final Popover popover = new Popover();
    private final UnorderedList list = new UnorderedList();
    private String name = "";
    private Map<String, String> link = Map.of();
    private Algorithm algorithm = Algorithm.EM;

    ExportMenu(RunStage stage) {
        this.stage = stage;
        addClassName("export-menu");
        popover.addClassName("export-list");
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("export.menu"));
        popover.add(list);
        // most visits never open it
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        add(opener, popover);
    }

    private static Map<String, File> files() {
        Map<String, File> files = new LinkedHashMap<>();
        files.put("iterations", new File("/iterations.csv", "-iterations.csv"));
        files.put("responsibilities", new File("/responsibilities.csv", "-responsibilities.csv"));
        files.put("json", new File("", ".json"));
        files.put("script", new File("/script.py", ".py"));
        return files;
    }

    /**
     * The run that the menu is about from now on.
     *
     * @param fileName what the names of its files begin with
     * @param link the run as a link
     */
    void offer(String fileName, Map<String, String> link, Algorithm algorithm) {
        this.name = fileName;
        this.link = Map.copyOf(link);
        this.algorithm = algorithm;
        if (popover.isOpened()) {
            fill();
        }
    }

    private void fill() {
        list.removeAll();
        list.add(new ListItem(new Button(getTranslation("export.picture"), click -> {
            stage.savePicture(name);
            popover.close();
        })));
        // a set that no link can carry is out of the interface's reach
        if (!link.containsKey("upload")) {
            String query = QueryParameters.simple(link).getQueryString();
            FILES.forEach((key, file) -> list.add(new ListItem(anchor(key, file, query))));
        }
    }

    private Anchor anchor(String key, File file, String query) {
        boolean hard = key.equals("responsibilities") && algorithm == Algorithm.KMEANS;
        Anchor anchor = new Anchor(
                "api/run" + file.path() + "?" + query, getTranslation("export." + (hard ? "assignments" : key)));
        anchor.getElement().setAttribute("download", name + file.ending());
        return anchor;
    }
}
