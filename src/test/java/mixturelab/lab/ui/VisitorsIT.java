package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mixturelab.LabVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A whole class opens the lab at the same time. */
@Tag("measures")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OpenTabs.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class VisitorsIT {
    private static final int VISITORS = 100;
    private static final long BYTES_PER_LAB = 500_000;

    @LocalServerPort
    private int port;

    @Autowired
    private OpenTabs openTabs;

    @Test
    void aHundredOpeningsAtOnceWorkAndStaySmall() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(VISITORS)) {
            // the first hundred also makes what serves so many requests at once, buffers above all, and that stays
            open(threads);
            long before = heap();
            int tabs = openTabs.count();
            open(threads);
            assertEquals(VISITORS, openTabs.count() - tabs);
            long each = (heap() - before) / VISITORS;
            System.out.printf("heap per open lab: %d KB (at most %d)%n", each / 1000, BYTES_PER_LAB / 1000);
            // what else comes to stay on the heap meanwhile is counted with the labs
            assertTrue(each < 1.1 * BYTES_PER_LAB, each + " bytes of heap per open lab");
        }
    }

    /** Opens them all at once. The visitors give back what they need themselves; their tabs stay open. */
    private void open(ExecutorService threads) throws Exception {
        List<LabVisitor> visitors =
                IntStream.range(0, VISITORS).mapToObj(i -> new LabVisitor(port)).toList();
        try {
            for (Future<LabVisitor.Tab> tab :
                    threads.invokeAll(visitors.stream().map(VisitorsIT::opening).toList())) {
                tab.get();
            }
        } finally {
            visitors.forEach(LabVisitor::close);
        }
    }

    private static Callable<LabVisitor.Tab> opening(LabVisitor visitor) {
        return visitor::open;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
