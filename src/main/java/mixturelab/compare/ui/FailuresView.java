package mixturelab.compare.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import mixturelab.base.ui.MainLayout;
import mixturelab.core.dataset.DatasetCatalogue;

/** Scaffold: the owner of this view takes it over. */
@Route(value = CompareTabs.FAILURES, layout = MainLayout.class)
final class FailuresView extends Div {
    FailuresView(DatasetCatalogue catalogue) {
        addClassName("compare");
        add(new CompareTabs(catalogue, CompareTabs.FAILURES));
    }
}
