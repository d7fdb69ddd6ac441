package mixturelab.lab.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How long the threads that carry out what happens on a page were busy with it: processor time, whatever else runs. */
@TestConfiguration
class UiThreads {
    private final AtomicLong longest = new AtomicLong();

    void reset() {
        longest.set(0);
    }

    /** The longest answer since the last reset. */
    double longestMillis() {
        return longest.get() / 1e6;
    }

    @Bean
    VaadinServiceInitListener watchUiThreads() {
        return event -> event.addVaadinRequestInterceptor(new Watch());
    }

    private final class Watch implements VaadinRequestInterceptor {
        private static final String BEGUN = UiThreads.class.getName();

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
            request.setAttribute(BEGUN, now());
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {}

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
            if (ApplicationConstants.REQUEST_TYPE_UIDL.equals(type)
                    && request.getAttribute(BEGUN) instanceof Long begun) {
                longest.accumulateAndGet(now() - begun, Math::max);
            }
        }

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }
}
