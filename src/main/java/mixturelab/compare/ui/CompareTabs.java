package mixturelab.compare.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mixturelab.base.ui.CarriedSettings;
import mixturelab.base.ui.LinkQuery;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;

/** The page's four views, at the top of each of them. */
final class CompareTabs extends Nav {
    static final String SWEEP = "compare";
    static final String STARTS = "compare/starts";
    static final String TWINS = "compare/twins";
    static final String FAILURES = "compare/failures";

    private static final List<String> PATHS = List.of(SWEEP, STARTS, TWINS, FAILURES);
    private final RunLink links;
    private final Map<String, Anchor> tabs = new LinkedHashMap<>();

    /** @param open the path of the view that they stand in */
    CompareTabs(DatasetCatalogue catalogue, String open) {
        this.links = new RunLink(catalogue);
        addClassName("compare-tabs");
        setAriaLabel(getTranslation("compare.tabs"));
        for (String path : PATHS) {
            Anchor tab = new Anchor(path, getTranslation("compare.tab." + path.replace('/', '.')));
            tab.getElement().setAttribute("router-link", true);
            tab.getElement().setAttribute("aria-current", path.equals(open) ? "page" : "false");
            tabs.put(path, tab);
            add(tab);
        }
    }

    /** The other views begin with the same data and the same kind of clusters. */
    void carry(RunSettings run) {
        String suffix = CarriedSettings.of(
                LinkQuery.of(links.format(run, OptionalInt.empty())).getParameters());
        tabs.forEach((path, tab) -> tab.setHref(path.equals(FAILURES) ? path : path + suffix));
    }
}
