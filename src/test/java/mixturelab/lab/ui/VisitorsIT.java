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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A whole class opens the lab at the same time. */
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
        List<LabVisitor> visitors =
                IntStream.range(0, VISITORS).mapToObj(i -> new LabVisitor(port)).toList();
        try (LabVisitor first = new LabVisitor(port);
                ExecutorService threads = Executors.newFixedThreadPool(VISITORS)) {
            first.open();
            long before = heap();
            int tabs = openTabs.count();
            for (Future<LabVisitor.Tab> tab :
                    threads.invokeAll(visitors.stream().map(VisitorsIT::opening).toList())) {
                tab.get();
            }
            assertEquals(VISITORS, openTabs.count() - tabs);
            long each = (heap() - before) / VISITORS;
            System.out.printf("heap per open lab: %d KB (at most %d)%n", each / 1000, BYTES_PER_LAB / 1000);
            // the heap after a collection is a rough measure; twice the budget would be more than roughness
            assertTrue(each < 2 * BYTES_PER_LAB, each + " bytes of heap per open lab");
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
