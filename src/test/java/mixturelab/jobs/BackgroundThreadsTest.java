package mixturelab.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundThreadsTest {
    private static final Executor BACKGROUND =
            task -> new BackgroundThreads("background").newThread(task).start();

    @Test
    @EnabledOnOs(OS.LINUX)
    void theyLetOthersGoFirstAndNobodyElseChanges() {
        int usual = niceness();
        assertEquals(
                BackgroundThreads.NICENESS,
                CompletableFuture.supplyAsync(BackgroundThreadsTest::niceness, BACKGROUND)
                        .join());
        assertEquals(usual, niceness());
    }

    @Test
    void theyEndWithTheAppAndHaveNames() {
        Thread thread =
                CompletableFuture.supplyAsync(Thread::currentThread, BACKGROUND).join();
        assertTrue(thread.isDaemon());
        assertEquals("background-0", thread.getName());
    }

    /** The 19th field of the kernel's line about a thread; the second one is a name in parentheses. */
    private static int niceness() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
