package mixturelab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import mixturelab.core.gmm.Mixture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules, kept by a test. When one is in your way, change it here and say why. */
class ArchitectureTest {
    private static final String ROOT = "mixturelab";
    private static final String CORE = "mixturelab.core..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final List<String> FEATURES = List.of("lab", "compare", "digits");
    private static final List<String> FEATURE_MAY_IMPORT =
            List.of("core..", "wire", "chart..", "base.ui", "run.ui", "jobs", "export", "smile", "compare", "digits");

    /** Each package and what it may import of the house, besides itself. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("core.math", List.of()),
            Map.entry("core.random", List.of()),
            Map.entry("core.dataset", List.of("core.math", "core.random")),
            Map.entry("core.kmeans", List.of("core.math", "core.random", "core.dataset")),
            // "core.random": K-means from several seeded starts
            Map.entry("core.engine", List.of("core.math", "core.random", "core.dataset", "core.gmm", "core.kmeans")),
            Map.entry("core.gmm", List.of("core.math", "core.dataset")),
            // "core.random": points are held out, and silhouettes sampled, by a seeded permutation
            Map.entry("core.score", List.of("core.math", "core.random", "core.dataset", "core.gmm", "core.engine")),
            Map.entry("core.settings", List.of("core.math", "core.random", "core.dataset", "core.gmm", "core.kmeans")),
            Map.entry("core.run", List.of("core..")),
            Map.entry("files", List.of("core..")),
            Map.entry("jobs", List.of("core..")),
            Map.entry("export", List.of("core..")),
            Map.entry("smile", List.of("core..")),
            // the core's own choices (an algorithm, a stop reason), and their names in links
            Map.entry("wire", List.of("core.gmm", "core.settings", "core.run")),
            Map.entry("chart", List.of("core..", "wire")),
            Map.entry("chart.ui", List.of("wire")),
            Map.entry("web", List.of()),
            // "web": the page's scripts carry the nonce of the answer's security policy
            Map.entry("base.ui", List.of("core..", "web")),
            // "chart": twins are two runs, and what the browser draws of a run is the chart's business
            Map.entry("compare", List.of("core..", "jobs", "export", "wire", "chart")),
            // "jobs", "files": a comparison is a task for the pool, and its result is kept in the data folder
            Map.entry("digits", List.of("core..", "smile", "jobs", "files", "wire")),
            // "smile": how well a run agrees with the true labels is part of its words
            Map.entry("run.ui", List.of("core..", "wire", "chart..", "base.ui", "jobs", "smile")),
            Map.entry("lab.ui", FEATURE_MAY_IMPORT),
            Map.entry("compare.ui", FEATURE_MAY_IMPORT),
            Map.entry("digits.ui", FEATURE_MAY_IMPORT),
            Map.entry("api", List.of("core..", "compare", "digits", "export", "jobs")));

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream", "parallelSetAll", "parallelSort");

    @Test
    void theRulesSeeTheHouse() {
        long inCore = HOUSE.stream().filter(resideInAnyPackage(CORE)).count();
        assertTrue(inCore >= 50, "a rule over nothing would always hold, and core shows only " + inCore + " classes");
    }

    @Test
    void everyPackageHasItsLineInTheTable() {
        Set<String> unknown = packages()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(ROOT) && !MAY_IMPORT.containsKey(name.substring(ROOT.length() + 1)))
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown, "packages that MAY_IMPORT says nothing about");
    }

    static Stream<Arguments> mayImport() {
        return MAY_IMPORT.entrySet().stream().map(line -> Arguments.of(line.getKey(), line.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mayImport")
    void importsGoOneWay(String importer, List<String> allowed) {
        List<String> open = new ArrayList<>(allowed);
        open.add(importer);
        DescribedPredicate<JavaClass> closed = resideInAnyPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(
                        open.stream().map(name -> ROOT + "." + name).toArray(String[]::new))))
                .as("what %s may not import", importer);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + importer)
                .should()
                .dependOnClassesThat(closed)
                .because("formulas know no runner, runners no picture, and pictures no page: " + importer
                        + " may import " + allowed)
                .check(HOUSE);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that can be understood alone can be taught alone")
                .check(HOUSE);
    }

    @Test
    void coreSeesTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "jdk.incubator.vector..", "org.jspecify..")
                        .and(DescribedPredicate.not(resideInAnyPackage("java.util.logging..", "java.net.http.."))))
                .because("mathematics outlives frameworks")
                .check(HOUSE);
    }

    @Test
    void oneDoorToTheVectorApi() {
        List<String> users = HOUSE.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("jdk.incubator")))
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .distinct()
                .toList();
        assertTrue(
                users.size() == 1 && users.stream().allMatch(name -> name.startsWith(ROOT + ".core.engine.")),
                "an incubating API changes, so one class of core.engine uses it, not " + users);
    }

    @Test
    void theEngineHasFewDoors() {
        Set<String> open = HOUSE.stream()
                .filter(type -> type.getPackageName().equals(ROOT + ".core.engine"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .collect(toCollection(TreeSet::new));
        assertEquals(
                Set.of("EmEngine", "KMeansFit", "LloydEngine", "Savings", "Workers"),
                open,
                "doors, what they take and what they give: behind them the fast code may change");
    }

    @Test
    void onlyTheEngineSharesArrays() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".core.engine", ROOT + ".core.gmm")
                .should()
                .callMethod(Mixture.class, "owning", int.class, double[].class, double[].class, double[].class)
                .orShould()
                .callMethod(Mixture.class, "sharedCovariances")
                .because(
                        "a mixture is immutable, and its arrays are copied in and out; only copies of 49 MB cost too much")
                .check(HOUSE);
    }

    @Test
    void pagesKnowNoEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "..ui..", ROOT + ".chart..", ROOT + ".api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".core.engine..")
                .because("a page shows runs and never computes one")
                .check(HOUSE);
    }

    @Test
    void vaadinStaysInUi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "..ui..")
                .and()
                .doNotBelongToAnyOf(Application.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("what is not a page is tested and reused without one")
                .check(HOUSE);
    }

    @Test
    void smileHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".smile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("smile..")
                .because("Smile gives second opinions; its traps are handled in one place")
                .check(HOUSE);
    }

    @Test
    void viewsArePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .because("a view is reached by its address, never by another class")
                .check(HOUSE);
    }

    @Test
    void browserModulesComeFromTwoPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".chart.ui", ROOT + ".base.ui")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JsModule.class, NpmPackage.class)
                .because("all that is drawn in the browser is bound in one place, and the page's own frame in another")
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("features")
    void noFeatureOpensAnothersUi(String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> ROOT + "." + other + ".ui..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("a feature can be read, changed or removed without opening another")
                .check(HOUSE);
    }

    static Stream<String> features() {
        return FEATURES.stream();
    }

    @Test
    void nobodyUsesTheCommonPool() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a parallel stream",
                        call -> PARALLEL.contains(call.getTarget().getName())))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ForkJoinPool.class)
                .because("a job's threads are those of its pool: bounded, fair, and less urgent than a click")
                .check(HOUSE);
    }

    @Test
    void coreHoldsFinalFieldsOnly() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(CORE)
                .should()
                .beFinal()
                .because("a frame that was shown once is never changed")
                .check(HOUSE);
    }

    @Test
    void chanceIsSeeded() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(StrictMath.class, "random")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class, SecureRandom.class, UUID.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .because("equal settings give an equal run, so a seed decides every draw")
                .check(HOUSE);
    }

    @Test
    void coreKnowsNoClock() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethodWhere(describe(
                        "reads the time",
                        (JavaCall<?> call) -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .because("a run depends on its settings, never on when it ran")
                .check(HOUSE);
    }

    @Test
    void corePrintsNothing() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should(ACCESS_STANDARD_STREAMS)
                .because("what a run has to say is data in its trace")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = packages()
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked, "packages without @NullMarked, where null would mean anything");
    }

    private static Stream<JavaPackage> packages() {
        return HOUSE.stream().map(JavaClass::getPackage).distinct();
    }
}
