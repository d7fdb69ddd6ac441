package mixturelab.wire;

/**
 * Points that the learner drew, from the browser; not checked yet.
 *
 * @param points separated by semicolons, coordinates by commas
 * @param edited whether the drawing began with the points of the run on the stage
 */
public record DrawingText(String points, boolean edited) {}
