package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The settings of digits that experiments vary, one at a time. */
public enum Variable {
    @JsonProperty("floor")
    FLOOR,
    @JsonProperty("covariance")
    COVARIANCE,
    @JsonProperty("principal")
    PRINCIPAL,
    @JsonProperty("k")
    K,
    @JsonProperty("training")
    TRAINING
}
