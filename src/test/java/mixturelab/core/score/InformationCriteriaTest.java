package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That both equal scikit-learn's is tested with the fits they belong to, in EmGoldenTest. */
class InformationCriteriaTest {
    @Test
    void priceOfTheParametersLessTwiceTheLogLikelihood() {
        assertEquals(234, InformationCriteria.aic(-100, 17));
        assertEquals(17 * Math.log(150) + 2 * 100.0, InformationCriteria.bic(-100, 17, 150), 1e-12);
    }

    @Test
    void smallerIsBetter() {
        assertTrue(InformationCriteria.aic(-100, 5) < InformationCriteria.aic(-110, 5), "better fit");
        assertTrue(InformationCriteria.aic(-100, 5) < InformationCriteria.aic(-100, 6), "fewer parameters");
        assertTrue(InformationCriteria.bic(-100, 5, 9) < InformationCriteria.bic(-110, 5, 9), "better fit");
        assertTrue(InformationCriteria.bic(-100, 5, 9) < InformationCriteria.bic(-100, 6, 9), "fewer parameters");
    }

    @Test
    void bicCostsMoreFromEightPointsOn() {
        assertTrue(InformationCriteria.bic(-100, 5, 7) < InformationCriteria.aic(-100, 5));
        assertTrue(InformationCriteria.bic(-100, 5, 8) > InformationCriteria.aic(-100, 5));
    }
}
