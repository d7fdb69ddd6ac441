package mixturelab.digits.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.Parsed;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsModel;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;
import mixturelab.digits.Experiment;
import mixturelab.digits.Method;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The experiments around the comparison on the page: its errors along one setting, the links that lead to the points, and
 * the images of a confusion.
 */
final class DigitsExperiments {
    private static final Logger log = LoggerFactory.getLogger(DigitsExperiments.class);

    private final DigitsService service;
    private final DigitsStage stage;
    private final Background background;
    private Experiment variable = Experiment.FLOOR;
    private @Nullable Comparison shown;

    /** @param failed told why the images of a confusion can't be shown */
    DigitsExperiments(DigitsService service, DigitsStage stage, Background background, Consumer<Throwable> failed) {
        this.service = service;
        this.stage = stage;
        this.background = background;
        stage.onExperiment(name -> LinkText.choice(name, Experiment.values()).ifPresent(chosen -> {
            variable = chosen;
            showPoints();
        }));
        stage.onCell((method, digit, label) -> showCell(method, digit, label, failed));
    }

    /** The comparison on the page; its points follow. */
    void around(Comparison comparison) {
        shown = comparison;
        showPoints();
    }

    /** Shows the errors that there are by now. */
    void showPoints() {
        if (shown == null) {
            return;
        }
        DigitsSettings settings = shown.settings();
        Experiment along = variable;
        background.read(
                () -> DigitsModel.json(service.along(along, settings)),
                stage::showPoints,
                failure -> log.warn("No errors along {}", along, failure));
    }

    /** The settings of an experiment's comparison, or what is wrong with them; empty if there is no such experiment. */
    Optional<Parsed<DigitsSettings>> settings(String name, String value, String start) {
        Comparison around = shown;
        return around == null
                ? Optional.empty()
                : LinkText.choice(name, Experiment.values())
                        .map(chosen -> DigitsEdit.change(around.settings(), chosen.row(), value)
                                .flatMap(settings -> DigitsEdit.change(settings, DigitsTable.START, start)));
    }

    /** Finds the saved comparison of a point: one of several starts has the mixture alone. */
    void find(DigitsSettings settings, Consumer<DigitsSettings> found) {
        background.read(
                () -> service.saved(settings).isPresent()
                        ? settings
                        : settings.with(DigitsTable.METHODS, List.of(Method.MIXTURE)),
                found,
                failure -> log.warn("Can't look for {}", settings, failure));
    }

    private void showCell(String name, int digit, int label, Consumer<Throwable> failed) {
        Comparison comparison = shown;
        Optional<Method> method = LinkText.choice(name, Method.values());
        boolean isCell = digit >= 0 && digit <= 9 && label >= 0 && label <= 10;
        if (comparison != null && method.isPresent() && isCell) {
            background.read(
                    () -> DigitsModel.json(service.members(comparison, method.get(), digit, label)),
                    stage::showCell,
                    failed);
        }
    }
}
