package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a learner can take home. It is a list of links that a button opens, since that is what it is to a keyboard and to a
 * screen reader, and not a menu.
 */
public final class ExportList extends Div {
    private final Supplier<List<Component>> items;
    private final Popover popover = new Popover();
    private final UnorderedList list = new UnorderedList();

    /** @param items what there is just now: asked when the list is opened */
    public ExportList(Supplier<List<Component>> items) {
        this.items = items;
        addClassName("export-menu");
        Button opener = new Button(getTranslation("export.menu"));
        popover.addClassName("export-list");
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("export.menu"));
        popover.add(list);
        // most visits never open it
        popover.addOpenedChangeListener(event -> refresh());
        add(opener, popover);
    }

    /** There is something else now. */
    public void refresh() {
        if (popover.isOpened()) {
            list.removeAll();
            items.get().forEach(item -> list.add(new ListItem(item)));
        }
    }

    /** Something that the browser does; the list closes. */
    public Component action(String text, Runnable done) {
        return new Button(text, click -> {
            done.run();
            popover.close();
        });
    }

    /** A file that the browser saves under a name. */
    public Component file(String text, String address, String name) {
        Anchor anchor = new Anchor(address, text);
        anchor.getElement().setAttribute("download", name);
        return anchor;
    }
}
