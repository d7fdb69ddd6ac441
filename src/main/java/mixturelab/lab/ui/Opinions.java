package mixturelab.lab.ui;

import java.lang.System.Logger.Level;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.RunStage;
import mixturelab.jobs.FinishedRun;
import mixturelab.smile.SecondOpinion;

/**
 * Background job that gets Smile's second opinion on the run of a page: it begins when the run is in the browser, and a
 * later run takes the place of an earlier one.
 */
final class Opinions {
    private static final System.Logger LOG = System.getLogger(Opinions.class.getName());

    private final Background background;
    private final RunStage stage;
    /** Counts the runs, so that an opinion on an earlier one is known for what it is. */
    private int latest;

    /** @param background of the view that the stage is on */
    Opinions(Background background, RunStage stage) {
        this.background = background;
        this.stage = stage;
    }

    /** Asks for an opinion on the run that is being shown; the stage is told it if there is one. */
    void ask(FinishedRun finished) {
        int mine = ++latest;
        if (!SecondOpinion.isPossible(finished.dataset().points(), finished.run())) {
            return;
        }
        background.readLater(
                () -> SecondOpinion.of(finished.dataset().points(), finished.run()),
                difference -> {
                    if (mine == latest) {
                        difference.ifPresent(stage::tellOpinion);
                    }
                },
                failure -> LOG.log(Level.WARNING, "Smile has no second opinion on a run", failure));
    }
}
