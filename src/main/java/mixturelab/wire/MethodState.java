package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a method of a comparison is. */
public enum MethodState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE
}
