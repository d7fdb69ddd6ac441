package mixturelab.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.CsvColumn;
import mixturelab.core.dataset.CsvColumns;

/** Which columns of a text are the coordinates and which one is the label; out of sight while there is no choice. */
final class ColumnChoice extends Div {
    private final Select<CsvColumn> first = select("own.x");
    private final Select<CsvColumn> second = select("own.y");
    private final Select<CsvColumn> label = select("own.label");

    /** @param changed told that the learner chose another column */
    ColumnChoice(Runnable changed) {
        addClassName("own-columns");
        allowNone(second, getTranslation("own.y.none"));
        allowNone(label, getTranslation("own.label.none"));
        List.of(first, second, label)
                .forEach(select -> select.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                }));
        add(first, second, label);
        setVisible(false);
    }

    /** The list shows the caption, the field the placeholder. */
    private static void allowNone(Select<CsvColumn> select, String none) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setPlaceholder(none);
    }

    private Select<CsvColumn> select(String key) {
        Select<CsvColumn> select = new Select<>();
        select.setLabel(getTranslation(key));
        // the item of an empty selection is null
        select.setItemLabelGenerator(column -> column == null ? "" : name(column));
        return select;
    }

    private String name(CsvColumn column) {
        return column.name().isEmpty() ? getTranslation("own.column", column.number()) : column.name();
    }

    /** Offers the columns of another text, with the choice that {@link CsvColumns#DETECTED} makes. */
    void offer(List<CsvColumn> columns) {
        List<CsvColumn> numeric = columns.stream().filter(CsvColumn::numeric).toList();
        first.setItems(numeric);
        second.setItems(numeric);
        label.setItems(columns);
        if (!numeric.isEmpty()) {
            first.setValue(numeric.getFirst());
        }
        if (numeric.size() > 1) {
            second.setValue(numeric.get(1));
        }
        setVisible(!numeric.isEmpty() && columns.size() > 1);
    }

    CsvColumns chosen() {
        List<String> coordinates = new ArrayList<>();
        first.getOptionalValue().ifPresent(column -> coordinates.add(Integer.toString(column.number())));
        second.getOptionalValue().ifPresent(column -> coordinates.add(Integer.toString(column.number())));
        Optional<String> labelColumn = label.getOptionalValue().map(column -> Integer.toString(column.number()));
        return new CsvColumns(coordinates, labelColumn);
    }
}
