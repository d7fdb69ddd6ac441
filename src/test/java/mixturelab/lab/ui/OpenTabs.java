package mixturelab.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The tabs that the server holds. */
@TestConfiguration
class OpenTabs {
    private final Set<UI> open = ConcurrentHashMap.newKeySet();
    private final Semaphore freed = new Semaphore(0);

    int count() {
        return open.size();
    }

    /** Whether no more than so many are left in time. */
    boolean isDownTo(int count, Duration time) throws InterruptedException {
        while (count() > count) {
            if (!freed.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Ends every session, as after an hour without a sign of life. */
    void expireSessions() {
        List.copyOf(open)
                .forEach(tab -> tab.accessSynchronously(
                        () -> tab.getSession().getSession().invalidate()));
    }

    /** Gives every tab up, as after three heartbeats that didn't come; the sessions live on. */
    void giveUp() {
        List.copyOf(open).forEach(tab -> tab.accessSynchronously(tab::close));
    }

    @Bean
    VaadinServiceInitListener countTabs() {
        return event -> event.getSource().addUIInitListener(opened -> {
            open.add(opened.getUI());
            opened.getUI().addDetachListener(closed -> {
                open.remove(opened.getUI());
                freed.release();
            });
        });
    }
}
