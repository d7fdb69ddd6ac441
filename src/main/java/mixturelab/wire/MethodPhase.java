package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part of its work that a running method is at. */
public enum MethodPhase {
    /** The mixture looks for its start by K-means, whose iterations are counted then. */
    @JsonProperty("starting")
    STARTING,
    @JsonProperty("iterating")
    ITERATING,
    /** The result is tried on the test images. */
    @JsonProperty("scoring")
    SCORING
}
