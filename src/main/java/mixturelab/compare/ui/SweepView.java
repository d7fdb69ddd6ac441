package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.SweepStage;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.SweepFacts;
import mixturelab.compare.SweepPanel;
import mixturelab.compare.SweepResult;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunEdit;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.Setting;
import mixturelab.run.ui.KeptUpload;

/** How many clusters? One fit for each K, side by side; each is shown as soon as it is there. */
@Route(value = CompareTabs.SWEEP, layout = MainLayout.class)
final class SweepView extends CompareView<SweepSettings, List<SweepPanel>, SweepResult> {
    private final CompareLink links;
    private final CompareForm form;
    private final SweepStage stage;
    private final SweepOffers offers;
    private final ExportList export = new ExportList(this::files);
    /** What the browser has of the sweep that is wanted. */
    private List<SweepPanel> sent = List.of();

    SweepView(DatasetCatalogue catalogue, CompareService comparisons) {
        super(catalogue, comparisons, CompareTabs.SWEEP);
        this.links = new CompareLink(catalogue);
        this.form = CompareForm.sweep(catalogue, this, this::changeOwn);
        this.stage = new SweepStage(Texts.beginningWith(getLocale(), "stage.", "compare."));
        this.offers = new SweepOffers(links, comparisons, catalogue);
        stage.addCancelListener(event -> cancel());
        stage.addResumeListener(event -> wanted().ifPresent(this::start));
        add(form, stage);
    }

    @Override
    CompareForm form() {
        return form;
    }

    @Override
    Parsed<SweepSettings> parse(Map<String, List<String>> query) {
        return links.sweep(query, KeptUpload.get());
    }

    @Override
    SequencedMap<String, String> format(SweepSettings settings) {
        return links.format(settings);
    }

    @Override
    void begin(SweepSettings settings, Dataset dataset) {
        sent = List.of();
        form.show(SweepWords.texts(settings), settings.run(), dataset, SweepWords.summary(this, settings));
        stage.offer(offers.beside(settings));
        stage.begin(messages.plan(settings), messages.data(dataset));
        export.refresh();
    }

    @Override
    void progress(SweepSettings settings, Dataset dataset, List<SweepPanel> panels) {
        send(panels);
    }

    @Override
    void show(SweepSettings settings, SweepResult sweep) {
        send(sweep.panels());
        stage.finish(messages.facts(SweepFacts.of(sweep)));
    }

    /** Those that the browser doesn't have yet. */
    private void send(List<SweepPanel> panels) {
        panels.subList(sent.size(), panels.size()).forEach(panel -> stage.add(messages.panel(panel)));
        sent = panels;
    }

    /** What is there stays, as a smaller sweep; if that is nothing, the one before does. */
    @Override
    void stop(SweepSettings settings, boolean canceled) {
        if (sent.isEmpty()) {
            stage.idle(canceled);
        } else {
            show(settings, new SweepResult(catalogue.create(settings.run().data()), settings, sent));
        }
    }

    private void changeOwn(Setting<SweepSettings, Integer> row, String text) {
        edit(from -> links.change(from, row, text));
    }

    @Override
    SweepSettings onData(SweepSettings settings, DatasetEntry chosen) {
        return links.onData(settings, chosen);
    }

    @Override
    Parsed<SweepSettings> changed(SweepSettings settings, Setting<RunSettings, ?> row, String text) {
        return RunEdit.change(settings.run(), row, text).map(settings::withRun);
    }

    @Override
    public Component pageActions() {
        return export;
    }

    private List<Component> files() {
        return wanted().map(shown -> SweepFiles.of(
                        export, shown, catalogue.create(shown.run().data()), links.format(shown), stage))
                .orElse(List.of());
    }
}
