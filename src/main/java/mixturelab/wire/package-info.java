/**
 * Every message between the server and the browser, in both directions: records, and the few enums and array types in them.
 * {@code frontend/wire.ts} is written from this package. What a message says is decided where it is made; {@code null} and
 * an empty {@link java.util.Optional} both travel as {@code null}.
 */
@NullMarked
package mixturelab.wire;

import org.jspecify.annotations.NullMarked;
