package mixturelab.base.ui;

import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetGroup;
import mixturelab.core.dataset.DatasetKey;

/**
 * The list of data sets, by groups. Its last choices ask for data of the learner's own, given or drawn; while such data is
 * shown, it stands in the list under its title.
 */
final class DataChoice {
    /** Not data sets but wishes; the list goes back to the set that is shown. */
    private static final String NEW = "new";

    private static final String DRAW = "draw";

    private final DatasetCatalogue catalogue;
    private final Select<String> select = new Select<>();
    private Optional<DatasetKey> own = Optional.empty();
    private String shown = "";

    DataChoice(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
        select.setItemLabelGenerator(this::title);
        fill();
    }

    /** The list as a control of the settings. */
    SettingField field(BiConsumer<String, String> changed, Runnable ownWanted, Runnable drawingWanted) {
        Map<String, Runnable> wishes = Map.of(NEW, ownWanted, DRAW, drawingWanted);
        select.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            Runnable wish = wishes.get(event.getValue());
            if (wish == null) {
                changed.accept("data", event.getValue());
            } else {
                select.setValue(shown);
                wish.run();
            }
        });
        return SettingField.of("data", select, id -> {}, select.getTranslation("settings.data"));
    }

    /** Selects a data set without counting as a change. */
    void show(DatasetKey data) {
        Optional<DatasetKey> shownOwn =
                Optional.of(data).filter(key -> key.own().isPresent());
        if (!shownOwn.equals(own)) {
            own = shownOwn;
            fill();
        }
        shown = data.id();
        select.setValue(shown);
    }

    private void fill() {
        List<String> ids = new ArrayList<>(
                catalogue.entries().stream().map(DatasetEntry::id).toList());
        own.ifPresent(key -> ids.add(key.id()));
        ids.add(NEW);
        ids.add(DRAW);
        select.setItems(ids);
        for (DatasetGroup group : catalogue.groups()) {
            Span title = new Span(select.getTranslation("datasets." + group.id()));
            title.addClassName("select-group");
            select.prependComponents(group.entries().getFirst().id(), title);
        }
        select.prependComponents(own.map(DatasetKey::id).orElse(NEW), new Hr());
    }

    private String title(String id) {
        return id.equals(NEW) || id.equals(DRAW)
                ? select.getTranslation("settings.data." + id)
                : own.filter(key -> key.id().equals(id))
                        .map(key -> Texts.title(select, key))
                        .orElseGet(() -> select.getTranslation("dataset." + id + ".title"));
    }
}
