package mixturelab.run.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.RunService;

/**
 * Checks this page's runs: makes the points of a run and checks its settings against them, once. A run that is planned before
 * the address changes isn't checked again when the address is followed.
 */
public final class RunPlanner {
    private final DatasetCatalogue catalogue;
    private final RunService runs;
    private final RunLink links;
    /** Planned but not followed yet. */
    private Optional<PlannedRun> planned = Optional.empty();

    public RunPlanner(DatasetCatalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.links = new RunLink(catalogue);
    }

    /** The run of settings that may be followed next. */
    public Parsed<PlannedRun> plan(RunSettings settings) {
        Parsed<PlannedRun> run = check(new FramedRun(settings, OptionalInt.empty()));
        planned = run.valid();
        // a set that no link can carry is kept, so that links can name it; it takes the place of an earlier one
        planned.flatMap(possible -> settings.data().own())
                .filter(own -> !own.fitInLink())
                .ifPresent(own -> KeptUpload.keep(Optional.of(own)));
        return run;
    }

    /** The run behind the link that is followed now. */
    public Parsed<PlannedRun> follow(Map<String, List<String>> query) {
        Parsed<PlannedRun> run = read(query);
        planned = Optional.empty();
        return run;
    }

    private Parsed<PlannedRun> read(Map<String, List<String>> query) {
        return links.parse(query, KeptUpload.get())
                .flatMap(link -> planned.filter(known -> known.run().settings().equals(link.settings()))
                        .map(known -> new PlannedRun(known.run(), link.frame()))
                        .<Parsed<PlannedRun>>map(Parsed.Valid::new)
                        .orElseGet(() -> check(link)));
    }

    /** The run of a link that is part of another. */
    public Optional<PlannedRun> possible(Map<String, List<String>> query) {
        return read(query).valid();
    }

    /** The run of a page without a link. */
    public PlannedRun usual() {
        RunSettings settings = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
        return check(new FramedRun(settings, OptionalInt.empty())).valid().orElseThrow();
    }

    private Parsed<PlannedRun> check(FramedRun link) {
        return runs.check(link.settings(), catalogue.create(link.settings().data()))
                .map(run -> new PlannedRun(run, link.frame()));
    }
}
