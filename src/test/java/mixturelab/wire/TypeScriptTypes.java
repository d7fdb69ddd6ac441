package mixturelab.wire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The interfaces and unions of a TypeScript file, read as text: what JSON has to look like for the browser. */
final class TypeScriptTypes {
    private static final Pattern INTERFACE =
            Pattern.compile("export interface (\\w+)(?: extends ([\\w, ]+))? \\{([^}]*)}");
    private static final Pattern FIELD = Pattern.compile("readonly (\\w+): ([^;]+);");
    private static final Pattern UNION = Pattern.compile("export type (\\w+) = ('[^;]+);");
    private static final Pattern LIST = Pattern.compile("readonly (?:\\((.+)\\)|(\\w+))\\[]");
    private static final Pattern MAP = Pattern.compile("Readonly<Partial<Record<(\\w+), (\\w+)>>>");

    private final Map<String, Map<String, String>> fields = new TreeMap<>();
    private final Map<String, Set<String>> unions = new TreeMap<>();

    TypeScriptTypes(String file) {
        UNION.matcher(file)
                .results()
                .forEach(union -> unions.put(
                        union.group(1), Set.of(union.group(2).replace("'", "").split(" \\| "))));
        Map<String, Map<String, String>> own = new TreeMap<>();
        Map<String, String> parents = new TreeMap<>();
        INTERFACE.matcher(file).results().forEach(found -> {
            Map<String, String> types = own.computeIfAbsent(found.group(1), name -> new LinkedHashMap<>());
            FIELD.matcher(found.group(3)).results().forEach(field -> types.put(field.group(1), field.group(2)));
            parents.put(found.group(1), Optional.ofNullable(found.group(2)).orElse(""));
        });
        own.forEach((name, types) -> {
            Map<String, String> all = new LinkedHashMap<>(types);
            Stream.of(parents.getOrDefault(name, "").split(", "))
                    .filter(parent -> !parent.isEmpty())
                    .forEach(parent -> all.putAll(own.getOrDefault(parent, Map.of())));
            fields.put(name, all);
        });
    }

    /** The names of all interfaces. */
    Set<String> interfaces() {
        return fields.keySet();
    }

    /** Why a value isn't of a type; empty if it is. */
    Optional<String> problem(JsonNode value, String type) {
        Matcher list = LIST.matcher(type);
        Matcher map = MAP.matcher(type);
        if (type.endsWith(" | null")) {
            return value.isNull() ? Optional.empty() : problem(value, type.replace(" | null", ""));
        } else if (list.matches()) {
            String item = Optional.ofNullable(list.group(1)).orElseGet(() -> list.group(2));
            return value.isArray() ? first(value.valueStream(), item) : Optional.of(value + " is no list");
        } else if (map.matches()) {
            Set<String> unknown = new HashSet<>(value.propertyNames());
            unknown.removeAll(unions.getOrDefault(map.group(1), Set.of()));
            return unknown.isEmpty() ? first(value.valueStream(), map.group(2)) : Optional.of("unknown " + unknown);
        } else if (fields.containsKey(type)) {
            return objectProblem(value, fields.getOrDefault(type, Map.of()));
        } else if (unions.containsKey(type)) {
            return unless(unions.getOrDefault(type, Set.of()).contains(value.asString("")), value, type);
        }
        boolean isPlain = switch (type) {
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "string" -> value.isString();
            default -> type.matches("(Base64|Deflated)<\\w+Array>") && value.isString();
        };
        return unless(isPlain, value, type);
    }

    private Optional<String> objectProblem(JsonNode value, Map<String, String> types) {
        if (!Set.copyOf(value.propertyNames()).equals(types.keySet())) {
            return Optional.of(value.propertyNames() + " where the browser reads " + types.keySet());
        }
        return types.entrySet().stream()
                .flatMap(field -> problem(value.get(field.getKey()), field.getValue()).stream()
                        .map(problem -> field.getKey() + ": " + problem))
                .findFirst();
    }

    private Optional<String> first(Stream<JsonNode> values, String type) {
        return values.flatMap(value -> problem(value, type).stream()).findFirst();
    }

    private static Optional<String> unless(boolean holds, JsonNode value, String type) {
        return holds ? Optional.empty() : Optional.of(value + " is no " + type);
    }
}
