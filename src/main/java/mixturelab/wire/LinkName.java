package mixturelab.wire;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mixturelab.core.settings.LinkText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/** Marks a choice of the core that travels under its name in links, such as {@code em}; the core itself knows no JSON. */
@JacksonAnnotationsInside
@JsonSerialize(using = LinkName.Serializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@interface LinkName {
    /** Writes a choice as links do. */
    final class Serializer extends ValueSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> choice, JsonGenerator json, SerializationContext context) {
            json.writeString(LinkText.of(choice));
        }
    }
}
