package mixturelab.compare.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.base.ui.LinkQuery;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.wire.SweepLinks;

/** Other sweeps that are worth a look beside one, as addresses; empty where there is none. */
final class SweepOffers {
    private static final Map<String, List<String>> HOMEWORK =
            Map.of("data", List.of("overlap"), "from", List.of("2"), "to", List.of("6"));
    private static final int STARTS = 20;

    private final CompareLink links;
    private final CompareService comparisons;
    private final DatasetCatalogue catalogue;

    SweepOffers(CompareLink links, CompareService comparisons, DatasetCatalogue catalogue) {
        this.links = links;
        this.comparisons = comparisons;
        this.catalogue = catalogue;
    }

    /** The addresses beside a sweep. */
    SweepLinks beside(SweepSettings shown) {
        return new SweepLinks(homework(shown), moreStarts(shown));
    }

    /** The homework's own: K = 2 to 6 on its overlapping blobs, from blocks. */
    private String homework(SweepSettings shown) {
        return links.sweep(HOMEWORK, Optional.empty())
                .valid()
                .map(sweep -> other(sweep, shown))
                .orElse("");
    }

    /** The same with so many random starts that one bad one doesn't count; only where there is just one. */
    private String moreStarts(SweepSettings shown) {
        if (shown.starts() > 1) {
            return "";
        }
        RunSettings run = shown.run().initialization() == Initialization.BLOCKS
                ? shown.run().with(RunTable.INIT, Initialization.RANDOM_POINTS)
                : shown.run();
        return other(shown.withRun(run).with(SweepSettings.STARTS, STARTS), shown);
    }

    private String other(SweepSettings sweep, SweepSettings shown) {
        return !sweep.equals(shown) && isPossible(sweep) ? address(sweep) : "";
    }

    private boolean isPossible(SweepSettings settings) {
        return comparisons
                .check(settings, catalogue.create(settings.run().data()))
                .problems()
                .isEmpty();
    }

    private String address(SweepSettings settings) {
        return CompareTabs.SWEEP + "?" + LinkQuery.of(links.format(settings)).getQueryString();
    }
}
