package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.FailureGallery;
import mixturelab.compare.CheckedComparison;
import mixturelab.compare.CompareMessages;
import mixturelab.compare.CompareService;
import mixturelab.compare.Gallery;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinRuns;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.Run;
import mixturelab.core.settings.LinkText;
import mixturelab.jobs.QueueFullException;
import mixturelab.run.ui.StopSentence;
import mixturelab.wire.FailureWords;
import mixturelab.wire.SideWords;
import mixturelab.wire.TwinWords;
import mixturelab.wire.UsualRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where K-means fails: four pairs that are always the same, each with its sentence. */
@Route(value = CompareTabs.FAILURES, layout = MainLayout.class)
final class FailuresView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    private static final Logger log = LoggerFactory.getLogger(FailuresView.class);
    private static final String FILE = "mixture-lab-where-kmeans-fails";

    private final DatasetCatalogue catalogue;
    private final CompareService comparisons;
    private final CompareMessages messages;
    private final TwinLink links;
    private final Paragraph problem = new Paragraph();
    private final FailureGallery gallery;
    private final ExportList export = new ExportList(this::items);
    private boolean asked;

    FailuresView(DatasetCatalogue catalogue, CompareService comparisons) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.messages = new CompareMessages(catalogue);
        this.links = new TwinLink(catalogue);
        this.gallery = new FailureGallery(Texts.beginningWith(getLocale(), "stage.", "compare."));
        problem.addClassName("compare-problem");
        problem.getElement().setAttribute("role", "status");
        addClassName("compare");
        add(new CompareTabs(catalogue, CompareTabs.FAILURES), problem, gallery);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!asked) {
            asked = true;
            List<Gallery.Pair> pairs = Gallery.pairs(catalogue);
            for (int place = 0; place < pairs.size(); place++) {
                compute(place, pairs.get(place));
            }
        }
    }

    private void compute(int place, Gallery.Pair pair) {
        compute(
                pair.twins(),
                twins -> pair.usual()
                        .ifPresentOrElse(
                                other -> compute(other, usual -> show(place, pair, twins, Optional.of(usual))),
                                () -> show(place, pair, twins, Optional.empty())));
    }

    private void compute(TwinSettings settings, Consumer<TwinRuns> done) {
        CheckedComparison<Integer, TwinRuns> pair = comparisons
                .check(settings, catalogue.create(settings.one().data()))
                .valid()
                .orElseThrow();
        try {
            new CompareWait<Integer, TwinRuns>(this)
                    .forJob(comparisons.start(VaadinSession.getCurrent(), pair), runs -> {}, done, failure -> {
                        log.error("A pair failed: {}", settings, failure);
                        problem.setText(getTranslation("compare.failed"));
                    });
        } catch (QueueFullException full) {
            problem.setText(getTranslation("settings.queue-full"));
        }
    }

    private void show(int place, Gallery.Pair pair, TwinRuns twins, Optional<TwinRuns> usual) {
        TwinWords words = new TwinWords(side(twins.one()), side(twins.other()), OptionalInt.empty());
        TwinRuns.Errors errors = twins.errors().orElseThrow();
        int n = twins.dataset().points().n();
        String key = "settings.failures." + pair.id();
        gallery.add(
                place,
                messages.twins(twins),
                new FailureWords(
                        words,
                        Texts.title(this, pair.twins().one().data()),
                        getTranslation(key, errors.one(), errors.other(), n),
                        LinkQuery.of(links.format(pair.twins())).getQueryString() + "&frame=0",
                        usual.map(other -> new UsualRun(
                                getTranslation(
                                        key + ".usual",
                                        other.errors().orElseThrow().one(),
                                        n),
                                messages.link(other.one().settings())))));
    }

    private SideWords side(Run run) {
        String name = getTranslation(
                "settings.failures.name." + LinkText.of(run.settings().algorithm()));
        return new SideWords(name, StopSentence.of(this, run));
    }

    private List<Component> items() {
        return List.of(
                export.action(getTranslation("export.failures.picture"), () -> gallery.savePicture(FILE)),
                export.action(getTranslation("export.failures.table"), () -> gallery.saveTable(FILE)));
    }

    @Override
    public Component pageActions() {
        return export;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.title");
    }
}
