package mixturelab.core.run;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Writes every setting as the text that it has in a link. */
final class LinkWriter {
    private LinkWriter() {}

    /** The names in the order of a link; those of own points and of a manual start only if there are any. */
    static SequencedMap<String, String> texts(RunSettings settings) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("data", settings.data().id());
        texts.put("seed", Long.toString(settings.data().seed()));
        settings.data().own().map(OwnPointsLink::texts).ifPresent(texts::putAll);
        texts.put("start", Long.toString(settings.start()));
        texts.put("k", Integer.toString(settings.componentCount()));
        texts.put("algorithm", LinkText.of(settings.algorithm()));
        texts.put("covariance", LinkText.of(settings.covarianceType()));
        texts.put("init", LinkText.of(settings.initialization()));
        settings.manual().ifPresent(start -> {
            texts.put("means", LinkText.of(start.means()));
            start.covariances().ifPresent(rows -> texts.put("covariances", LinkText.of(rows)));
            start.weights().ifPresent(weights -> texts.put("weights", LinkText.ofWeights(weights)));
        });
        texts.put("iterations", Integer.toString(settings.maxIterations()));
        texts.put("tolerance", LinkText.of(settings.tolerance()));
        texts.put("patience", Integer.toString(settings.patience()));
        texts.put("floor", LinkText.of(settings.covarianceFloor()));
        texts.put("empty", LinkText.of(settings.emptyClusters()));
        return texts;
    }
}
