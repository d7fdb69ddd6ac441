package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityVoteTest {
    /** Cluster 0 has classes 2 2 0, cluster 1 has 1 2, cluster 2 has nobody, cluster 3 has 2. */
    private static final MajorityVote VOTE =
            MajorityVote.of(new int[] {0, 0, 0, 1, 1, 3}, new int[] {2, 2, 0, 1, 2, 2}, 4, 4);

    @Test
    void theClassWithTheMostVotesIsTheLabel() {
        assertEquals(2, VOTE.label(0));
        assertEquals(3, VOTE.size(0));
        assertEquals(List.of(), VOTE.ties(0));
    }

    @Test
    void theSmallestWinsATieAndAllAreNamed() {
        assertEquals(1, VOTE.label(1));
        assertEquals(List.of(1, 2), VOTE.ties(1));
    }

    @Test
    void aClusterWithoutPointsHasNoLabel() {
        assertEquals(MajorityVote.NONE, VOTE.label(2));
        assertEquals(List.of(), VOTE.ties(2));
    }

    @Test
    void theFrozenVoteReadsNewPoints() {
        assertArrayEquals(new int[] {2, 1, MajorityVote.NONE, 2}, VOTE.labels(new int[] {0, 1, 2, 3}));
    }

    @Test
    void badNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MajorityVote.of(new int[] {0}, new int[] {0, 1}, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> MajorityVote.of(new int[] {2}, new int[] {0}, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> MajorityVote.of(new int[] {0}, new int[] {-1}, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new MajorityVote(List.of(List.of(1), List.of(1, 2))));
    }

    @Test
    void theConfusionMatrixCountsAndScores() {
        ConfusionMatrix matrix =
                ConfusionMatrix.of(new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 1, MajorityVote.NONE, 1}, 2);
        assertEquals(List.of(List.of(1, 1, 0), List.of(0, 2, 1)), matrix.counts());
        assertEquals(5, matrix.total());
        assertEquals(0.4, matrix.errorRate(), 1e-15);
    }
}
