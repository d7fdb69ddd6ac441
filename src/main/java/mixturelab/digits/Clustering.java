package mixturelab.digits;

import java.util.List;
import java.util.Optional;
import mixturelab.core.run.StopReason;
import mixturelab.core.score.ConfusionMatrix;
import mixturelab.core.score.MajorityVote;

/**
 * What came of a mixture or of K-means.
 *
 * @param method {@link Method#MIXTURE} or {@link Method#KMEANS}
 * @param trainingError the share of training images read wrongly by the vote
 * @param seconds how long it took, from the start of the fit to the last label
 * @param parameters how many free numbers were fitted
 * @param covarianceParameters how many of them one covariance has; 0 for K-means
 * @param vote taken on the training images
 * @param confusion on the test images
 * @param objective of each frame, the start being the first: mean log-likelihood per image in nats, or inertia
 * @param means of each frame: F x K pictures
 * @param variances K pictures of the last frame; a mixture of pixels has them
 * @param typical of each cluster, the training images it is most sure of
 * @param atypical of each cluster, those of its training images that fit it worst
 * @param testClusters the cluster of each test image
 */
public record Clustering(
        Method method,
        double trainingError,
        double testError,
        int iterations,
        double seconds,
        StopReason stopReason,
        int parameters,
        int covarianceParameters,
        MajorityVote vote,
        ConfusionMatrix confusion,
        List<Double> objective,
        Pictures means,
        Optional<Pictures> variances,
        List<Members> typical,
        List<Members> atypical,
        Labels testClusters) {
    public Clustering {
        objective = List.copyOf(objective);
        typical = List.copyOf(typical);
        atypical = List.copyOf(atypical);
    }
}
