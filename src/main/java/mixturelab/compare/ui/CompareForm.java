package mixturelab.compare.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import mixturelab.base.ui.RunForm;
import mixturelab.base.ui.SettingField;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.Algorithm;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;

/** The controls of a comparison: those of a run that all its runs share, and a few of its own. */
final class CompareForm extends RunForm {
    private CompareForm(DatasetCatalogue catalogue, BiConsumer<String, String> changed) {
        super(catalogue, changed);
        addClassName("compare-settings");
    }

    /** One fit for each K. */
    static CompareForm sweep(DatasetCatalogue catalogue, BiConsumer<String, String> changed) {
        CompareForm form = new CompareForm(catalogue, changed);
        form.addFirst(
                form.data(),
                form.number("seed"),
                form.algorithm(),
                form.count("from", "settings.from"),
                form.count("to", "settings.to"));
        form.addOther(form.number("starts"), form.number("folds"));
        form.addRest();
        return form;
    }

    /** One setting from many starts. */
    static CompareForm starts(DatasetCatalogue catalogue, BiConsumer<String, String> changed) {
        CompareForm form = new CompareForm(catalogue, changed);
        form.addFirst(
                form.data(),
                form.number("seed"),
                form.algorithm(),
                form.count("k", "settings.k.em"),
                form.number("starts"));
        form.addRest();
        return form;
    }

    /**
     * Two runs side by side.
     *
     * @param difference the controls of what differs between them
     */
    static CompareForm twins(
            DatasetCatalogue catalogue, BiConsumer<String, String> changed, SettingField... difference) {
        CompareForm form = new CompareForm(catalogue, changed);
        form.addFirst(form.data(), form.number("seed"), form.algorithm(), form.count("k", "settings.k.em"));
        form.addFirst(difference);
        form.addRest();
        return form;
    }

    private void addRest() {
        addOther(
                covariance(),
                init(),
                number("start"),
                number("iterations"),
                number("tolerance"),
                number("patience"),
                number("floor"),
                empty());
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
        Map<String, String> texts = new HashMap<>(RunLink.texts(run));
        texts.putAll(own);
        show(texts, run, dataset);
        // only a mixture has a likelihood to hold points out for
        field("folds").ifPresent(folds -> folds.component().setVisible(run.algorithm() == Algorithm.EM));
        summarize(summary);
    }
}
