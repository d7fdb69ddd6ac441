package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SweepFactsTest {
    @Test
    void onOverlapTheCriteriaDisagreeWithEachOtherAndSomeWithTheTruth() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=6");
        SweepFacts facts = SweepFacts.of(sweep);
        assertEquals(2, facts.choices().get(Criterion.BIC));
        assertEquals(3, facts.choices().get(Criterion.AIC));
        assertEquals(3, facts.choices().get(Criterion.HELD_OUT));
        assertEquals(6, facts.choices().get(Criterion.LOG_LIKELIHOOD));
        assertEquals(1403.47, Criterion.BIC.of(sweep.panels().get(0)).orElseThrow(), 0.005);
        assertEquals(1405.24, Criterion.BIC.of(sweep.panels().get(1)).orElseThrow(), 0.005);
        assertEquals(OptionalInt.of(3), facts.truth());
        assertEquals(List.of(), facts.setbacks());
    }

    @Test
    void onClearerDataBicFindsTheTruth() {
        SweepFacts facts = SweepFacts.of(Comparisons.sweep("data=blobs&starts=20"));
        assertEquals(3, facts.choices().get(Criterion.BIC));
        assertEquals(6, facts.choices().get(Criterion.AIC));
        assertEquals(3, facts.choices().get(Criterion.HELD_OUT));
    }

    @Test
    void overOneKThereIsNothingToDisagreeAbout() {
        SweepFacts facts = SweepFacts.of(Comparisons.sweep("data=old-faithful&from=2&to=2"));
        assertEquals(OptionalInt.empty(), facts.truth());
    }

    @Test
    void theBendAndTheSilhouetteOfKMeansMayAgreeAndBothBeWrong() {
        SweepFacts facts = SweepFacts.of(Comparisons.sweep("data=iris&to=6&algorithm=kmeans&starts=10"));
        assertEquals(Map.of(Criterion.INERTIA, 2, Criterion.SILHOUETTE, 2), facts.choices());
        assertEquals(OptionalInt.of(3), facts.truth());
    }

    @Test
    void oneBadStartMakesAGoodKLookBad() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=1&to=8&starts=20");
        // twenty starts find -630.6 for K = 7 and only -631.6 for K = 8
        assertEquals(List.of(8), SweepFacts.of(sweep).setbacks());
        assertEquals(7, SweepFacts.of(sweep).choices().get(Criterion.LOG_LIKELIHOOD));
    }

    @Test
    void aFitThatOnlyStoppedAnotherMomentIsNoSetback() {
        // from blocks K = 2 ends at -51.3689 and K = 3 at -51.3722: the same saddle
        String points = "0.0;2.0;3.0;2.5;0.8;-1.3;-2.7;-2.9;-1.6;0.5;2.3;3.0;2.2;0.3;"
                + "-1.7;-2.9;-2.7;-1.1;1.0;2.6;2.9;1.8;-0.2;-2.1";
        SweepResult sweep = Comparisons.sweep("data=own&floor=0&from=1&to=4&folds=0&points=" + points);
        double gain = Criterion.LOG_LIKELIHOOD.of(sweep.panels().get(2)).orElseThrow()
                - Criterion.LOG_LIKELIHOOD.of(sweep.panels().get(1)).orElseThrow();
        assertTrue(gain < 0 && gain > -0.01, "gain " + gain);
        assertEquals(List.of(), SweepFacts.of(sweep).setbacks());
    }

    @Test
    void aCollapsedPanelIsChosenByNothing() {
        SweepFacts facts = SweepFacts.of(Comparisons.sweep("data=three-points&from=1&to=2&floor=0"));
        assertTrue(facts.choices().values().stream().allMatch(k -> k == 1), facts.toString());
    }
}
