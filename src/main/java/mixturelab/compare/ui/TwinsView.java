package mixturelab.compare.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import mixturelab.base.ui.MainLayout;
import mixturelab.core.dataset.DatasetCatalogue;

/** Scaffold: the owner of this view takes it over. */
@Route(value = CompareTabs.TWINS, layout = MainLayout.class)
final class TwinsView extends Div {
    TwinsView(DatasetCatalogue catalogue) {
        addClassName("compare");
        add(new CompareTabs(catalogue, CompareTabs.TWINS));
    }
}
