package mixturelab.base.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.run.Algorithm;
import mixturelab.core.run.Initialization;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.RunSettings;

/**
 * The controls of what a run depends on, for the pages that have runs. It decides nothing: a change is passed on as a name of
 * the link and the text that was given, and problems come back to the control of that name.
 */
public abstract class RunForm extends SettingRows {
    private final DatasetCatalogue catalogue;
    private final BiConsumer<String, String> changed;
    private final DataChoice choice;

    /**
     * No control yet.
     *
     * @param changed told the name of the link and the text given by the learner
     */
    protected RunForm(DatasetCatalogue catalogue, BiConsumer<String, String> changed) {
        this.catalogue = catalogue;
        this.changed = changed;
        this.choice = new DataChoice(catalogue);
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
        return choice.field(changed, wishes);
    }

    /** EM or K-means. */
    protected final SettingField algorithm() {
        return SettingField.alternatives(
                "algorithm",
                getTranslation("settings.algorithm"),
                names(Algorithm.values()).toList(),
                name -> getTranslation("settings.algorithm." + name),
                changed);
    }

    /** A small whole number. */
    protected final SettingField count(String name, String label) {
        return SettingField.count(name, getTranslation(label), changed);
    }

    /** A number that is typed. */
    protected final SettingField number(String name) {
        return SettingField.number(name, getTranslation("settings." + name), changed);
    }

    /** The shapes that components may take. */
    protected final SettingField covariance() {
        return choice("covariance", names(CovarianceType.values()));
    }

    /** Where a run begins; which starts are offered is said with {@link #show}. */
    protected final SettingField init() {
        return choice("init", names(Initialization.values()));
    }

    /** What becomes of a cluster without points. */
    protected final SettingField empty() {
        return choice("empty", names(EmptyClusterPolicy.values()));
    }

    private SettingField choice(String name, Stream<String> values) {
        return SettingField.choice(
                name,
                getTranslation("settings." + name),
                values.toList(),
                value -> getTranslation("settings." + name + "." + value),
                changed);
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
     * @param texts every control's text, by its name in links
     * @param dataset the points, which may be a look-alike of those asked for
     */
    protected final void show(Map<String, String> texts, RunSettings settings, Dataset dataset) {
        field("init").ifPresent(field -> field.offer().accept(starts(settings, dataset)));
        write(texts);
        choice.show(settings.data());
        DatasetEntry entry = catalogue.entry(settings.data());
        boolean em = settings.algorithm() == Algorithm.EM;
        Map<String, Boolean> visible = Map.of(
                "seed",
                entry.seeded(),
                "covariance",
                em,
                "floor",
                em,
                "empty",
                !em,
                "start",
                isRandom(settings.initialization()));
        fields().forEach(field -> field.component().setVisible(visible.getOrDefault(field.name(), true)));
        rename("seed", entry.id().equals("blobs") ? "settings.seed.blobs" : "settings.seed");
        rename("k", em ? "settings.k.em" : "settings.k.kmeans");
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

    private static boolean isRandom(Initialization initialization) {
        return initialization != Initialization.BLOCKS && initialization != Initialization.MANUAL;
    }

    private static Stream<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(LinkText::of);
    }
}
