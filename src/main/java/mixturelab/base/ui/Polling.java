package mixturelab.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Client polling shared by all pending jobs of a page: three quick polls, then one every 250 ms. The quick ones show a short
 * job's result at once; a long job costs only two polls more than at the slow pace from the beginning, so that a whole class
 * that waits is hardly more work.
 */
final class Polling {
    static final int SHORTEST_MILLIS = 40;
    static final int LONGEST_MILLIS = 250;
    private static final int NEVER = -1;

    private final UI ui;
    private final List<BooleanSupplier> checks = new ArrayList<>();
    private int millis = NEVER;

    private Polling(UI ui) {
        this.ui = ui;
        ui.addPollListener(poll -> look());
    }

    /** The polling of a page, made at the first call. */
    static Polling of(UI ui) {
        Polling known = ComponentUtil.getData(ui, Polling.class);
        if (known != null) {
            return known;
        }
        Polling made = new Polling(ui);
        ComponentUtil.setData(ui, Polling.class, made);
        return made;
    }

    /** Makes a check with every poll until it says that it is over; the first one comes soon. */
    void add(BooleanSupplier isOver) {
        checks.add(isOver);
        setMillis(SHORTEST_MILLIS);
    }

    private void look() {
        if (!checks.isEmpty()) {
            setMillis(Math.min(2 * millis, LONGEST_MILLIS));
        }
        for (BooleanSupplier check : List.copyOf(checks)) {
            // one that fails isn't made again; one that is over may have begun another
            checks.remove(check);
            if (!check.getAsBoolean()) {
                checks.add(check);
            }
        }
        if (checks.isEmpty()) {
            setMillis(NEVER);
        }
    }

    private void setMillis(int next) {
        millis = next;
        ui.setPollInterval(next);
    }
}
