package mixturelab.digits;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mixturelab.core.score.MajorityVote;
import mixturelab.wire.ByteArray;
import mixturelab.wire.CellMessage;
import mixturelab.wire.ClusteringMessage;
import mixturelab.wire.ClusteringMethod;
import mixturelab.wire.DeflatedArray;
import mixturelab.wire.DigitsMessage;
import mixturelab.wire.DigitsProgressMessage;
import mixturelab.wire.DigitsSettingsMessage;
import mixturelab.wire.ErrorPoint;
import mixturelab.wire.ErrorPointsMessage;
import mixturelab.wire.MethodName;
import mixturelab.wire.MethodPhase;
import mixturelab.wire.MethodProgressMessage;
import mixturelab.wire.MethodState;
import mixturelab.wire.NetworkMessage;
import mixturelab.wire.NetworkMissing;
import mixturelab.wire.PrintedErrors;
import mixturelab.wire.Variable;

/** Factory of the messages about digits. */
public final class DigitsMessages {
    private static final List<PrintedErrors> HOMEWORK = List.of(
            new PrintedErrors(MethodName.MIXTURE, 0.4006, 0.5547),
            new PrintedErrors(MethodName.KMEANS, 0.3894, 0.4060),
            new PrintedErrors(MethodName.MLP, 0.0000, 0.0651));

    private DigitsMessages() {}

    /**
     * A comparison. Its pictures are compressed, which takes a moment where there are many.
     *
     * @param saved whether it wasn't computed just now
     */
    public static DigitsMessage of(Comparison comparison, boolean saved) {
        return new DigitsMessage(
                settings(comparison.settings()),
                saved,
                comparison.clusterings().stream().map(DigitsMessages::of).toList(),
                comparison.network().map(DigitsMessages::of),
                comparison.networkMissing().map(reason -> NetworkMissing.valueOf(reason.name())),
                deflated(comparison.varying()),
                comparison.settings().equals(DigitsSettings.HOMEWORK) ? HOMEWORK : List.of());
    }

    /** How far a comparison is. */
    public static DigitsProgressMessage of(DigitsProgress progress) {
        return new DigitsProgressMessage(
                progress.position(),
                progress.waitSeconds(),
                progress.methods().stream().map(DigitsMessages::of).toList(),
                progress.means().map(means -> ByteArray.of(means.toArray())));
    }

    /** The errors along an experiment. */
    public static ErrorPointsMessage of(ErrorPoints points) {
        return new ErrorPointsMessage(
                Variable.valueOf(points.variable().name()),
                points.variable().offered(),
                points.points().stream()
                        .map(point -> new ErrorPoint(point.value(), point.start(), point.training(), point.test()))
                        .toList(),
                points.kmeansTest());
    }

    /** The images of a cell of a confusion matrix. */
    public static CellMessage of(Cell cell) {
        return new CellMessage(
                name(cell.method()),
                cell.digit(),
                cell.label(),
                cell.total(),
                ByteArray.of(cell.pictures().toArray()));
    }

    private static DigitsSettingsMessage settings(DigitsSettings settings) {
        return new DigitsSettingsMessage(
                settings.seed(),
                settings.start(),
                settings.componentCount(),
                settings.covarianceType(),
                settings.covarianceFloor(),
                settings.principalComponents(),
                settings.trainingSize(),
                settings.testSize(),
                settings.restarts(),
                settings.methods().stream().map(DigitsMessages::name).toList());
    }

    private static ClusteringMessage of(Clustering clustering) {
        MajorityVote vote = clustering.vote();
        return new ClusteringMessage(
                ClusteringMethod.valueOf(clustering.method().name()),
                clustering.trainingError(),
                clustering.testError(),
                clustering.iterations(),
                clustering.seconds(),
                clustering.stopReason(),
                clustering.covarianceParameters(),
                vote.labels(),
                perCluster(vote, vote::ties),
                perCluster(vote, vote::size),
                vote.votes(),
                clustering.confusion().counts(),
                clustering.objective(),
                deflated(clustering.means()),
                clustering.variances().map(DigitsMessages::deflated),
                deflated(Members.padded(clustering.typical())),
                deflated(Members.padded(clustering.atypical())),
                clustering.typical().stream().map(Members::digits).toList(),
                clustering.atypical().stream().map(Members::digits).toList());
    }

    private static NetworkMessage of(NetworkResult network) {
        return new NetworkMessage(
                network.trainingError(),
                network.testError(),
                network.iterations(),
                network.seconds(),
                network.confusion().counts());
    }

    private static MethodProgressMessage of(DigitsProgress.MethodProgress method) {
        return new MethodProgressMessage(
                name(method.method()),
                MethodState.valueOf(method.state().name()),
                MethodPhase.valueOf(method.phase().name()),
                method.iteration(),
                method.maxIterations(),
                method.seconds(),
                method.estimateSeconds());
    }

    private static MethodName name(Method method) {
        return MethodName.valueOf(method.name());
    }

    private static DeflatedArray deflated(Pictures pictures) {
        return DeflatedArray.of(pictures.toArray());
    }

    private static <T> List<T> perCluster(MajorityVote vote, IntFunction<T> value) {
        return IntStream.range(0, vote.clusterCount()).mapToObj(value).toList();
    }
}
