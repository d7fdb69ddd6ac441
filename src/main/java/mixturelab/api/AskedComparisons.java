package mixturelab.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.Job;

/**
 * The comparisons that are on their way for callers who come back and ask. One that nobody asks about for a minute is given
 * up, so that those who went away keep nobody waiting.
 */
final class AskedComparisons {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DigitsService service;
    private final InstantSource clock;
    private final Map<DigitsSettings, Asked> asked = new LinkedHashMap<>();

    AskedComparisons(DigitsService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    private record Asked(Job<DigitsProgress, Comparison> job, Instant last) {}

    /**
     * The pending job for these settings, or a new one. A finished job is returned once and then forgotten.
     *
     * @throws mixturelab.jobs.QueueFullException if too many comparisons wait already
     */
    synchronized Job<DigitsProgress, Comparison> ask(String address, DigitsSettings settings) {
        giveUpTheForgotten();
        Asked known = asked.remove(settings);
        Job<DigitsProgress, Comparison> job = known == null ? service.start(address, settings, false) : known.job();
        if (!job.isDone()) {
            asked.put(settings, new Asked(job, clock.instant()));
        }
        return job;
    }

    private void giveUpTheForgotten() {
        Instant latest = clock.instant().minus(PATIENCE);
        asked.values().removeIf(forgotten -> {
            boolean isForgotten = forgotten.last().isBefore(latest);
            if (isForgotten) {
                forgotten.job().cancel();
            }
            return isForgotten;
        });
    }
}
