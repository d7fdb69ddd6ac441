package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Those of the {@linkplain MethodName methods} that find clusters. */
public enum ClusteringMethod {
    @JsonProperty("mixture")
    MIXTURE,
    @JsonProperty("kmeans")
    KMEANS
}
