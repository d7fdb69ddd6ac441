package mixturelab.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mixturelab.core.engine.Workers;
import mixturelab.jobs.Monitor;
import mixturelab.smile.OpenBlas;

/**
 * Computes the homework's comparison and writes the file that the app is shipped with: {@code mvn -Pprecompute
 * process-classes}.
 */
public final class Precompute {
    private Precompute() {}

    /**
     * Computes and writes.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), ComparisonFile.write(compute(DigitsSettings.HOMEWORK)));
    }

    /** A comparison on all cores, for nobody who waits. */
    static Comparison compute(DigitsSettings settings) {
        int helpers = Runtime.getRuntime().availableProcessors() - 1;
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, helpers))) {
            ProgressReport progress = new ProgressReport(settings, new Timings(), new Nobody());
            return new ComparisonRun(new Mnist().get(), settings, Workers.of(executor, helpers), progress)
                    .compare(OpenBlas.isAvailable());
        }
    }

    private static final class Nobody implements Monitor<DigitsProgress> {
        @Override
        public void report(DigitsProgress progress) {}

        @Override
        public boolean isAbandoned() {
            return false;
        }
    }
}
