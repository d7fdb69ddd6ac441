package mixturelab.compare.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.PageActions;
import mixturelab.compare.CheckedComparison;
import mixturelab.compare.CompareMessages;
import mixturelab.compare.CompareService;
import mixturelab.compare.CompareSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.QueueFullException;
import mixturelab.run.ui.RunForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view of a comparison. The address is the state, as in the lab: a change of a setting is a link, followed only if it is good,
 * so that Back leads to what was seen; the link is computed, one at a time, and what can't be is explained beside the controls.
 *
 * @param <S> what the link says
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
abstract class CompareView<S extends CompareSettings<P, R>, P, R> extends Div
        implements BeforeEnterObserver, HasDynamicTitle, PageActions, RunForm.Listener {
    private static final Logger log = LoggerFactory.getLogger(CompareView.class);

    final DatasetCatalogue catalogue;
    final CompareService comparisons;
    final CompareMessages messages;
    private final String path;
    private final CompareTabs tabs;
    private final CompareWait<P, R> wait;
    /** What the address asks for; nothing before the first good link. */
    private @Nullable S wanted;

    /** Checked already, and about to be followed. */
    private Optional<CheckedComparison<P, R>> checked = Optional.empty();

    /** @param path where the view is */
    CompareView(DatasetCatalogue catalogue, CompareService comparisons, String path) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.messages = new CompareMessages(catalogue);
        this.path = path;
        this.tabs = new CompareTabs(catalogue, path);
        this.wait = new CompareWait<>(this);
        addClassName("compare");
        add(tabs);
    }

    /** Its controls; they tell the view what changes. */
    abstract CompareForm form();

    abstract Parsed<S> parse(Map<String, List<String>> query);

    abstract SequencedMap<String, String> format(S settings);

    /** The same comparison on other data. */
    abstract S onData(S settings, DatasetEntry chosen);

    /** The same comparison with another text in a row of its runs. */
    abstract Parsed<S> changed(S settings, Setting<RunSettings, ?> row, String text);

    /** These are about to be computed. */
    abstract void begin(S settings, Dataset dataset);

    /** How far it is, a few times a second. */
    void progress(S settings, Dataset dataset, P progress) {}

    abstract void show(S settings, R result);

    /** Nothing more comes of these, by the learner's wish or not: what was there before stays. */
    abstract void stop(S settings, boolean canceled);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        follow(event.getLocation().getQueryParameters().getParameters());
    }

    /** Goes where a link leads. */
    void follow(Map<String, List<String>> query) {
        switch (parse(query)) {
            case Parsed.Valid<S>(S settings) -> start(settings);
            case Parsed.Invalid<S>(List<SettingProblem> problems) -> refuse(problems);
        }
    }

    /** Computes and shows these, in place of what is on its way. */
    final void start(S settings) {
        Parsed<CheckedComparison<P, R>> known = checked.filter(
                        comparison -> comparison.settings().equals(settings))
                .<Parsed<CheckedComparison<P, R>>>map(Parsed.Valid::new)
                .orElseGet(() -> check(settings));
        checked = Optional.empty();
        switch (known) {
            case Parsed.Valid<CheckedComparison<P, R>>(CheckedComparison<P, R> comparison) ->
                start(settings, comparison);
            case Parsed.Invalid<CheckedComparison<P, R>>(List<SettingProblem> problems) -> refuse(problems);
        }
    }

    private void start(S settings, CheckedComparison<P, R> comparison) {
        wait.giveUp();
        want(settings);
        begin(settings, comparison.dataset());
        try {
            wait.forJob(
                    comparisons.start(VaadinSession.getCurrent(), comparison),
                    progress -> progress(settings, comparison.dataset(), progress),
                    result -> show(settings, result),
                    failure -> {
                        log.error("A comparison failed: {}", settings, failure);
                        stop(settings, "compare.failed");
                    });
        } catch (QueueFullException full) {
            stop(settings, "settings.queue-full");
        }
    }

    private void stop(S settings, String why) {
        stop(settings, false);
        form().say(getTranslation(why));
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default comparison beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (wanted == null) {
            follow(Map.of());
        }
        form().complain(problems);
    }

    /** The learner doesn't want to wait any longer. */
    final void cancel() {
        S given = wanted;
        if (given != null && wait.giveUp()) {
            stop(given, true);
        }
    }

    @Override
    public final void chosen(DatasetEntry data) {
        edit(from -> new Parsed.Valid<>(onData(from, data)));
    }

    @Override
    public final void changed(Setting<RunSettings, ?> row, String text) {
        edit(from -> changed(from, row, text));
    }

    /** Goes where an edit of what the address asks for leads to. */
    final void edit(Function<S, Parsed<S>> edit) {
        S from = wanted;
        if (from != null) {
            go(edit.apply(from));
        }
    }

    /** Goes there if it is possible; only then does the address change. What was checked isn't when it is followed. */
    final void go(Parsed<S> wish) {
        switch (wish.flatMap(this::check)) {
            case Parsed.Valid<CheckedComparison<P, R>>(CheckedComparison<P, R> comparison) -> {
                checked = Optional.of(comparison);
                wish.valid().ifPresent(there -> UI.getCurrent().navigate(path, LinkQuery.of(format(there))));
            }
            case Parsed.Invalid<CheckedComparison<P, R>>(List<SettingProblem> problems) -> form().complain(problems);
        }
    }

    final boolean isPossible(S settings) {
        return check(settings).problems().isEmpty();
    }

    private Parsed<CheckedComparison<P, R>> check(S settings) {
        return comparisons.check(settings, catalogue.create(settings.run().data()));
    }

    final Optional<S> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** What the address asks for from now on; the other views take it along. */
    final void want(S settings) {
        wanted = settings;
        tabs.carry(settings.run());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.title");
    }
}
