package mixturelab.run.ui;

import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mixturelab.base.ui.SettingField;
import mixturelab.base.ui.Texts;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetGroup;
import mixturelab.core.dataset.DatasetKey;

/**
 * The list of data sets, by groups. Its last choices may be wishes, such as data of the learner's own, given or drawn; while
 * such data is shown, it stands in the list under its title.
 */
final class DataChoice {
    private final DatasetCatalogue catalogue;
    private final Select<String> select = new Select<>();
    /** Not data sets: the list goes back to the set that is shown. */
    private Map<String, Runnable> wishes = Map.of();

    private Optional<DatasetKey> own = Optional.empty();
    private String shown = "";

    DataChoice(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
        select.setItemLabelGenerator(this::title);
    }

    /** The list as a control of the settings. */
    SettingField field(Consumer<DatasetEntry> chosen, Map<String, Runnable> others) {
        wishes = others;
        fill();
        select.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            Runnable wish = wishes.get(event.getValue());
            if (wish == null) {
                chosen.accept(catalogue.entry(event.getValue()));
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
        ids.addAll(wishes.keySet());
        select.setItems(ids);
        for (DatasetGroup group : catalogue.groups()) {
            Span title = new Span(select.getTranslation("datasets." + group.id()));
            title.addClassName("select-group");
            select.prependComponents(group.entries().getFirst().id(), title);
        }
        int catalogued = catalogue.entries().size();
        if (ids.size() > catalogued) {
            select.prependComponents(ids.get(catalogued), new Hr());
        }
    }

    private String title(String id) {
        return wishes.containsKey(id)
                ? select.getTranslation("settings.data." + id)
                : own.filter(key -> key.id().equals(id))
                        .map(key -> Texts.title(select, key))
                        .orElseGet(() -> select.getTranslation("dataset." + id + ".title"));
    }
}
