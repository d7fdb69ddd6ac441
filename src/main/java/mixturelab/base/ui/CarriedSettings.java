package mixturelab.base.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mixturelab.core.settings.LinkPart;
import mixturelab.core.settings.RunTable;

/** What goes along from one page to another: the data, and what kind of clusters are looked for in it. */
public final class CarriedSettings {
    /** In the order of a link. */
    private static final List<String> NAMES = RunTable.PARTS.stream()
            .filter(LinkPart::isCarried)
            .flatMap(part -> part.names().stream())
            .toList();

    private CarriedSettings() {}

    /**
     * Those of an address, as the end of another one: with a question mark, or empty.
     *
     * @param query the values of each name, decoded
     */
    public static String of(Map<String, List<String>> query) {
        String carried = NAMES.stream()
                .flatMap(name -> query.getOrDefault(name, List.of()).stream().map(value -> LinkQuery.text(name, value)))
                .collect(Collectors.joining("&"));
        return carried.isEmpty() ? "" : "?" + carried;
    }
}
