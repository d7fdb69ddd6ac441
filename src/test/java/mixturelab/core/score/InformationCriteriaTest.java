package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import org.junit.jupiter.api.Test;

/** That both equal scikit-learn's is tested with the fits they belong to, in EmGoldenTest. */
class InformationCriteriaTest {
    @Test
    void priceOfTheParametersLessTwiceTheLogLikelihood() {
        assertEquals(234, InformationCriteria.aic(-100, 17));
        assertEquals(17 * Math.log(150) + 2 * 100.0, InformationCriteria.bic(-100, 17, 150), 1e-12);
    }

    @Test
    void weightsThatAreHeldAreNoParameters() {
        for (CovarianceType type : CovarianceType.values()) {
            int free = InformationCriteria.parameterCount(type, Mixing.FREE, 5, 2);
            assertEquals(type.parameterCount(5, 2), free);
            assertEquals(free - 4, InformationCriteria.parameterCount(type, Mixing.EQUAL, 5, 2));
        }
        assertEquals(2 + 3, InformationCriteria.parameterCount(CovarianceType.FULL, Mixing.EQUAL, 1, 2));
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
