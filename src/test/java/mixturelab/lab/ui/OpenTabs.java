package mixturelab.lab.ui;

import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How many tabs the server holds. */
@TestConfiguration
class OpenTabs {
    private final AtomicInteger now = new AtomicInteger();

    int count() {
        return now.get();
    }

    @Bean
    VaadinServiceInitListener countTabs() {
        return event -> event.getSource().addUIInitListener(opened -> {
            now.incrementAndGet();
            opened.getUI().addDetachListener(closed -> now.decrementAndGet());
        });
    }
}
