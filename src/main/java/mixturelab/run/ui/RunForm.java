package mixturelab.run.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mixturelab.base.ui.SettingField;
import mixturelab.base.ui.SettingRows;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;

/**
 * The controls of what a run depends on, for the pages that have runs: one for each row of the table. It decides nothing: a
 * change is passed on as a row and the text that was given, and problems come back to the control of that name.
 */
public abstract class RunForm extends SettingRows {
    /** What a learner changes. */
    public interface Listener {
        /** Another data set. */
        void chosen(DatasetEntry data);

        /** Another text for a row. */
        void changed(Setting<RunSettings, ?> row, String text);
    }

    /** What is in sight on most pages. */
    private static final List<Setting<RunSettings, ?>> FIRST =
            List.of(RunTable.SEED, RunTable.ALGORITHM, RunTable.K, RunTable.START);

    private final DatasetCatalogue catalogue;
    private final Listener listener;
    private final DataChoice choice;
    /** Any settings: what there is to choose from is the same in all. */
    private final RunSettings usual;

    /** No control yet. */
    protected RunForm(DatasetCatalogue catalogue, Listener listener) {
        this.catalogue = catalogue;
        this.listener = listener;
        this.choice = new DataChoice(catalogue);
        this.usual = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
    }

    /** The list of data sets. */
    protected final SettingField data() {
        return data(Map.of());
    }

    /**
     * The list of data sets, and what else can be wished for there.
     *
     * @param wishes by name, in the order of the list; each has a text {@code settings.data.NAME}
     */
    protected final SettingField data(Map<String, Runnable> wishes) {
        return choice.field(listener::chosen, wishes);
    }

    /** The control of a row: two alternatives, a list, a small count or a number that is typed. */
    protected final <T> SettingField field(Setting<RunSettings, T> row) {
        String key = "settings." + row.name();
        Consumer<String> changed = text -> listener.changed(row, text);
        List<String> options = row.codec(usual).options();
        if (row == RunTable.K) {
            return SettingField.count(row.name(), getTranslation("settings.k.em"), changed);
        } else if (options.isEmpty()) {
            return SettingField.number(row.name(), getTranslation(key), changed);
        }
        UnaryOperator<String> labels = value -> getTranslation(key + "." + value);
        return row == RunTable.ALGORITHM
                ? SettingField.alternatives(row.name(), getTranslation(key), options, labels, changed)
                : SettingField.choice(row.name(), getTranslation(key), options, labels, changed);
    }

    /** The controls of all rows but the first, each random start's seed beside the choice of starts. */
    protected final void addRest() {
        for (Setting<RunSettings, ?> row : RunTable.ROWS) {
            if (!FIRST.contains(row)) {
                addOther(field(row));
            }
            if (row == RunTable.INIT) {
                addOther(field(RunTable.START));
            }
        }
    }

    /** A button that does something without changing a setting. */
    protected final Button quiet(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setTooltipText(getTranslation(key + ".hint"));
        button.addClassName("quiet");
        return button;
    }

    /**
     * Shows settings; complaints about earlier ones go.
     *
     * @param own the texts of the page's own controls, by name
     * @param dataset the points, which may be a look-alike of those asked for
     */
    protected final void show(RunSettings settings, Map<String, String> own, Dataset dataset) {
        field(RunTable.INIT.name()).ifPresent(field -> field.offer().accept(starts(settings, dataset)));
        Map<String, String> texts = new HashMap<>(RunTable.texts(settings));
        texts.putAll(own);
        write(texts);
        choice.show(settings.data());
        DatasetEntry entry = catalogue.entry(settings.data());
        for (Setting<RunSettings, ?> row : RunTable.ROWS) {
            boolean applies = row == RunTable.SEED ? entry.seeded() : row.appliesTo(settings);
            field(row.name()).ifPresent(field -> field.component().setVisible(applies));
        }
        rename("seed", entry.id().equals("blobs") ? "settings.seed.blobs" : "settings.seed");
        rename("k", "settings.k." + RunTable.ALGORITHM.text(settings));
        say(notice(settings.data(), dataset));
    }

    /** The starts that can work here; one by hand is made elsewhere, so it is offered only where there is one. */
    protected List<String> starts(RunSettings settings, Dataset dataset) {
        return Arrays.stream(Initialization.values())
                .filter(start -> start != Initialization.MANUAL || settings.initialization() == start)
                .map(LinkText::of)
                .toList();
    }

    /** What to notice; of own data, whether the link carries it. */
    private String notice(DatasetKey key, Dataset dataset) {
        String name = key.own().isEmpty() || key.own().get().fitInLink() ? "notice" : "notice.large";
        return getTranslation(
                "dataset." + dataset.id() + "." + name, dataset.points().n(), OwnPoints.MOST_IN_LINK);
    }

    private void rename(String name, String key) {
        field(name).ifPresent(field -> field.rename().accept(getTranslation(key)));
    }
}
