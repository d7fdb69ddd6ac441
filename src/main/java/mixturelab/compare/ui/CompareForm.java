package mixturelab.compare.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mixturelab.base.ui.SettingField;
import mixturelab.compare.StartsSettings;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.run.ui.RunForm;

/** The controls of a comparison: those of a run that all its runs share, and a few of its own. */
final class CompareForm extends RunForm {
    private CompareForm(DatasetCatalogue catalogue, Listener listener) {
        super(catalogue, listener);
        addClassName("compare-settings");
    }

    /**
     * One fit for each K.
     *
     * @param changed told another text for a row of the sweep's own
     */
    static CompareForm sweep(
            DatasetCatalogue catalogue,
            Listener listener,
            BiConsumer<Setting<SweepSettings, Integer>, String> changed) {
        CompareForm form = new CompareForm(catalogue, listener);
        form.addFirst(
                form.data(),
                form.field(RunTable.SEED),
                form.field(RunTable.ALGORITHM),
                form.count(SweepSettings.FROM, text -> changed.accept(SweepSettings.FROM, text)),
                form.count(SweepSettings.TO, text -> changed.accept(SweepSettings.TO, text)));
        form.addOther(
                form.number(SweepSettings.STARTS, text -> changed.accept(SweepSettings.STARTS, text)),
                form.number(SweepSettings.FOLDS, text -> changed.accept(SweepSettings.FOLDS, text)));
        form.addRest();
        return form;
    }

    /**
     * One setting from many starts.
     *
     * @param starts told another text for their number
     */
    static CompareForm starts(DatasetCatalogue catalogue, Listener listener, Consumer<String> starts) {
        CompareForm form = new CompareForm(catalogue, listener);
        form.addFirst(
                form.data(),
                form.field(RunTable.SEED),
                form.field(RunTable.ALGORITHM),
                form.field(RunTable.K),
                form.number(StartsSettings.STARTS, starts));
        form.addRest();
        return form;
    }

    /**
     * Two runs side by side.
     *
     * @param difference the controls of what differs between them
     */
    static CompareForm twins(DatasetCatalogue catalogue, Listener listener, SettingField... difference) {
        CompareForm form = new CompareForm(catalogue, listener);
        form.addFirst(form.data(), form.field(RunTable.SEED), form.field(RunTable.ALGORITHM), form.field(RunTable.K));
        form.addFirst(difference);
        form.addRest();
        return form;
    }

    private SettingField count(Setting<?, Integer> row, Consumer<String> changed) {
        return SettingField.count(row.name(), getTranslation("settings." + row.name()), changed);
    }

    private SettingField number(Setting<?, Integer> row, Consumer<String> changed) {
        return SettingField.number(row.name(), getTranslation("settings." + row.name()), changed);
    }

    private void addFirst(SettingField... fields) {
        Arrays.stream(fields).forEach(this::addFirst);
    }

    private void addOther(SettingField... fields) {
        Arrays.stream(fields).forEach(this::addOther);
    }

    /**
     * Shows settings; complaints about earlier ones go.
     *
     * @param own the texts of the comparison's own controls, by name
     * @param run what all its runs share
     * @param summary all of it in one line, for a phone
     */
    void show(Map<String, String> own, RunSettings run, Dataset dataset, String summary) {
        show(run, own, dataset);
        // only a mixture has a likelihood to hold points out for
        field(SweepSettings.FOLDS.name())
                .ifPresent(folds -> folds.component().setVisible(run.algorithm() == Algorithm.EM));
        summarize(summary);
    }
}
