package mixturelab.jobs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Threads for work that takes seconds and can wait for a moment: whoever clicks gets a processor first. Java has no say in
 * that on Linux, where {@link Thread#setPriority} changes nothing; so each thread asks the system itself to be less urgent.
 * Elsewhere they are threads like all others.
 */
public final class BackgroundThreads implements ThreadFactory {
    /** A thread of the usual 0 gets about ten times its share. */
    static final int NICENESS = 10;

    /** Linux reads these as "the calling thread"; other systems change the whole process, so they aren't asked. */
    private static final int PRIO_PROCESS = 0;

    private static final int CALLING_THREAD = 0;
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private final ThreadFactory threads;

    /** @param name what their names begin with */
    public BackgroundThreads(String name) {
        this.threads = Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    @Override
    public Thread newThread(Runnable task) {
        return threads.newThread(() -> {
            letOthersGoFirst();
            task.run();
        });
    }

    private static void letOthersGoFirst() {
        SET_PRIORITY.ifPresent(setPriority -> {
            try {
                // what it answers doesn't matter: a thread that stays urgent works all the same
                int _ = (int) setPriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICENESS);
            } catch (Throwable e) {
                throw new IllegalStateException("setpriority can't be called", e);
            }
        });
    }

    @SuppressWarnings("restricted") // the C library is the only one who can be asked
    private static Optional<MethodHandle> setPriority() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor signature = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.defaultLookup().find("setpriority").map(address -> linker.downcallHandle(address, signature));
    }
}
