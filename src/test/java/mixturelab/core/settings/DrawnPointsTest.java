package mixturelab.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnPointsTest {
    @Test
    void everyBitOfACoordinateArrives() {
        Points points = Points.ofRows(new double[] {0.1, 0.30000000000000004}, new double[] {-1e140, Double.MIN_VALUE});
        assertEquals(Optional.of(points), DrawnPoints.read("0.1,0.30000000000000004;-1e140,4.9e-324"));
        assertEquals(Optional.empty(), DrawnPoints.problem("0.1,0.30000000000000004;-1e140,4.9e-324"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | 0",
                "1,2           | 1",
                "1,2;          | ''",
                "1,2;3         | 3",
                "1,2;3,4,5     | '3,4,5'",
                "1,2;3,NaN     | '3,NaN'",
                "1,2;Infinity,4| 'Infinity,4'",
                "1,2;3,1e400   | '3,1e400'",
                "1,2;-1e141,4  | '-1e141,4'",
                "1,2;x,y       | 'x,y'",
            })
    void whatIsNotAPointIsNamed(String text, String named) {
        SettingProblem problem = DrawnPoints.problem(text).orElseThrow();
        assertEquals("points", problem.parameter());
        assertEquals(named, problem.value());
        assertEquals(RunRule.DRAWN, problem.rule());
        assertEquals(List.of("2", "2000", "1e140"), problem.args());
        assertEquals(Optional.empty(), DrawnPoints.read(text));
    }

    @Test
    void twoThousandPointsAreReadAndOneMoreIsNot() {
        String most = String.join(
                ";", Collections.nCopies(DrawnPoints.MOST, "-1.2345678901234567e-100,-1.2345678901234567e-100"));
        assertEquals(DrawnPoints.MOST, DrawnPoints.read(most).orElseThrow().n());
        assertEquals(
                "2001",
                DrawnPoints.problem(most.replace("234567", "") + ";1,2")
                        .orElseThrow()
                        .value());
    }

    @Test
    void aTextOfAnyLengthIsNotEvenRead() {
        String endless = "1,2;" + "9".repeat(10_000_000) + ",4";
        assertTrue(DrawnPoints.problem(endless).orElseThrow().value().endsWith("characters"));
    }

    @Test
    void aLongBadPointIsCut() {
        assertEquals(
                40,
                DrawnPoints.problem("1,2;" + "y".repeat(1_000))
                        .orElseThrow()
                        .value()
                        .length());
    }
}
