package mixturelab.lab.ui;

import java.util.List;
import java.util.OptionalInt;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;

/** What a link leads to on this page. */
sealed interface PlannedRun {
    /**
     * A run that can be carried out.
     *
     * @param frame the half step to show; empty if the link names none
     */
    record Possible(RunSettings settings, Dataset dataset, OptionalInt frame) implements PlannedRun {}

    /** No run, and why. */
    record Impossible(List<SettingProblem> problems) implements PlannedRun {
        public Impossible {
            problems = List.copyOf(problems);
        }
    }
}
