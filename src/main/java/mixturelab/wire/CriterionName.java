package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The criteria of a sweep under the names that its messages have for them. */
public enum CriterionName {
    @JsonProperty("logLikelihood")
    LOG_LIKELIHOOD,
    @JsonProperty("aic")
    AIC,
    @JsonProperty("bic")
    BIC,
    @JsonProperty("heldOut")
    HELD_OUT,
    @JsonProperty("inertia")
    INERTIA,
    @JsonProperty("silhouette")
    SILHOUETTE
}
