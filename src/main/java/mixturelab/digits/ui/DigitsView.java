package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.run.SettingProblem;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsService;
import mixturelab.wire.ExperimentChoice;
import mixturelab.wire.SeriesChoice;

/**
 * Digits. The address is the state, as in the lab: a saved comparison is shown at once; one that isn't waits for the button,
 * and meanwhile the last one stays, named as what it is. A page that was opened with such a link starts by itself.
 */
@Route(value = "digits", layout = MainLayout.class)
final class DigitsView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    private final DigitsService service;
    private final DigitsStage stage;
    private final DigitsPage page;
    private final StartSeries series;
    private final DigitsExport export;
    private boolean startsAtOnce;

    DigitsView(DigitsService service) {
        this.service = service;
        DigitsForm form = new DigitsForm(this::change, this::run);
        this.stage = new DigitsStage(Texts.beginningWith(getLocale(), "stage.", "digits."));
        Background background = new Background(this);
        this.page = new DigitsPage(this, service, form, stage, background);
        this.series = new StartSeries(this, service, stage, background);
        this.export = new DigitsExport(stage, page);
        stage.onCancel(this::cancel);
        stage.onRun(this::runExperiment);
        stage.onComparison(this::showSaved);
        stage.onSeries(this::runStarts);
        addClassName("digits");
        add(form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (DigitsLink.parse(event.getLocation().getQueryParameters().getParameters())) {
            case DigitsLink.Parsed.Valid link -> page.want(link.settings(), link.shown(), startsAtOnce);
            case DigitsLink.Parsed.Invalid link -> page.refuseLink(link.problems());
        }
    }

    /** The button was pressed; it is gone while the comparison runs, and its focus goes to the way out. */
    private void run(boolean live) {
        page.start(live);
        stage.focusCancel();
    }

    private void cancel() {
        series.giveUp();
        if (!page.cancel()) {
            go(Map.of());
        }
    }

    /** Goes to a comparison of the plot. */
    private void showSaved(ExperimentChoice choice) {
        page.experiments()
                .link(choice)
                .flatMap(DigitsEdit::settings)
                .ifPresent(settings -> page.experiments().find(settings, there -> go(DigitsLink.format(there))));
    }

    private void runExperiment(ExperimentChoice choice) {
        startsAtOnce = true;
        page.experiments().link(choice).ifPresent(this::go);
        startsAtOnce = false;
    }

    private void runStarts(SeriesChoice choice) {
        page.experiments()
                .link(new ExperimentChoice(choice.variable(), choice.value(), 0))
                .flatMap(DigitsEdit::settings)
                .filter(settings -> service.problems(settings).isEmpty())
                .ifPresent(settings -> series.start(settings, page.experiments()::showPoints));
    }

    private void change(String name, String text) {
        Map<String, String> query = DigitsLink.format(page.wanted());
        DigitsEdit.apply(query, name, text);
        go(query);
    }

    /** Follows a link if it is good; only then does the address change, so that Back leads to what was seen. */
    private void go(Map<String, String> query) {
        List<SettingProblem> problems =
                DigitsEdit.settings(query).map(service::problems).orElseGet(() -> DigitsEdit.problems(query));
        if (problems.isEmpty()) {
            UI.getCurrent().navigate(DigitsView.class, LinkQuery.of(query));
        } else {
            page.refuse(problems);
        }
    }

    /** What the top bar offers while the page is open. */
    @Override
    public Component pageActions() {
        return export.component();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.digits.title");
    }
}
