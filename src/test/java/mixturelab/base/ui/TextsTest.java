package mixturelab.base.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "-705.22068, 4, \u2212705.2207",
        "0.5, 3, 0.500",
        "-0.0004, 3, 0.000",
        "-0.0006, 3, \u22120.001",
        "NaN, 2, NaN"
    })
    void aNumberIsWrittenWithATrueMinusAndNoNegativeZero(double number, int count, String written) {
        assertEquals(written, Texts.decimals(number, count));
    }
}
