package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.StartsStage;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.ManyStartsResult;
import mixturelab.compare.StartEnd;
import mixturelab.compare.StartsSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunEdit;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.export.FileNames;
import mixturelab.run.ui.KeptUpload;
import mixturelab.wire.Preset;
import org.jspecify.annotations.Nullable;

/** Which start? One setting from many starts; the picture grows while they end. */
@Route(value = CompareTabs.STARTS, layout = MainLayout.class)
final class StartsView extends CompareView<StartsSettings, List<StartEnd>, ManyStartsResult> {
    /** What is worth a look, by the end of its text's key. */
    private static final List<Preset> PRESETS = List.of(
            new Preset("local-optima", "data=local-optima&k=3&starts=300"),
            new Preset("saddle", "data=saddle&k=2&starts=300"),
            new Preset("four-corners", "data=four-corners&k=2&algorithm=kmeans&starts=300"),
            new Preset("overlap", "data=overlap&k=5&starts=300"),
            new Preset("blobs", "data=blobs&k=3&starts=300"));

    private final CompareLink links;
    private final CompareForm form;
    private final StartsStage stage;
    private final StartsExport export;
    /** What is on the page. */
    private @Nullable StartsSettings shown;

    StartsView(DatasetCatalogue catalogue, CompareService comparisons) {
        super(catalogue, comparisons, CompareTabs.STARTS);
        this.links = new CompareLink(catalogue);
        this.form = CompareForm.starts(catalogue, this, text -> edit(from -> StartsSettings.STARTS.parse(from, text)));
        this.stage = new StartsStage(Texts.beginningWith(getLocale(), "stage.", "compare.starts."), PRESETS);
        this.export = new StartsExport(stage);
        stage.addCancelListener(event -> cancel());
        stage.addRepeatListener(event -> wanted().ifPresent(this::repeat));
        add(form, stage);
    }

    @Override
    CompareForm form() {
        return form;
    }

    @Override
    Parsed<StartsSettings> parse(Map<String, List<String>> query) {
        return links.starts(query, KeptUpload.get());
    }

    @Override
    SequencedMap<String, String> format(StartsSettings settings) {
        return links.format(settings);
    }

    @Override
    void begin(StartsSettings settings, Dataset dataset) {
        form.show(StartsSettings.STARTS.texts(settings), settings.run(), dataset, summary(settings));
        stage.begin(messages.data(dataset), settings.starts());
    }

    @Override
    StartsSettings onData(StartsSettings settings, DatasetEntry chosen) {
        return settings.withRun(RunEdit.data(settings.run(), chosen));
    }

    @Override
    Parsed<StartsSettings> changed(StartsSettings settings, Setting<RunSettings, ?> row, String text) {
        return RunEdit.change(settings.run(), row, text).map(settings::withRun);
    }

    @Override
    void progress(StartsSettings settings, Dataset dataset, List<StartEnd> ends) {
        stage.progress(messages.starts(ManyStartsResult.of(dataset, settings, ends)));
    }

    @Override
    void show(StartsSettings settings, ManyStartsResult starts) {
        shown = settings;
        stage.show(messages.starts(starts));
        export.offer(FileNames.base(starts.dataset(), settings.run()), links.format(settings));
    }

    @Override
    void stop(StartsSettings settings, boolean canceled) {
        stage.idle();
        if (canceled && shown != null) {
            form.say(getTranslation("settings.starts.canceled", summary(shown)));
        }
    }

    private String summary(StartsSettings settings) {
        return getTranslation(
                "settings.starts.summary",
                Texts.title(this, settings.run().data()),
                getTranslation(
                        "settings.algorithm." + LinkText.of(settings.run().algorithm())),
                settings.run().componentCount(),
                Integer.toString(settings.starts()));
    }

    /** The same setting from the seeds that come next; after the last one they begin anew. */
    private void repeat(StartsSettings before) {
        StartsSettings next = from(before, before.run().start() + before.starts());
        go(new Parsed.Valid<>(isPossible(next) ? next : from(before, 0)));
    }

    private static StartsSettings from(StartsSettings before, long start) {
        return before.withRun(before.run().with(RunTable.START, start));
    }

    @Override
    public Component pageActions() {
        return export.component();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.starts.title");
    }
}
