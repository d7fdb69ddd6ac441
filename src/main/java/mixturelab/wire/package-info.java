/**
 * Every message between the server and the browser, in both directions: records, and the few enums and array types in them.
 * {@code frontend/wire.ts} is written from this package; each feature has a factory that fills its messages.
 *
 * <p>A value that may be missing is an {@link java.util.Optional} and travels as {@code null}. A {@code double} is finite, as
 * JSON has no other numbers; numbers that may be NaN travel in a {@link mixturelab.wire.DoubleArray}.
 */
@NullMarked
package mixturelab.wire;

import org.jspecify.annotations.NullMarked;
