package mixturelab.compare;

import java.util.OptionalInt;
import mixturelab.core.run.RunSettings;

/**
 * Two runs that are watched side by side.
 *
 * @param one the run as the lab has it
 * @param other the same with something changed
 * @param fork the frame of the first run from which both go on (a frame beyond its end means the last); empty: each from its
 *     own beginning
 */
public record TwinSettings(RunSettings one, RunSettings other, OptionalInt fork) {}
