package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The methods that read digits. */
public enum MethodName {
    @JsonProperty("mixture")
    MIXTURE,
    @JsonProperty("kmeans")
    KMEANS,
    @JsonProperty("mlp")
    MLP
}
