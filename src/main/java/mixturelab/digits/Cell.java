package mixturelab.digits;

/**
 * A cell of a confusion matrix.
 *
 * @param digit the true one
 * @param label what it was read as, 10 for none
 * @param total how many test images there are of it
 * @param pictures the first of them
 */
public record Cell(Method method, int digit, int label, int total, Pictures pictures) {
    /** How many pictures a cell shows at most. */
    public static final int SHOWN = 40;
}
