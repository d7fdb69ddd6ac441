package mixturelab.chart.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.internal.JacksonUtils;
import mixturelab.wire.CellChoice;
import mixturelab.wire.ExperimentChoice;
import mixturelab.wire.SeriesChoice;
import mixturelab.wire.VariableChoice;
import tools.jackson.databind.JsonNode;

/** Events of the digits' stage, each with a choice of the learner; whether it is possible is for the listener to say. */
public final class DigitsEvents {
    /** As a whole: given the choice's type, Vaadin looks for the fields of its enums and finds no end. */
    private static final String CHOICE = "event.detail";

    private DigitsEvents() {}

    /** Event that carries a choice. */
    public abstract static class Chosen<T> extends ComponentEvent<DigitsStage> {
        private final T choice;

        private Chosen(DigitsStage source, boolean fromClient, JsonNode choice, Class<T> type) {
            super(source, fromClient);
            this.choice = JacksonUtils.readValue(choice, type);
        }

        /** What was chosen. */
        public final T choice() {
            return choice;
        }
    }

    /** The errors along another setting are wanted. */
    @DomEvent("experiment-chosen")
    public static final class ExperimentChosen extends Chosen<VariableChoice> {
        /** Made by Vaadin. */
        public ExperimentChosen(DigitsStage source, boolean fromClient, @EventData(CHOICE) JsonNode choice) {
            super(source, fromClient, choice, VariableChoice.class);
        }
    }

    /** An experiment's comparison is to be run. */
    @DomEvent("experiment-run")
    public static final class ExperimentStarted extends Chosen<ExperimentChoice> {
        /** Made by Vaadin. */
        public ExperimentStarted(DigitsStage source, boolean fromClient, @EventData(CHOICE) JsonNode choice) {
            super(source, fromClient, choice, ExperimentChoice.class);
        }
    }

    /** A comparison from the plot is to be shown. */
    @DomEvent("comparison-chosen")
    public static final class ComparisonChosen extends Chosen<ExperimentChoice> {
        /** Made by Vaadin. */
        public ComparisonChosen(DigitsStage source, boolean fromClient, @EventData(CHOICE) JsonNode choice) {
            super(source, fromClient, choice, ExperimentChoice.class);
        }
    }

    /** Several starts are wanted. */
    @DomEvent("starts-requested")
    public static final class SeriesChosen extends Chosen<SeriesChoice> {
        /** Made by Vaadin. */
        public SeriesChosen(DigitsStage source, boolean fromClient, @EventData(CHOICE) JsonNode choice) {
            super(source, fromClient, choice, SeriesChoice.class);
        }
    }

    /** The images of a confusion are wanted. */
    @DomEvent("cell-chosen")
    public static final class CellChosen extends Chosen<CellChoice> {
        /** Made by Vaadin. */
        public CellChosen(DigitsStage source, boolean fromClient, @EventData(CHOICE) JsonNode choice) {
            super(source, fromClient, choice, CellChoice.class);
        }
    }
}
