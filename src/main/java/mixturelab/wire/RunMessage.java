package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A run for the lab: its numbers and its words in one object. */
public record RunMessage(
        @JsonUnwrapped RunNumbers numbers, @JsonUnwrapped RunWords words) {}
