package mixturelab.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Values of any type that a message may have: so many different ones that every choice of every enum comes up. */
final class Samples {
    /** How many different values of each type there are. */
    static final int COUNT = 8;

    private Samples() {}

    /** One of the values; in the first one all that may be missing is, and lists are empty. */
    static Object of(Type type, int number) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, number);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return message(plain, number);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[number % plain.getEnumConstants().length];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "text " + number;
            case "boolean" -> number % 2 == 0;
            case "int", "Integer" -> number;
            case "long" -> 4_294_967_295L - number;
            case "double", "Double" -> number / 3.0;
            case "OptionalInt" -> number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
            case "OptionalDouble" -> number == 0 ? OptionalDouble.empty() : OptionalDouble.of(number / 3.0);
            default -> throw new IllegalArgumentException("no sample of " + plain);
        };
    }

    private static Object generic(ParameterizedType type, int number) {
        Object part = of(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1], number);
        if (type.getRawType() == Optional.class) {
            return number == 0 ? Optional.empty() : Optional.of(part);
        }
        if (type.getRawType() == List.class) {
            return Collections.nCopies(number, part);
        }
        return number == 0 ? Map.of() : Map.of(of(type.getActualTypeArguments()[0], number), part);
    }

    private static Object message(Class<?> type, int number) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(parts)
                            .map(part -> of(part.getGenericType(), number))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
