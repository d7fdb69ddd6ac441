package mixturelab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.internal.JacksonCodec;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Server and browser mean the same by every message. */
class WireTest {
    private static final Path FILE = Path.of("frontend/wire.ts");
    private static final List<Class<?>> RECORDS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(WireTest.class.getPackageName())
                    .stream()
                    .map(JavaClass::reflect)
                    .filter(Class::isRecord)
                    .collect(Collectors.toUnmodifiableList());

    @Test
    void theBrowsersTypesAreWrittenFromTheRecords() throws IOException {
        String written = TypeScriptWriter.of(RECORDS);
        if (Boolean.getBoolean("wire.write")) {
            Files.writeString(FILE, written);
        }
        assertEquals(
                written,
                Files.readString(FILE),
                "a message has changed: write its types by mvn -Dfrontend.skip test -Dtest=WireTest -Dwire.write=true");
    }

    static Stream<Class<?>> messages() throws IOException {
        TypeScriptTypes types = new TypeScriptTypes(Files.readString(FILE));
        return RECORDS.stream().filter(type -> types.interfaces().contains(type.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsSentHasTheFieldsThatTheBrowserReadsAndNoOthers(Class<?> message) throws IOException {
        TypeScriptTypes types = new TypeScriptTypes(Files.readString(FILE));
        for (int number = 0; number < Samples.COUNT; number++) {
            JsonNode sent = JacksonCodec.encodeWithTypeInfo(Samples.of(message, number));
            assertEquals(Optional.empty(), types.problem(sent, message.getSimpleName()));
        }
    }

    @Test
    void everyRecordIsKnownToTheBrowser() throws IOException {
        long arrays = Stream.of(DoubleArray.class, IntArray.class, ByteArray.class, DeflatedArray.class)
                .filter(RECORDS::contains)
                .count();
        assertEquals(RECORDS.size() - arrays, messages().count());
        assertTrue(RECORDS.size() > 40, "only " + RECORDS.size() + " records");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatTheBrowserSendsIsReadAsItWasMeant(Class<?> choice) {
        IntStream.range(0, Samples.COUNT)
                .mapToObj(number -> Samples.of(choice, number))
                .forEach(sent -> assertEquals(
                        sent, JacksonCodec.decodeAs(JacksonUtils.getMapper().valueToTree(sent), choice)));
    }

    static Stream<Class<?>> choices() {
        return Stream.of(
                StartTexts.class,
                DrawingText.class,
                VariableChoice.class,
                ExperimentChoice.class,
                SeriesChoice.class,
                CellChoice.class);
    }
}
