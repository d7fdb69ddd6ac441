package mixturelab.digits.ui;

import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsMessages;
import mixturelab.wire.DigitsMessage;

/**
 * A comparison with its message for the browser, which fifty clusters make a matter of 100 ms: nothing for a thread that
 * serves a page.
 *
 * @param saved whether it wasn't computed just now
 */
record Prepared(Comparison comparison, boolean saved, DigitsMessage message) {
    /** One that was computed just now. */
    static Prepared computed(Comparison comparison) {
        return new Prepared(comparison, false, DigitsMessages.of(comparison, false));
    }
}
