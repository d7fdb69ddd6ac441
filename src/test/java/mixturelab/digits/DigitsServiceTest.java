package mixturelab.digits;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.Comparison.NetworkMissing;
import mixturelab.digits.DigitsProgress.Phase;
import mixturelab.digits.DigitsProgress.State;
import mixturelab.files.DataFolder;
import mixturelab.files.ResultCache;
import mixturelab.jobs.Job;
import mixturelab.jobs.Monitor;
import mixturelab.smile.OpenBlas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsServiceTest {
    private static final Mnist MNIST = new Mnist();
    private static final long HEAP = 4L << 30;
    private static final DigitsSettings SMALL = new DigitsSettings(
            1, 0, 3, CovarianceType.FULL, 0.01, OptionalInt.of(5), 500, 1000, 2, List.of(Method.values()));

    /** Many seconds of work. */
    private static final DigitsSettings LARGE = new DigitsSettings(
            1, 0, 20, CovarianceType.FULL, 1e-6, OptionalInt.empty(), 5000, 65_000, 20, List.of(Method.MIXTURE));

    @TempDir
    private Path folder;

    private final List<DigitsService> services = new ArrayList<>();

    @AfterEach
    void close() {
        services.forEach(DigitsService::close);
    }

    @Test
    void aComparisonIsSavedAndFoundAgain() {
        DigitsService service = service();
        assertEquals(Optional.empty(), service.saved(SMALL));
        Comparison computed = join(service.start("a", SMALL, false));
        assertSame(computed, service.saved(SMALL).orElseThrow(), "from memory");
        assertEquals(Optional.of(computed), service().saved(SMALL), "from the data folder");
        assertTrue(service.saves());
    }

    @Test
    void whatIsFoundHasBeenWritten() {
        DigitsService service = service();
        Job<DigitsProgress, Comparison> job = service.start("a", SMALL, false);
        // without a pause, so that a comparison that can be found before its file is written doesn't escape
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(100_000))
                .until(() -> service.saved(SMALL).isPresent());
        String[] written = requireNonNull(folder.toFile().list());
        assertEquals(1, written.length);
        assertTrue(written[0].endsWith(".result"), written[0]);
        join(job);
    }

    @Test
    void equalSettingsGiveEqualResults() {
        DigitsService service = service();
        Comparison first = join(service.start("a", SMALL, false));
        Comparison again = join(service.start("a", SMALL, true));
        for (Method method : List.of(Method.MIXTURE, Method.KMEANS)) {
            Clustering one = first.clustering(method).orElseThrow();
            Clustering other = again.clustering(method).orElseThrow();
            assertEquals(one.objective(), other.objective());
            assertEquals(one.means(), other.means());
            assertEquals(one.testClusters(), other.testClusters());
        }
        assertEquals(
                first.network().orElseThrow().testLabels(),
                again.network().orElseThrow().testLabels());
    }

    @Test
    void aDamagedFileIsComputedAgain() throws IOException {
        Comparison computed = join(service().start("a", SMALL, false));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 1;
                Files.write(file, content);
            }
        }
        DigitsService service = service();
        assertEquals(Optional.empty(), service.saved(SMALL));
        assertEquals(computed.varying(), join(service.start("a", SMALL, false)).varying());
    }

    @Test
    void withoutADiskResultsAreThereAndItIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("full"));
        DigitsService service = service(MNIST, OpenBlas::isAvailable, HEAP, file);
        join(service.start("a", SMALL, false));
        assertFalse(service.saves());
        assertTrue(service.saved(SMALL).isPresent());
    }

    @Test
    void withoutTheLibraryTheClusteringsAreThere() {
        DigitsService service = service(MNIST, () -> false, HEAP, folder);
        DigitsSettings pixels =
                SMALL.with(DigitsTable.PRINCIPAL, OptionalInt.empty()).with(DigitsTable.K, 2);
        Comparison comparison = join(service.start("a", pixels, false));
        assertEquals(Optional.empty(), comparison.network());
        assertEquals(Optional.of(NetworkMissing.NO_NATIVE), comparison.networkMissing());
        assertEquals(2, comparison.clusterings().size());
        SettingProblem problem = service.problems(SMALL).getFirst();
        assertEquals("principal", problem.parameter());
        assertEquals(DigitsRule.NATIVE, problem.rule());
    }

    @Test
    void withoutMnistTheFailureSaysWhichFile() {
        DigitsService service = service(
                () -> {
                    throw new MnistMissingException(new IOException("The MNIST file x is cut off"));
                },
                OpenBlas::isAvailable,
                HEAP,
                folder);
        CompletionException failure =
                assertThrows(CompletionException.class, () -> join(service.start("a", SMALL, false)));
        assertInstanceOf(MnistMissingException.class, failure.getCause());
        assertTrue(failure.toString().contains("x is cut off"));
    }

    @Test
    void whatDoesntFitIntoMemoryIsRefusedWithWhatDoes() {
        DigitsService service = service(MNIST, OpenBlas::isAvailable, 1L << 30, folder);
        DigitsSettings tooLarge = DigitsSettings.HOMEWORK.with(DigitsTable.K, 50);
        SettingProblem problem = service.problems(tooLarge).getFirst();
        assertEquals("k", problem.parameter());
        assertEquals(DigitsRule.WITHIN_MEMORY, problem.rule());
        int nearest = Integer.parseInt(problem.args().getFirst());
        assertTrue(
                Integer.parseInt(problem.args().get(1))
                        > Integer.parseInt(problem.args().get(2)),
                "more than there is");
        assertEquals(List.of(), service.problems(tooLarge.with(DigitsTable.K, nearest)));
        assertNotEquals(List.of(), service.problems(tooLarge.with(DigitsTable.K, nearest + 1)));
        assertThrows(IllegalArgumentException.class, () -> service.start("a", tooLarge, false));
        assertEquals(List.of(), service.problems(tooLarge.with(DigitsTable.PRINCIPAL, OptionalInt.of(50))));
        DigitsSettings manyImages =
                DigitsSettings.HOMEWORK.with(DigitsTable.TRAINING, 20_000).with(DigitsTable.K, 20);
        SettingProblem fewer = service.problems(manyImages).getFirst();
        assertEquals(DigitsRule.WITHIN_MEMORY_OR_FEWER, fewer.rule());
        int images = Integer.parseInt(fewer.args().getLast());
        assertEquals(List.of(), service.problems(manyImages.with(DigitsTable.TRAINING, images)));
        assertNotEquals(List.of(), service.problems(manyImages.with(DigitsTable.TRAINING, images + 1)));
        assertEquals(List.of(), service.problems(DigitsSettings.HOMEWORK));
    }

    @Test
    void aCanceledComparisonLeavesItsThreadWithinHalfASecond() {
        DigitsService service = service();
        MNIST.get();
        // in memory, so that nothing but the canceled one takes time
        Comparison quick = join(service.start("a", SMALL, false));
        Job<DigitsProgress, Comparison> running = service.start("a", LARGE, false);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> running.progress().isPresent()
                        && service.progress(running, LARGE).methods().getFirst().iteration() > 0);
        running.cancel();
        Job<DigitsProgress, Comparison> next = service.start("b", SMALL, false);
        assertTimeoutPreemptively(Duration.ofMillis(500), () -> assertSame(quick, join(next)));
    }

    @Test
    void whoWaitsIsToldWhereAndTheProgressOfEachMethod() {
        DigitsService service = service();
        Job<DigitsProgress, Comparison> running = service.start("a", LARGE, false);
        await().atMost(Duration.ofMinutes(1)).until(() -> !running.isWaiting());
        Job<DigitsProgress, Comparison> waiting = service.start("a", SMALL, false);
        DigitsProgress progress = service.progress(waiting, SMALL);
        assertEquals(1, progress.position());
        assertEquals(
                List.of(Method.values()),
                progress.methods().stream().map(method -> method.method()).toList());
        assertTrue(progress.methods().stream().allMatch(method -> method.state() == State.WAITING));
        running.cancel();
        join(waiting);
        DigitsProgress done = service.progress(waiting, SMALL);
        assertTrue(done.methods().stream().allMatch(method -> method.state() == State.DONE));
        assertEquals(1, done.fraction());
    }

    @Test
    void whoWaitsIsToldWhatAMethodIsAt() {
        Map<Method, Set<Phase>> told = new EnumMap<>(Method.class);
        Set<Phase> withPictures = new HashSet<>();
        Monitor<DigitsProgress> monitor = new Monitor<>() {
            @Override
            public void report(DigitsProgress progress) {
                progress.methods().stream()
                        .filter(method -> method.state() != State.WAITING)
                        .forEach(method -> {
                            told.computeIfAbsent(method.method(), first -> new LinkedHashSet<>())
                                    .add(method.phase());
                            if (method.state() == State.RUNNING
                                    && progress.means().isPresent()) {
                                withPictures.add(method.phase());
                            }
                        });
            }

            @Override
            public boolean isAbandoned() {
                return false;
            }
        };
        service().carryOut(SMALL.with(DigitsTable.METHODS, List.of(Method.MIXTURE)), true, monitor);
        service().carryOut(SMALL.with(DigitsTable.METHODS, List.of(Method.KMEANS)), true, monitor);
        assertEquals(List.of(Phase.values()), List.copyOf(requireNonNull(told.get(Method.MIXTURE))));
        assertEquals(List.of(Phase.ITERATING, Phase.SCORING), List.copyOf(requireNonNull(told.get(Method.KMEANS))));
        assertTrue(withPictures.containsAll(Set.of(Phase.STARTING, Phase.ITERATING)), withPictures::toString);
    }

    @Test
    void theErrorsOfAnExperimentAreThoseThatDifferInOneSetting() {
        DigitsService service = service();
        DigitsSettings mixture = SMALL.with(DigitsTable.METHODS, List.of(Method.MIXTURE));
        join(service.start("a", SMALL, false));
        join(service.start("a", mixture.with(DigitsTable.FLOOR, 0.1).with(DigitsTable.START, 1L), false));
        join(service.start("a", mixture.with(DigitsTable.K, 4), false));
        ErrorPoints floor = service().along(Experiment.FLOOR, SMALL);
        assertEquals(
                List.of("0.01", "0.1"),
                floor.points().stream().map(point -> point.value()).toList());
        assertEquals(
                List.of(0L, 1L),
                floor.points().stream().map(point -> point.start()).toList());
        assertTrue(floor.kmeansTest().isPresent());
        ErrorPoints k = service.along(Experiment.K, SMALL);
        assertEquals(
                List.of("3", "4"),
                k.points().stream().map(point -> point.value()).toList());
    }

    @Test
    void theImagesOfACellAreWhatTheMatrixCounts() {
        DigitsService service = service();
        Comparison comparison = join(service.start("a", SMALL, false));
        Clustering mixture = comparison.clustering(Method.MIXTURE).orElseThrow();
        for (int digit = 0; digit < 10; digit++) {
            for (int label = 0; label <= 10; label++) {
                Cell cell = service.members(comparison, Method.MIXTURE, digit, label);
                assertEquals(mixture.confusion().counts().get(digit).get(label), cell.total());
                assertEquals(Math.min(Cell.SHOWN, cell.total()), cell.pictures().count());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> service.members(comparison, Method.MIXTURE, 10, 0));
    }

    private DigitsService service() {
        return service(MNIST, OpenBlas::isAvailable, HEAP, folder);
    }

    private DigitsService service(
            Supplier<DigitImages> images, BooleanSupplier nativeLibrary, long heap, Path results) {
        DigitsService service =
                new DigitsService(images, nativeLibrary, new ResultCache(new DataFolder(results), 10_000_000), 2, heap);
        services.add(service);
        return service;
    }

    private static Comparison join(Job<DigitsProgress, Comparison> job) {
        return job.result().toCompletableFuture().join();
    }
}
