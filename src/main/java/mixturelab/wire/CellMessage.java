package mixturelab.wire;

/**
 * Test images of one cell of a confusion matrix.
 *
 * @param digit the true one
 * @param label what they were read as; 10 for nothing
 * @param total how many there are
 * @param pictures the first of them, at most 40
 */
public record CellMessage(MethodName method, int digit, int label, int total, ByteArray pictures) {}
