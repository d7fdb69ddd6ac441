package mixturelab.wire;

/**
 * The learner asks for the images of a cell of a confusion matrix.
 *
 * @param digit the true one
 * @param label what they were read as; 10 for nothing
 */
public record CellChoice(MethodName method, int digit, int label) {}
