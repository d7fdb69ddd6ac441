package mixturelab.lab.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.SettingsEdit;
import mixturelab.base.ui.SettingsForm;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.DrawnPoints;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.wire.DrawingText;
import mixturelab.wire.StartTexts;

/**
 * What a learner wants changed. Each wish is the link of the run on the stage with something else in it; it is followed only
 * if it is good, so that Back leads to runs that were seen.
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

    /** Another value of one setting. */
    void change(String name, String text, Consumer<List<SettingProblem>> complain) {
        Map<String, String> query = query();
        if (name.equals("data")) {
            SettingsEdit.data(query, catalogue.entry(text));
        } else {
            SettingsEdit.other(query, name, text);
        }
        go(planner.plan(LinkQuery.of(query).getParameters()), complain);
    }

    /** Another random start. */
    void newStart(Consumer<List<SettingProblem>> complain) {
        Map<String, String> query = query();
        SettingsEdit.newStart(query);
        go(planner.plan(LinkQuery.of(query).getParameters()), complain);
    }

    /** The run from there; what can't be started from is said where it was set. */
    void startByHand(RunStage stage, StartTexts start, SettingsForm form) {
        if (length(start) > MAX_START_LENGTH) {
            return;
        }
        Map<String, String> query = query();
        SettingsEdit.byHand(query, start.means(), start.covariances(), start.weights());
        go(planner.plan(LinkQuery.of(query).getParameters()), problems -> {
            HandProblems.messages(stage, problems).ifPresentOrElse(stage::refuseStart, () -> form.complain(problems));
        });
    }

    /**
     * Points of the learner's own, with the settings as they are.
     *
     * @return what is wrong with them; empty if they are shown now
     */
    List<SettingProblem> use(OwnPoints own, Consumer<List<SettingProblem>> complain) {
        Map<String, String> query = query();
        SettingsEdit.own(query, own);
        return go(planner.plan(LinkQuery.of(query).getParameters(), own), complain);
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

    private Map<String, String> query() {
        return links.format(shown.get(), OptionalInt.empty());
    }

    /**
     * Goes to a run if it is possible; only then does the address change.
     *
     * @param complain told what is wrong with it, if anything is
     * @return the same; empty if the run is shown now
     */
    private List<SettingProblem> go(PlannedRun planned, Consumer<List<SettingProblem>> complain) {
        return switch (planned) {
            case PlannedRun.Possible run -> {
                LinkQuery address = LinkQuery.of(links.format(run.settings(), OptionalInt.of(0)));
                UI.getCurrent().navigate(LabView.class, address);
                yield List.of();
            }
            case PlannedRun.Impossible impossible -> {
                complain.accept(impossible.problems());
                yield impossible.problems();
            }
        };
    }
}
