package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import mixturelab.base.ui.ExportList;
import mixturelab.chart.ui.TwinStage;
import mixturelab.compare.CompareMessages;
import mixturelab.compare.TwinRuns;
import mixturelab.core.run.Run;
import mixturelab.export.FileNames;
import mixturelab.wire.SideWords;
import mixturelab.wire.TwinWords;

/** What a learner can take home of two runs: their picture, and the files of each as the lab has them. */
final class TwinExport {
    private record Item(String key, String path, String ending) {}

    private static final List<Item> FILES = List.of(
            new Item("iterations", "/iterations.csv", "-iterations.csv"), new Item("script", "/script.py", ".py"));

    private record Side(String name, String link, String file) {}

    private final TwinStage stage;
    private final ExportList list = new ExportList(this::items);
    private String name = "";
    private List<Side> sides = List.of();

    TwinExport(TwinStage stage) {
        this.stage = stage;
    }

    /** Where it is opened. */
    Component component() {
        return list;
    }

    /** The runs that the list is about from now on. */
    void offer(TwinRuns twins, CompareMessages messages, TwinWords words) {
        name = FileNames.base(twins.dataset(), twins.one().settings(), "twins");
        sides = List.of(
                side(twins, twins.one(), words.one(), "one", messages),
                side(twins, twins.other(), words.other(), "other", messages));
        list.refresh();
    }

    private static Side side(TwinRuns twins, Run run, SideWords words, String which, CompareMessages messages) {
        return new Side(
                words.name(),
                messages.link(run.settings()),
                FileNames.base(twins.dataset(), run.settings()) + "-" + which);
    }

    private List<Component> items() {
        List<Component> items = new ArrayList<>();
        items.add(list.action(list.getTranslation("export.twins.picture"), () -> stage.savePicture(name)));
        items.add(list.action(list.getTranslation("export.twins.table"), () -> stage.saveTable(name)));
        for (Side side : sides) {
            // a set that no link can carry is out of the interface's reach
            if (side.link().contains("upload=")) {
                continue;
            }
            FILES.forEach(file -> items.add(list.file(
                    list.getTranslation("export.twins." + file.key(), side.name()),
                    "api/run" + file.path() + "?" + side.link(),
                    side.file() + file.ending())));
        }
        return items;
    }
}
