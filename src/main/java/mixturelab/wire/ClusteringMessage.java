package mixturelab.wire;

import java.util.List;
import java.util.Optional;
import mixturelab.core.run.StopReason;

/**
 * Result of a mixture or of K-means on digits: K clusters, F frames.
 *
 * @param trainingError the share of training images read wrongly by the vote
 * @param seconds how long it took
 * @param covarianceParameters how many free numbers one covariance has; 0 for K-means
 * @param labels the digit that each cluster is called after; -1 without training images
 * @param ties for each cluster the digits that share the most votes, if more than one does
 * @param sizes training images of each cluster
 * @param votes K x 10: how many of them are which digit
 * @param confusion 10 x 11, test images: digit x label; the last column has no label
 * @param objective for each frame the mean log-likelihood of an image, or the inertia
 * @param means F x K pictures
 * @param variances K pictures of the last frame's variances, 255 for the largest; none for K-means
 * @param typical K x 8 pictures of training images, as many of each eight as {@code typicalDigits} has numbers
 * @param atypical K x 8 pictures likewise, of the images that fit their cluster worst
 * @param typicalDigits the true digits of the typical images
 * @param atypicalDigits the true digits of the atypical ones
 */
public record ClusteringMessage(
        ClusteringMethod method,
        double trainingError,
        double testError,
        int iterations,
        double seconds,
        StopReason stopReason,
        int covarianceParameters,
        List<Integer> labels,
        List<List<Integer>> ties,
        List<Integer> sizes,
        List<List<Integer>> votes,
        List<List<Integer>> confusion,
        List<Double> objective,
        DeflatedArray means,
        Optional<DeflatedArray> variances,
        DeflatedArray typical,
        DeflatedArray atypical,
        List<List<Integer>> typicalDigits,
        List<List<Integer>> atypicalDigits) {}
