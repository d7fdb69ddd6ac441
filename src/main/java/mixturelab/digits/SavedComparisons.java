package mixturelab.digits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mixturelab.files.ResultCache;

/**
 * Cache of comparisons that were computed before: some in memory, all in the data folder, and the homework's in the app.
 * Safe for use by many threads.
 */
final class SavedComparisons {
    /** The comparison that the app is shipped with; {@code mvn -Pprecompute} writes the file. */
    static final String SHIPPED = "homework.json.gz";

    private static final int IN_MEMORY = 16;

    private final ResultCache files;
    /** The least recently used first. */
    private final Map<DigitsSettings, Comparison> memory = new LinkedHashMap<>(16, 0.75f, true);
    /** The errors of everything that is saved. */
    private final Map<DigitsSettings, Errors> errors = new ConcurrentHashMap<>();

    private volatile boolean refused;
    private volatile boolean listed;

    SavedComparisons(ResultCache files) {
        this.files = files;
    }

    /** The errors of a comparison, as far as there are any. */
    record Errors(DigitsSettings settings, Optional<Pair> mixture, Optional<Pair> kmeans) {
        /** On training and on test images. */
        record Pair(double training, double test) {}

        static Errors of(Comparison comparison) {
            return new Errors(comparison.settings(), pair(comparison, Method.MIXTURE), pair(comparison, Method.KMEANS));
        }

        private static Optional<Pair> pair(Comparison comparison, Method method) {
            return comparison
                    .clustering(method)
                    .map(clustering -> new Pair(clustering.trainingError(), clustering.testError()));
        }
    }

    Optional<Comparison> inMemory(DigitsSettings settings) {
        synchronized (memory) {
            return Optional.ofNullable(memory.get(settings));
        }
    }

    Optional<Comparison> find(DigitsSettings settings) {
        return inMemory(settings).or(() -> {
            Optional<Comparison> found = files.read(ComparisonFile.key(settings))
                    .flatMap(ComparisonFile::read)
                    .filter(comparison -> comparison.settings().equals(settings))
                    .or(() -> settings.equals(DigitsSettings.HOMEWORK) ? shipped() : Optional.empty());
            found.ifPresent(this::remember);
            return found;
        });
    }

    /** The homework's comparison as the repository has it. */
    static Optional<Comparison> shipped() {
        try (InputStream in = SavedComparisons.class.getResourceAsStream(SHIPPED)) {
            return in == null ? Optional.empty() : ComparisonFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a comparison. Whoever finds it may take it that it has been written. */
    void save(Comparison comparison) {
        refused = !files.write(ComparisonFile.key(comparison.settings()), ComparisonFile.write(comparison));
        remember(comparison);
    }

    private void remember(Comparison comparison) {
        errors.put(comparison.settings(), Errors.of(comparison));
        synchronized (memory) {
            memory.put(comparison.settings(), comparison);
            List<DigitsSettings> byAge = List.copyOf(memory.keySet());
            byAge.subList(0, Math.max(0, byAge.size() - IN_MEMORY)).forEach(memory::remove);
        }
    }

    /** Whether the last result could be written to the data folder. */
    boolean works() {
        return !refused;
    }

    /** The errors of all of them; reads every file the first time. */
    Collection<Errors> errors() {
        if (!listed) {
            files.all()
                    .map(ComparisonFile::read)
                    .flatMap(Optional::stream)
                    .forEach(comparison -> errors.putIfAbsent(comparison.settings(), Errors.of(comparison)));
            shipped().ifPresent(comparison -> errors.putIfAbsent(comparison.settings(), Errors.of(comparison)));
            listed = true;
        }
        return errors.values();
    }
}
