package mixturelab.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The frame around every view: the top bar, and the view as the page's main part. */
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final List<String> PATHS = List.of("lab", "compare", "digits");
    /** The pages that are about the same data: who goes from one to the other takes it along. */
    private static final Set<String> ABOUT_DATA = Set.of("lab", "compare");

    private final Main content = new Main();
    private final PageModes modes = new PageModes();
    private final Map<String, Anchor> pages = new LinkedHashMap<>();

    public MainLayout() {
        addClassName("page");
        Span mark = new Span();
        mark.addClassName("page-mark");
        Anchor home = new Anchor(".", mark, new Span(getTranslation("page.name")));
        home.addClassName("page-name");
        Nav nav = new Nav();
        nav.addClassName("page-nav");
        nav.setAriaLabel(getTranslation("page.nav"));
        PATHS.forEach(path -> pages.put(path, page(path)));
        pages.values().forEach(nav::add);
        Header bar = new Header(home, nav, modes);
        bar.addClassName("page-bar");
        add(bar, content, new ConnectionNote());
    }

    private Anchor page(String path) {
        Anchor link = new Anchor(path, getTranslation("page.nav." + path));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Marks the page that is open; the address without a path is the lab's. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String first = event.getLocation().getFirstSegment();
        String path = first.isEmpty() ? "lab" : first;
        String carried = ABOUT_DATA.contains(path)
                ? CarriedSettings.of(event.getLocation().getQueryParameters().getParameters())
                : "";
        pages.forEach((name, page) -> {
            page.getElement().setAttribute("aria-current", name.equals(path) ? "page" : "false");
            page.setHref(ABOUT_DATA.contains(name) ? name + carried : name);
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
        if (view instanceof PageActions own) {
            modes.add(own.pageActions());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        oldContent.getElement().removeFromParent();
        modes.removeAll();
    }
}
