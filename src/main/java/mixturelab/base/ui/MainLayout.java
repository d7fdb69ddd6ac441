package mixturelab.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;

/** The frame around every view: the top bar, and the view as the page's main part. */
public final class MainLayout extends Div implements RouterLayout {
    private final Main content = new Main();
    private final PageModes modes = new PageModes();

    public MainLayout() {
        addClassName("page");
        Span mark = new Span();
        mark.addClassName("page-mark");
        Anchor home = new Anchor(".", mark, new Span(getTranslation("page.name")));
        home.addClassName("page-name");
        Header bar = new Header(home, modes);
        bar.addClassName("page-bar");
        add(bar, content, new ConnectionNote());
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
