package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.stream.Collectors;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.LimitStage;
import mixturelab.compare.CompareMessages;
import mixturelab.compare.CompareService;
import mixturelab.compare.VarianceLimit;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The path from EM to K-means, for the run of EM that a view shows; computed when it is asked for. */
final class LimitPart {
    private static final Logger log = LoggerFactory.getLogger(LimitPart.class);

    private final Component view;
    private final CompareService comparisons;
    private final CompareMessages messages;
    private final LimitStage stage;
    private final CompareWait<Integer, VarianceLimit.Path> wait;
    private @Nullable Runnable compute;

    LimitPart(Component view, CompareService comparisons, CompareMessages messages, LimitStage stage) {
        this.view = view;
        this.comparisons = comparisons;
        this.messages = messages;
        this.stage = stage;
        this.wait = new CompareWait<>(view);
        stage.addRequestListener(event -> ask());
        stage.addCancelListener(event -> cancel());
    }

    /** The run that a path would begin with from now on; that of another run is gone. */
    void offer(Dataset dataset, RunSettings run) {
        wait.giveUp();
        stage.clear();
        compute = () -> start(dataset, run);
    }

    private void ask() {
        if (compute != null) {
            compute.run();
        }
    }

    private void start(Dataset dataset, RunSettings run) {
        List<SettingProblem> problems = comparisons.limitProblems(run, dataset);
        if (!problems.isEmpty()) {
            stage.refuse(problems.stream()
                    .map(problem -> problem.parameter() + ": " + Texts.problem(view, problem))
                    .collect(Collectors.joining(" ")));
            return;
        }
        stage.refuse("");
        stage.busy(true);
        try {
            wait.forJob(
                    comparisons.startLimit(VaadinSession.getCurrent(), dataset, run),
                    steps -> {},
                    path -> show(dataset, path),
                    failure -> {
                        log.error("The path to K-means failed for {}", run, failure);
                        refuse("compare.failed");
                    });
        } catch (QueueFullException full) {
            refuse("settings.queue-full");
        }
    }

    private void show(Dataset dataset, VarianceLimit.Path path) {
        if (path.steps().isEmpty()) {
            refuse("compare.limit.nowhere");
        } else {
            stage.show(messages.data(dataset), messages.limit(path));
        }
    }

    private void cancel() {
        wait.giveUp();
        stage.busy(false);
    }

    private void refuse(String key) {
        stage.busy(false);
        stage.refuse(view.getTranslation(key));
    }
}
