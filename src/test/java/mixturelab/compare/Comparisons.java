package mixturelab.compare;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.jobs.Monitor;

/** Comparisons as links name them, carried out on the spot. */
final class Comparisons {
    static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);

    private Comparisons() {}

    static Dataset data(String id) {
        return CATALOGUE.create(CATALOGUE.entry(id).defaultKey());
    }

    static Map<String, List<String>> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList())));
    }

    static SweepSettings sweepSettings(String text) {
        return new CompareLink(CATALOGUE)
                .sweep(query(text), Optional.empty())
                .valid()
                .orElseThrow();
    }

    static SweepResult sweep(String text) {
        SweepSettings settings = sweepSettings(text);
        return new Sweep(CATALOGUE.create(settings.run().data()), settings).carryOut(monitor(panels -> {}));
    }

    static StartsSettings startsSettings(String text) {
        return new CompareLink(CATALOGUE)
                .starts(query(text), Optional.empty())
                .valid()
                .orElseThrow();
    }

    static ManyStartsResult starts(String text) {
        StartsSettings settings = startsSettings(text);
        return new ManyStarts(CATALOGUE.create(settings.run().data()), settings).carryOut(monitor(ends -> {}));
    }

    static TwinSettings twinSettings(String text) {
        return new TwinLink(CATALOGUE)
                .parse(query(text), Optional.empty())
                .valid()
                .orElseThrow();
    }

    static TwinRuns twins(String text) {
        TwinSettings settings = twinSettings(text);
        return new Twins(CATALOGUE.create(settings.one().data()), settings).carryOut(monitor(runs -> {}));
    }

    /** Somebody who waits for as long as it takes. */
    static <P> Monitor<P> monitor(Consumer<P> heard) {
        return new Monitor<>() {
            @Override
            public void report(P progress) {
                heard.accept(progress);
            }

            @Override
            public boolean isAbandoned() {
                return false;
            }
        };
    }
}
