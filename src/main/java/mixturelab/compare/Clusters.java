package mixturelab.compare;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;

/** One cluster for each point, whatever the algorithm. */
final class Clusters {
    private Clusters() {}

    /** The nearest centroid, or the component with the largest responsibility; K throughout for a mixture without density. */
    static int[] of(Points points, Frame frame) {
        return switch (frame) {
            case KMeansFrame kmeans ->
                AssignmentStep.of(points, kmeans.centroids()).assignments().toArray();
            case MixtureFrame em
            when Double.isNaN(em.logLikelihood()) ->
                nowhere(points.n(), em.mixture().componentCount());
            case MixtureFrame em -> of(points, em.mixture());
        };
    }

    /** The component with the largest responsibility; of equal ones the first. */
    static int[] of(Points points, Mixture mixture) {
        return EmEngine.expectation(points, mixture).responsibilities().mostResponsible();
    }

    private static int[] nowhere(int n, int componentCount) {
        int[] clusters = new int[n];
        Arrays.fill(clusters, componentCount);
        return clusters;
    }
}
