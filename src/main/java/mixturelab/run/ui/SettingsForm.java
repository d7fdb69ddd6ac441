package mixturelab.run.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mixturelab.base.ui.Texts;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;

/** The controls of the lab: the first four in sight, the rest behind "More settings", each with a line that explains it. */
public final class SettingsForm extends RunForm {
    /** The choice of a start that isn't an initialization of its own: the homework's hand-set mixture. */
    public static final String HAND_SET = "hand-set";

    /**
     * @param listener told what the learner changes
     * @param wishes what else can be wished for in the list of data sets
     * @param restart pressed for frame 0
     * @param newStart pressed for another random start
     */
    public SettingsForm(
            DatasetCatalogue catalogue,
            Listener listener,
            Map<String, Runnable> wishes,
            Runnable restart,
            Runnable newStart) {
        super(catalogue, listener);
        addFirst(data(wishes));
        addFirst(field(RunTable.SEED));
        addFirst(field(RunTable.ALGORITHM));
        addFirst(field(RunTable.K));
        addRest();
        Experiments.LINKS.forEach((name, query) -> explain(name, "lab?" + query));
        addEnd(quiet("settings.restart", restart), quiet("settings.new-start", newStart));
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

    /** The homework's mixture is for one dimension. */
    @Override
    protected List<String> starts(RunSettings settings, Dataset dataset) {
        Stream<String> handSet = dataset.points().d() == 1 ? Stream.of(HAND_SET) : Stream.empty();
        return Stream.concat(super.starts(settings, dataset).stream(), handSet).toList();
    }

    /**
     * Shows the settings of a run; complaints about earlier ones go.
     *
     * @param dataset the points it ran on, which may be a look-alike of those asked for
     */
    public void show(RunSettings settings, Dataset dataset) {
        show(settings, Map.of(), dataset);
        summarize(getTranslation(
                "settings.summary",
                Texts.title(this, settings.data()),
                getTranslation("settings.algorithm." + RunTable.ALGORITHM.text(settings)),
                settings.componentCount()));
    }
}
