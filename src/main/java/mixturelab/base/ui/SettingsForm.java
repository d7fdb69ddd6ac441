package mixturelab.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
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
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;

/**
 * The controls of a run: the first four in sight, the rest behind "More settings". It decides nothing: a change is passed on
 * as a name of the link and the text that was given, and problems come back to the control of that name.
 */
public final class SettingsForm extends SettingRows {
    /** The choice of a start that isn't an initialization of its own: the homework's hand-set mixture. */
    public static final String HAND_SET = "hand-set";

    private final DatasetCatalogue catalogue;
    private final BiConsumer<String, String> changed;
    private final DataChoice data;

    /**
     * @param changed told the name of the link and the text given by the learner
     * @param ownWanted chosen for data that the learner has
     * @param drawingWanted chosen for points that the learner draws
     * @param restart pressed for frame 0
     * @param newStart pressed for another random start
     */
    public SettingsForm(
            DatasetCatalogue catalogue,
            BiConsumer<String, String> changed,
            Runnable ownWanted,
            Runnable drawingWanted,
            Runnable restart,
            Runnable newStart) {
        this.catalogue = catalogue;
        this.changed = changed;
        this.data = new DataChoice(catalogue);
        addFirst(data.field(changed, ownWanted, drawingWanted));
        addFirstFields();
        addOtherFields();
        addEnd(quiet("settings.restart", restart), quiet("settings.new-start", newStart));
    }

    private void addFirstFields() {
        addFirst(SettingField.number("seed", getTranslation("settings.seed"), changed));
        addFirst(SettingField.alternatives(
                "algorithm",
                getTranslation("settings.algorithm"),
                names(Algorithm.values()).toList(),
                name -> getTranslation("settings.algorithm." + name),
                changed));
        addFirst(SettingField.count("k", getTranslation("settings.k.em"), changed));
    }

    private void addOtherFields() {
        addOther(choice("covariance", names(CovarianceType.values())));
        addOther(choice("init", Stream.concat(names(Initialization.values()), Stream.of(HAND_SET))));
        addOther(SettingField.number("start", getTranslation("settings.start"), changed));
        addOther(SettingField.number("iterations", getTranslation("settings.iterations"), changed));
        addOther(SettingField.number("tolerance", getTranslation("settings.tolerance"), changed));
        addOther(SettingField.number("patience", getTranslation("settings.patience"), changed));
        addOther(SettingField.number("floor", getTranslation("settings.floor"), changed));
        addOther(choice("empty", names(EmptyClusterPolicy.values())));
        Experiments.LINKS.forEach((name, query) -> explain(name, "lab?" + query));
    }

    /** One line that says what a control does, and a link to the run that shows it. */
    private void explain(String name, String href) {
        Anchor link = new Anchor(href, getTranslation("settings.see"));
        link.getElement().setAttribute("router-link", true);
        String run = getTranslation("settings." + name + ".see");
        link.setAriaLabel(getTranslation("settings.see.run", run));
        link.setTitle(run);
        Span line = new Span(new Text(getTranslation("settings." + name + ".help") + " "), link);
        field(name).ifPresent(field -> field.explain().accept(line));
    }

    /** Only starts that can work here: the homework's mixture is for one dimension, a start by hand is made elsewhere. */
    private static List<String> starts(RunSettings settings, Dataset dataset) {
        Stream<String> known = Arrays.stream(Initialization.values())
                .filter(start -> start != Initialization.MANUAL || settings.initialization() == start)
                .map(LinkText::of);
        Stream<String> handSet = dataset.points().d() == 1 ? Stream.of(HAND_SET) : Stream.empty();
        return Stream.concat(known, handSet).toList();
    }

    private SettingField choice(String name, Stream<String> values) {
        return SettingField.choice(
                name,
                getTranslation("settings." + name),
                values.toList(),
                value -> getTranslation("settings." + name + "." + value),
                changed);
    }

    /**
     * Shows the settings of a run; complaints about earlier ones go.
     *
     * @param dataset the points it ran on, which may be a look-alike of those asked for
     */
    public void show(RunSettings settings, Dataset dataset) {
        Map<String, String> texts = RunLink.texts(settings);
        offerStarts(starts(settings, dataset));
        write(texts);
        data.show(settings.data());
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
        String title = Texts.title(this, settings.data());
        summarize(getTranslation(
                "settings.summary",
                title,
                getTranslation("settings.algorithm." + LinkText.of(settings.algorithm())),
                settings.componentCount()));
        say(notice(settings.data(), dataset));
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

    private void offerStarts(List<String> starts) {
        field("init").ifPresent(field -> field.offer().accept(starts));
    }

    private static boolean isRandom(Initialization initialization) {
        return initialization != Initialization.BLOCKS && initialization != Initialization.MANUAL;
    }

    private Button quiet(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setTooltipText(getTranslation(key + ".hint"));
        button.addClassName("quiet");
        return button;
    }

    private static Stream<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(LinkText::of);
    }
}
