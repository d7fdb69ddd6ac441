package mixturelab.compare.ui;

import java.util.HashMap;
import java.util.Map;
import mixturelab.base.ui.KeptUpload;
import mixturelab.base.ui.LinkQuery;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.Parsed;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.Initialization;
import mixturelab.wire.SweepLinks;

/** Other sweeps that are worth a look beside one, as addresses; empty where there is none. */
final class SweepOffers {
    private static final Map<String, String> HOMEWORK = Map.of("data", "overlap", "from", "2", "to", "6");
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
        return other(HOMEWORK, shown);
    }

    /** The same with so many random starts that one bad one doesn't count; only where there is just one. */
    private String moreStarts(SweepSettings shown) {
        if (shown.starts() > 1) {
            return "";
        }
        Map<String, String> query = new HashMap<>(links.format(shown));
        query.put("starts", Integer.toString(STARTS));
        if (shown.run().initialization() == Initialization.BLOCKS) {
            query.put("init", "random-points");
        }
        return other(query, shown);
    }

    private String other(Map<String, String> query, SweepSettings shown) {
        return links.sweep(LinkQuery.of(query).getParameters(), KeptUpload.get())
                                instanceof Parsed.Valid<SweepSettings> link
                        && !link.settings().equals(shown)
                        && isPossible(link.settings())
                ? address(link.settings())
                : "";
    }

    private boolean isPossible(SweepSettings settings) {
        return comparisons
                .problems(settings, catalogue.create(settings.run().data()))
                .isEmpty();
    }

    private String address(SweepSettings settings) {
        return CompareTabs.SWEEP + "?" + LinkQuery.of(links.format(settings)).getQueryString();
    }
}
