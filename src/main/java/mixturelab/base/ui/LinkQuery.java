package mixturelab.base.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query of an address, in the order in which its link was written: an address is read by people, too, and Vaadin's own
 * parameters come in any order.
 */
public final class LinkQuery extends QueryParameters {
    private static final long serialVersionUID = 1;

    private final String text;

    private LinkQuery(Map<String, String> link) {
        super(QueryParameters.simple(link).getParameters());
        this.text = link.entrySet().stream()
                .map(entry -> text(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * The query of a link.
     *
     * @param link names and values, neither of them encoded
     */
    public static LinkQuery of(Map<String, String> link) {
        return new LinkQuery(link);
    }

    /** One name with its value, encoded. */
    static String text(String name, String value) {
        return QueryParameters.of(name, value).getQueryString();
    }

    @Override
    public String getQueryString() {
        return text;
    }
}
