package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mixturelab.core.settings.LinkText;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of a package as TypeScript: records become interfaces, enums unions of the texts that are sent. */
final class TypeScriptWriter {
    private static final String HEADER = """
            // Written from the Java package mixturelab.wire, which says what each field means, by
            // mvn -Dfrontend.skip test -Dtest=WireTest -Dwire.write=true

            declare const base64: unique symbol;
            declare const deflated: unique symbol;

            /** An array in base64, its numbers little-endian. */
            export type Base64<A> = string & { readonly [base64]: A };

            /** An array that was deflated (zlib's format) and is then in base64. */
            export type Deflated<A> = string & { readonly [deflated]: A };
            """;

    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(int.class, "number"),
            Map.entry(long.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(Integer.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(OptionalInt.class, "number | null"),
            Map.entry(OptionalDouble.class, "number | null"),
            Map.entry(DoubleArray.class, "Base64<Float64Array>"),
            Map.entry(IntArray.class, "Base64<Int32Array>"),
            Map.entry(ByteArray.class, "Base64<Uint8Array>"),
            Map.entry(DeflatedArray.class, "Deflated<Uint8Array>"));

    /** The unions by name; those that several records use are written once. */
    private final Map<String, String> unions = new TreeMap<>();

    private TypeScriptWriter() {}

    /** The whole file. */
    static String of(List<Class<?>> records) {
        TypeScriptWriter writer = new TypeScriptWriter();
        String interfaces = records.stream()
                .filter(type -> !PLAIN.containsKey(type))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(writer::declaration)
                .collect(Collectors.joining("\n"));
        return HEADER + "\n" + String.join("\n", writer.unions.values()) + "\n" + interfaces;
    }

    private String declaration(Class<?> type) {
        List<RecordComponent> parts = List.of(type.getRecordComponents());
        String parents = parts.stream()
                .filter(TypeScriptWriter::isUnwrapped)
                .map(this::type)
                .collect(Collectors.joining(", "));
        String fields = parts.stream()
                .filter(part -> !isUnwrapped(part))
                .map(part -> "  readonly " + part.getName() + ": " + type(part) + ";\n")
                .collect(Collectors.joining());
        return "export interface " + type.getSimpleName() + (parents.isEmpty() ? "" : " extends " + parents)
                + (fields.isEmpty() ? " {}\n" : " {\n" + fields + "}\n");
    }

    private static boolean isUnwrapped(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private String type(RecordComponent part) {
        return type(part.getGenericType(), part.isAnnotationPresent(LinkName.class));
    }

    private String type(Type type, boolean linkName) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, linkName);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            String union = "export type " + plain.getSimpleName() + " = " + texts(plain, linkName) + ";\n";
            String before = unions.put(plain.getSimpleName(), union);
            check(before == null || before.equals(union), plain + " is sent in two ways");
            return plain.getSimpleName();
        }
        check(PLAIN.containsKey(plain) || plain.isRecord(), "how is " + plain + " sent?");
        return PLAIN.getOrDefault(plain, plain.getSimpleName());
    }

    private String generic(ParameterizedType type, boolean linkName) {
        List<String> parts = Arrays.stream(type.getActualTypeArguments())
                .map(part -> type(part, linkName))
                .toList();
        String last = parts.getLast();
        if (type.getRawType() == Optional.class) {
            return last + " | null";
        }
        if (type.getRawType() == List.class) {
            return "readonly " + (last.contains(" ") ? "(" + last + ")" : last) + "[]";
        }
        check(type.getRawType() == Map.class, "how is " + type + " sent?");
        return "Readonly<Partial<Record<" + parts.getFirst() + ", " + last + ">>>";
    }

    private static String texts(Class<?> choices, boolean linkName) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> linkName
                        ? LinkText.of((Enum<?>) choice)
                        : JsonMapper.shared().convertValue(choice, String.class))
                .map(text -> "'" + text + "'")
                .collect(Collectors.joining(" | "));
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
