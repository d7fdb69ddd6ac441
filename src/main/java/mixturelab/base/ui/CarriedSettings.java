package mixturelab.base.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes along from one page to another: the data, and what kind of clusters are looked for in it. */
public final class CarriedSettings {
    private static final Set<String> NAMES =
            Set.of("data", "seed", "points", "labels", "axes", "title", "upload", "algorithm", "covariance", "floor");

    private CarriedSettings() {}

    /** Those of an address, as the end of another one: with a question mark, or empty. */
    public static String of(Location location) {
        Map<String, List<String>> query =
                new LinkedHashMap<>(location.getQueryParameters().getParameters());
        query.keySet().retainAll(NAMES);
        return query.isEmpty() ? "" : "?" + new QueryParameters(query).getQueryString();
    }
}
