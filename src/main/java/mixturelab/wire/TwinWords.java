package mixturelab.wire;

import java.util.OptionalInt;

/**
 * Two runs in words.
 *
 * @param fork the frame of the first run from which both go on; none if each begins at its own start
 */
public record TwinWords(SideWords one, SideWords other, OptionalInt fork) {}
