package mixturelab.lab.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.run.Algorithm;

/**
 * What a learner can take home of the run on the stage. The picture is saved by the browser; everything else is a link of
 * {@code /api/run} with the run's own query, so that the server keeps nothing for it.
 */
final class ExportMenu extends MenuBar {
    private final RunStage stage;
    private final List<MenuItem> files;
    private final MenuItem members;
    private String name = "";
    private String query = "";

    ExportMenu(RunStage stage) {
        this.stage = stage;
        addClassName("export-menu");
        MenuItem menu = addItem(getTranslation("export.menu"));
        menu.getSubMenu().addItem(getTranslation("export.picture"), click -> stage.savePicture(name));
        MenuItem iterations = file(menu, "iterations", "/iterations.csv", "-iterations.csv");
        members = file(menu, "responsibilities", "/responsibilities.csv", "-responsibilities.csv");
        files = List.of(
                iterations, members, file(menu, "json", "", ".json"), file(menu, "script", "/script.py", ".py"));
    }

    /**
     * The run that the menu is about from now on.
     *
     * @param fileName what the names of its files begin with
     * @param link the run as a link
     */
    void offer(String fileName, Map<String, String> link, Algorithm algorithm) {
        name = fileName;
        members.setText(getTranslation(algorithm == Algorithm.EM ? "export.responsibilities" : "export.assignments"));
        // a set that no link can carry is out of the interface's reach
        files.forEach(file -> file.setVisible(!link.containsKey("upload")));
        query = QueryParameters.simple(link).getQueryString();
    }

    private MenuItem file(MenuItem menu, String key, String path, String ending) {
        return menu.getSubMenu()
                .addItem(
                        getTranslation("export." + key),
                        click -> stage.saveFile("api/run" + path + "?" + query, name + ending));
    }
}
