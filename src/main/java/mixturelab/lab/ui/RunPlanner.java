package mixturelab.lab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mixturelab.base.ui.KeptUpload;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.RunDefaults;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.RunService;

/**
 * Reads this page's links: makes the points of a run and checks its settings against them. A run that is planned before the
 * address changes isn't planned again when the address is followed.
 */
final class RunPlanner {
    private final DatasetCatalogue catalogue;
    private final RunService runs;
    private final RunLink links;
    /** Planned but not followed yet. */
    private Optional<PlannedRun.Possible> planned = Optional.empty();

    RunPlanner(DatasetCatalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.links = new RunLink(catalogue);
    }

    /** The run behind a link that may be followed next. */
    PlannedRun plan(Map<String, List<String>> query) {
        planned = Optional.empty();
        PlannedRun run = read(query);
        planned = run instanceof PlannedRun.Possible possible ? Optional.of(possible) : Optional.empty();
        return run;
    }

    /**
     * The run behind a link to points of the learner's own. If no link can carry them and the run is possible, the session
     * keeps them, so that links can name them; they take the place of an earlier set.
     */
    PlannedRun plan(Map<String, List<String>> query, OwnPoints own) {
        Optional<OwnPoints> before = KeptUpload.get();
        if (!own.fitInLink()) {
            KeptUpload.keep(Optional.of(own));
        }
        PlannedRun run = plan(query);
        if (run instanceof PlannedRun.Impossible) {
            KeptUpload.keep(before);
        }
        return run;
    }

    /** The run behind the link that is followed now. */
    PlannedRun follow(Map<String, List<String>> query) {
        PlannedRun run = read(query);
        planned = Optional.empty();
        return run;
    }

    private PlannedRun read(Map<String, List<String>> query) {
        return switch (links.parse(query, KeptUpload.get())) {
            case ParsedLink.Invalid link -> new PlannedRun.Impossible(link.problems());
            case ParsedLink.Valid link ->
                planned.filter(known -> known.settings().equals(link.settings()))
                        .<PlannedRun>map(
                                known -> new PlannedRun.Possible(known.settings(), known.dataset(), link.frame()))
                        .orElseGet(() -> check(link.settings(), link.frame()));
        };
    }

    /** The run of a link that is part of another. */
    Optional<PlannedRun.Possible> possible(Map<String, List<String>> query) {
        return read(query) instanceof PlannedRun.Possible run ? Optional.of(run) : Optional.empty();
    }

    /** The run of a page without a link. */
    PlannedRun.Possible usual() {
        RunSettings settings = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
        return new PlannedRun.Possible(settings, catalogue.create(settings.data()), OptionalInt.empty());
    }

    private PlannedRun check(RunSettings settings, OptionalInt frame) {
        Dataset dataset = catalogue.create(settings.data());
        List<SettingProblem> problems = runs.problems(settings, dataset);
        return problems.isEmpty()
                ? new PlannedRun.Possible(settings, dataset, frame)
                : new PlannedRun.Impossible(problems);
    }
}
