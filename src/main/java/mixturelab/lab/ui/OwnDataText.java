package mixturelab.lab.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mixturelab.core.dataset.CsvColumn;
import mixturelab.core.dataset.CsvColumns;
import mixturelab.core.dataset.CsvReader;
import mixturelab.core.dataset.CsvResult;
import mixturelab.core.dataset.DatasetKey;

/** A CSV text that a learner gave, with what can be seen in it before anything is chosen. */
final class OwnDataText {
    static final OwnDataText EMPTY = of("", new byte[0]);

    private final String name;
    private final byte[] content;
    private final List<CsvColumn> columns;
    private final CsvResult detected;

    private OwnDataText(String name, byte[] content) throws IOException {
        this.name = name;
        this.content = content;
        this.columns = CsvReader.columns(new ByteArrayInputStream(content));
        this.detected = CsvReader.read(DatasetKey.OWN, new ByteArrayInputStream(content), CsvColumns.DETECTED);
    }

    /**
     * Looks through the text.
     *
     * @param name the file's name, or nothing for a text that was pasted
     */
    static OwnDataText of(String name, byte[] content) {
        try {
            return new OwnDataText(name, content.clone());
        } catch (IOException e) {
            throw new UncheckedIOException("An array can always be read", e);
        }
    }

    String name() {
        return name;
    }

    /** In bytes. */
    int size() {
        return content.length;
    }

    /** The text as it can be shown for editing. */
    String shown() {
        return new String(content, StandardCharsets.UTF_8);
    }

    List<CsvColumn> columns() {
        return columns;
    }

    /** The points of the first one or two columns of numbers. */
    CsvResult detected() {
        return detected;
    }

    /** The points of the chosen columns. */
    CsvResult read(CsvColumns chosen) {
        try {
            return CsvReader.read(DatasetKey.OWN, new ByteArrayInputStream(content), chosen);
        } catch (IOException e) {
            throw new UncheckedIOException("An array can always be read", e);
        }
    }
}
