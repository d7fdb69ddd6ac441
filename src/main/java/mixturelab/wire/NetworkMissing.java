package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why there is no neural network though it was asked for. */
public enum NetworkMissing {
    /** The native library that it calculates with can't be loaded on the server. */
    @JsonProperty("no-native")
    NO_NATIVE
}
