package mixturelab.lab.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mixturelab.base.ui.LinkQuery;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.DrawnPoints;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunEdit;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.run.ui.PlannedRun;
import mixturelab.run.ui.RunPlanner;
import mixturelab.run.ui.SettingsForm;
import mixturelab.wire.DrawingText;
import mixturelab.wire.StartTexts;

/**
 * What a learner wants changed. Each wish is an edit of the settings on the stage; it is followed only if it is
 * good, so that Back leads to runs that were seen.
 */
final class LabWishes {
    /** Twice what twelve components can need; our page sends no more. */
    private static final int MAX_START_LENGTH = 5_000;

    private final DatasetCatalogue catalogue;
    private final RunLink links;
    private final RunPlanner planner;
    private final Supplier<RunSettings> shown;

    /** @param shown the settings of the run on the stage */
    LabWishes(DatasetCatalogue catalogue, RunPlanner planner, Supplier<RunSettings> shown) {
        this.catalogue = catalogue;
        this.links = new RunLink(catalogue);
        this.planner = planner;
        this.shown = shown;
    }

    /** Another data set. */
    void choose(DatasetEntry data, Consumer<List<SettingProblem>> complain) {
        go(new Parsed.Valid<>(RunEdit.data(shown.get(), data)), complain);
    }

    /** Another text for one row. */
    void change(Setting<RunSettings, ?> row, String text, Consumer<List<SettingProblem>> complain) {
        boolean handSet = row == RunTable.INIT && text.equals(SettingsForm.HAND_SET);
        go(
                handSet ? new Parsed.Valid<>(RunEdit.handSet(shown.get())) : RunEdit.change(shown.get(), row, text),
                complain);
    }

    /** Another random start. */
    void newStart(Consumer<List<SettingProblem>> complain) {
        go(new Parsed.Valid<>(RunEdit.newStart(shown.get())), complain);
    }

    /** The run from there; what can't be started from is said where it was set. */
    void startByHand(RunStage stage, StartTexts start, SettingsForm form) {
        if (length(start) > MAX_START_LENGTH) {
            return;
        }
        go(RunEdit.byHand(shown.get(), start.means(), start.covariances(), start.weights()), problems -> {
            HandProblems.messages(stage, problems).ifPresentOrElse(stage::refuseStart, () -> form.complain(problems));
        });
    }

    /**
     * Points of the learner's own, with the settings as they are.
     *
     * @return what is wrong with them; empty if they are shown now
     */
    List<SettingProblem> use(OwnPoints own, Consumer<List<SettingProblem>> complain) {
        return go(new Parsed.Valid<>(RunEdit.own(shown.get(), own)), complain);
    }

    /** The points that were drawn; what is wrong with them is said beside the drawing. */
    void useDrawing(RunStage stage, DrawingText drawn) {
        Consumer<List<SettingProblem>> refuse = problems -> stage.refuseDrawing(
                DrawingProblems.message(stage, problems, shown.get().algorithm()));
        DrawnPoints.problem(drawn.points()).ifPresent(problem -> refuse.accept(List.of(problem)));
        DrawnPoints.read(drawn.points())
                .map(points -> drawn.edited() ? edited(points) : OwnPoints.plain(points))
                .ifPresent(own -> use(own, refuse));
    }

    /** Points that were moved, added and deleted keep their axes and what they are called; true labels nobody knows. */
    private OwnPoints edited(Points points) {
        DatasetKey key = shown.get().data();
        List<String> axes = catalogue.create(key).axes();
        return new OwnPoints(
                key.own().map(OwnPoints::title).orElse(""),
                points,
                Optional.empty(),
                axes.size() == points.d() ? axes : List.of());
    }

    private static int length(StartTexts start) {
        return start.means().length()
                + start.covariances().length()
                + start.weights().length();
    }

    /**
     * Goes to a run if it is possible; only then does the address change.
     *
     * @param complain told what is wrong with it, if anything is
     * @return the same; empty if the run is shown now
     */
    private List<SettingProblem> go(Parsed<RunSettings> wish, Consumer<List<SettingProblem>> complain) {
        Parsed<PlannedRun> planned = wish.flatMap(planner::plan);
        switch (planned) {
            case Parsed.Valid<PlannedRun>(PlannedRun there) ->
                UI.getCurrent()
                        .navigate(
                                LabView.class,
                                LinkQuery.of(links.format(there.run().settings(), OptionalInt.of(0))));
            case Parsed.Invalid<PlannedRun>(List<SettingProblem> problems) -> complain.accept(problems);
        }
        return planned.problems();
    }
}
