package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
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
        stage.addCancelListener(event -> cancel());
        stage.addStartListener(event -> runExperiment(event.choice()));
        stage.addComparisonListener(event -> showSaved(event.choice()));
        stage.addSeriesListener(event -> runStarts(event.choice()));
        addClassName("digits");
        add(form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (DigitsLink.parse(event.getLocation().getQueryParameters().getParameters())) {
            case Parsed.Valid<DigitsLink.Linked>(DigitsLink.Linked link) ->
                page.want(link.settings(), link.shown(), startsAtOnce);
            case Parsed.Invalid<DigitsLink.Linked>(List<SettingProblem> problems) -> page.refuseLink(problems);
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
            go(new Parsed.Valid<>(DigitsSettings.HOMEWORK));
        }
    }

    /** Goes to a comparison of the plot. */
    private void showSaved(ExperimentChoice choice) {
        page.experiments()
                .settings(choice)
                .flatMap(Parsed::valid)
                .ifPresent(settings -> page.experiments().find(settings, there -> go(new Parsed.Valid<>(there))));
    }

    private void runExperiment(ExperimentChoice choice) {
        startsAtOnce = true;
        page.experiments().settings(choice).ifPresent(this::go);
        startsAtOnce = false;
    }

    private void runStarts(SeriesChoice choice) {
        page.experiments()
                .settings(new ExperimentChoice(choice.variable(), choice.value(), 0))
                .flatMap(Parsed::valid)
                .filter(settings -> service.problems(settings).isEmpty())
                .ifPresent(settings -> series.start(settings, page.experiments()::showPoints));
    }

    private void change(Setting<DigitsSettings, ?> row, String text) {
        go(DigitsEdit.change(page.wanted(), row, text));
    }

    /** Goes to a comparison if it is possible; only then does the address change, so that Back leads to what was seen. */
    private void go(Parsed<DigitsSettings> wish) {
        switch (wish.flatMap(settings -> Parsed.of(settings, service.problems(settings)))) {
            case Parsed.Valid<DigitsSettings>(DigitsSettings settings) ->
                UI.getCurrent().navigate(DigitsView.class, LinkQuery.of(DigitsLink.format(settings)));
            case Parsed.Invalid<DigitsSettings>(List<SettingProblem> problems) -> page.refuse(problems);
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
