package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;
import mixturelab.digits.Method;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import mixturelab.wire.SeriesProgress;

/** A series of comparisons of the mixture alone, from starts 0 to 4: each joins the plot when it is done. */
final class StartSeries {
    private static final int STARTS = 5;

    private final DigitsService service;
    private final DigitsStage stage;
    private final Background background;
    private final List<Job<DigitsProgress, Comparison>> jobs = new ArrayList<>();

    StartSeries(Component view, DigitsService service, DigitsStage stage, Background background) {
        this.service = service;
        this.stage = stage;
        this.background = background;
        view.addDetachListener(left -> giveUp());
    }

    /**
     * Runs what there isn't yet.
     *
     * @param joined called whenever another one is done
     */
    void start(DigitsSettings settings, Runnable joined) {
        giveUp();
        DigitsSettings mixture = settings.with(DigitsTable.METHODS, List.of(Method.MIXTURE));
        try {
            LongStream.range(0, STARTS)
                    .forEach(start -> jobs.add(
                            service.start(VaadinSession.getCurrent(), mixture.with(DigitsTable.START, start), false)));
        } catch (QueueFullException full) {
            // those that found room will do
        }
        stage.series(new SeriesProgress(0, jobs.size()));
        List<Job<DigitsProgress, Comparison>> mine = List.copyOf(jobs);
        int[] before = {0};
        background.watch(() -> {
            if (!jobs.equals(mine)) {
                return true;
            }
            int done = (int) mine.stream().filter(Job::isDone).count();
            if (done > before[0]) {
                before[0] = done;
                stage.series(new SeriesProgress(done, mine.size()));
                joined.run();
            }
            if (done == mine.size()) {
                giveUp();
                return true;
            }
            return false;
        });
    }

    /** What isn't done is given up. */
    void giveUp() {
        if (!jobs.isEmpty()) {
            jobs.forEach(Job::cancel);
            jobs.clear();
            stage.endSeries();
        }
    }
}
