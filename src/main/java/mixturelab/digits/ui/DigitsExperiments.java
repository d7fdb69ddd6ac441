package mixturelab.digits.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.settings.Parsed;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsMessages;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;
import mixturelab.digits.Experiment;
import mixturelab.digits.Method;
import mixturelab.wire.CellChoice;
import mixturelab.wire.ExperimentChoice;
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
        stage.addExperimentListener(chosen -> {
            variable = Experiment.valueOf(chosen.choice().variable().name());
            showPoints();
        });
        stage.addCellListener(chosen -> showCell(chosen.choice(), failed));
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
                () -> DigitsMessages.of(service.along(along, settings)),
                stage::showPoints,
                failure -> log.warn("No errors along {}", along, failure));
    }

    /** The settings of an experiment's comparison, or what is wrong with them; empty while there is no comparison. */
    Optional<Parsed<DigitsSettings>> settings(ExperimentChoice choice) {
        Experiment experiment = Experiment.valueOf(choice.variable().name());
        return Optional.ofNullable(shown)
                .map(around -> DigitsEdit.change(around.settings(), experiment.row(), choice.value())
                        .map(settings -> settings.with(DigitsTable.START, choice.start())));
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

    private void showCell(CellChoice cell, Consumer<Throwable> failed) {
        Comparison comparison = shown;
        Method method = Method.valueOf(cell.method().name());
        boolean isCell = cell.digit() >= 0 && cell.digit() <= 9 && cell.label() >= 0 && cell.label() <= 10;
        if (comparison != null && isCell) {
            background.read(
                    () -> DigitsMessages.of(service.members(comparison, method, cell.digit(), cell.label())),
                    stage::showCell,
                    failed);
        }
    }
}
