package mixturelab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import mixturelab.base.ui.Texts;
import mixturelab.core.dataset.CsvColumns;
import mixturelab.core.dataset.CsvReader;
import mixturelab.core.dataset.CsvResult;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Standardization;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.SettingProblem;

/**
 * Asks for points of the learner's own: a CSV file or pasted text, and which columns to take. Whatever is wrong is said
 * here, with line and column, while the run behind the dialog stays as it is.
 */
final class OwnDataDialog extends Dialog {
    /** A longer text isn't shown for editing: a field with megabytes in it is no fun in any browser. */
    private static final int LONGEST_SHOWN = 200_000;

    private final transient Function<OwnPoints, List<SettingProblem>> use;
    private final TextArea text = new TextArea();
    private final ColumnChoice columns = new ColumnChoice(this::check);
    private final Checkbox standardize = new Checkbox(getTranslation("own.standardize"));
    private final Paragraph status = new Paragraph();
    private final Button accept = new Button(getTranslation("own.use"), click -> accept());
    private final transient Reading reading = new Reading(this);
    private transient OwnDataText data = OwnDataText.EMPTY;
    private transient Optional<Dataset> good = Optional.empty();

    /** @param use shows the points, and answers what is wrong with them if it can't */
    OwnDataDialog(Function<OwnPoints, List<SettingProblem>> use) {
        this.use = use;
        addClassName("own-data");
        setHeaderTitle(getTranslation("own.title"));
        setCloseOnOutsideClick(false);
        text.setLabel(getTranslation("own.text"));
        text.setPlaceholder(getTranslation("own.text.example"));
        text.setMaxLength(LONGEST_SHOWN);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                read(event.getOldValue(), event.getValue());
            }
        });
        Paragraph hint = new Paragraph(getTranslation("own.hint"));
        status.addClassName("own-status");
        status.getElement().setAttribute("role", "status");
        standardize.setHelperText(getTranslation("own.standardize.hint"));
        Div choices = new Div(columns, standardize);
        choices.addClassName("own-choices");
        add(hint, upload(), text, choices, status);
        Button cancel = new Button(getTranslation("own.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, accept);
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CsvReader.MAX_BYTES);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("own.file")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("own.drop"))));
        upload.addFileRejectedListener(event -> complain(rejection(
                new CsvResult.Rejected(CsvResult.Problem.TOO_LARGE, 0, "", String.valueOf(CsvReader.MAX_BYTES)))));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /**
     * Reads an uploaded file on the thread of its request, which holds no lock. What the browser promised about the
     * file's size isn't believed: one byte more than is allowed is enough to refuse it.
     */
    private void receive(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(CsvReader.MAX_BYTES + 1);
        OwnDataText loaded = OwnDataText.of(event.getFileName(), content);
        // whatever goes wrong in there, the page's error handler hears of it
        Future<Void> _ = event.getUI().access(() -> {
            text.setValue(loaded.size() <= LONGEST_SHOWN ? loaded.shown() : "");
            reading.now(loaded, this::load);
        });
    }

    /** Reads what stands in the field now; a file's text that was mended there keeps the file's name. */
    private void read(String before, String after) {
        String name = before.isEmpty() || after.isEmpty() ? "" : data.name();
        byte[] content = after.getBytes(StandardCharsets.UTF_8);
        await(name);
        reading.start(content.length, () -> OwnDataText.of(name, content), this::load);
    }

    /** Until the text is read there is nothing to use. */
    private void await(String name) {
        good = Optional.empty();
        accept.setEnabled(false);
        complain("");
        status.setText(name.isEmpty() ? getTranslation("own.reading.text") : getTranslation("own.reading", name));
    }

    private void load(OwnDataText loaded) {
        data = loaded;
        columns.offer(loaded.columns());
        show(loaded.detected());
    }

    private void check() {
        CsvColumns chosen = columns.chosen();
        OwnDataText from = data;
        await(from.name());
        reading.start(from.size(), () -> from.read(chosen), this::show);
    }

    private void show(CsvResult result) {
        accept.setEnabled(true);
        switch (result) {
            case CsvResult.Read read -> {
                good = Optional.of(read.dataset());
                complain("");
                status.setText(getTranslation(
                        "own.found",
                        data.name().isEmpty() ? getTranslation("own.found.text") : data.name(),
                        read.dataset().points().n(),
                        read.dataset().points().d()));
            }
            case CsvResult.Rejected rejected -> {
                good = Optional.empty();
                complain(data.size() == 0 ? getTranslation("own.empty") : rejection(rejected));
            }
        }
    }

    private void complain(String message) {
        text.setErrorMessage(message);
        text.setInvalid(!message.isEmpty());
        status.setText("");
    }

    private String rejection(CsvResult.Rejected rejected) {
        String sentence = getTranslation(
                "csv." + LinkText.of(rejected.problem()),
                Integer.toString(rejected.line()),
                rejected.column(),
                rejected.value());
        return data.name().isEmpty() ? sentence : getTranslation("own.in-file", data.name(), sentence);
    }

    private void accept() {
        if (data.size() == 0) {
            complain(getTranslation("own.empty"));
        }
        good.ifPresent(dataset -> {
            List<SettingProblem> problems = use.apply(own(dataset));
            if (problems.isEmpty()) {
                close();
            } else {
                complain(problems.stream()
                        .map(problem -> Texts.problem(this, problem))
                        .distinct()
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""));
            }
        });
    }

    private OwnPoints own(Dataset dataset) {
        boolean standard = standardize.getValue();
        String name = data.name().isEmpty() ? getTranslation("dataset.own.title") : data.name();
        return new OwnPoints(
                standard ? getTranslation("own.standardized", name) : data.name(),
                standard ? Standardization.apply(dataset.points()) : dataset.points(),
                dataset.labels(),
                dataset.axes());
    }
}
