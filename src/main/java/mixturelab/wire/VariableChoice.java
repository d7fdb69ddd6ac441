package mixturelab.wire;

/** The learner asks for the errors along another setting. */
public record VariableChoice(Variable variable) {}
