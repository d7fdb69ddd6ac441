package mixturelab.wire;

/** The errors of one method that the homework printed. */
public record PrintedErrors(MethodName method, double training, double test) {}
