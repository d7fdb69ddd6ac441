package mixturelab.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.Texts;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.CompareSettings;
import mixturelab.compare.Parsed;
import mixturelab.compare.StartsSettings;
import mixturelab.compare.SweepSettings;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.core.run.SettingProblem.Allowed;
import mixturelab.digits.DigitsLimits;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.RunService;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the app makes of a link, in the form of {@code golden/links.json}. */
final class GoldenLinks {
    private static final DatasetKey POSTED = new DatasetKey("posted", 0);

    /** More points than a link can carry: a link names them {@code UPLOAD} here, and by their fingerprint in the app. */
    private static final OwnPoints UPLOAD = new OwnPoints(
            "spiral",
            Points.of(
                    2,
                    IntStream.range(0, 80_000)
                            .mapToDouble(j -> (j / 2) % 97 * (j % 2 == 0 ? 1 : 0.5))
                            .toArray()),
            Optional.empty(),
            List.of());

    private final DatasetCatalogue catalogue;
    private final RunService runs;
    private final CompareService comparisons;
    private final RunLink links;
    private final CompareLink compareLinks;
    private final TwinLink twinLinks;
    private final Component translator = new Span();

    GoldenLinks(DatasetCatalogue catalogue, RunService runs, CompareService comparisons) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.comparisons = comparisons;
        this.links = new RunLink(catalogue);
        this.compareLinks = new CompareLink(catalogue);
        this.twinLinks = new TwinLink(catalogue);
    }

    /** Adds what the app makes of the link that is asked about. */
    void answer(ObjectNode link) {
        String text = link.get("query").stringValue().replace("UPLOAD", UPLOAD.fingerprint());
        Map<String, List<String>> query = QueryParameters.fromString(text).getParameters();
        Optional<OwnPoints> upload = link.has("upload") ? Optional.of(UPLOAD) : Optional.empty();
        switch (link.get("kind").stringValue()) {
            case "run" -> run(link, query, links.parse(query, upload));
            case "posted" -> posted(link, RunLink.parse(query, POSTED, 1e-6));
            case "limit" -> limit(link, links.parse(query, upload));
            case "sweep" -> sweep(link, compareLinks.sweep(query, upload));
            case "starts" -> starts(link, compareLinks.starts(query, upload));
            case "twins" -> twins(link, twinLinks.parse(query, upload));
            case "digits" -> digits(link, DigitsLink.parse(query));
            default -> rule(link, query);
        }
    }

    private void run(ObjectNode link, Map<String, List<String>> query, ParsedLink parsed) {
        link.put("bare", RunLink.isBare(query));
        switch (parsed) {
            case ParsedLink.Valid good -> {
                RunSettings settings = good.settings();
                frame(link, good.frame());
                settings(link, "settings", settings);
                link.put("link", address(links.format(settings, good.frame())));
                link.put("answer", JsonMapper.shared().writeValueAsString(RunAnswers.settings(settings)));
                problems(link, runs.problems(settings, catalogue.create(settings.data())));
            }
            case ParsedLink.Invalid bad -> problems(link, bad.problems());
        }
    }

    private void posted(ObjectNode link, ParsedLink parsed) {
        switch (parsed) {
            case ParsedLink.Valid good -> {
                frame(link, good.frame());
                settings(link, "settings", good.settings());
            }
            case ParsedLink.Invalid bad -> problems(link, bad.problems());
        }
    }

    private void limit(ObjectNode link, ParsedLink parsed) {
        switch (parsed) {
            case ParsedLink.Valid good -> {
                Dataset dataset = catalogue.create(good.settings().data());
                problems(link, comparisons.limitProblems(good.settings(), dataset));
            }
            case ParsedLink.Invalid bad -> problems(link, bad.problems());
        }
    }

    private void sweep(ObjectNode link, Parsed<SweepSettings> parsed) {
        switch (parsed) {
            case Parsed.Valid<SweepSettings> good -> {
                SweepSettings sweep = good.settings();
                settings(link, "settings", sweep.run());
                link.put("from", sweep.from());
                link.put("to", sweep.to());
                link.put("starts", sweep.starts());
                link.put("folds", sweep.folds());
                link.put("link", address(compareLinks.format(sweep)));
                onPoints(link, sweep);
            }
            case Parsed.Invalid<SweepSettings> bad -> problems(link, bad.problems());
        }
    }

    private void starts(ObjectNode link, Parsed<StartsSettings> parsed) {
        switch (parsed) {
            case Parsed.Valid<StartsSettings> good -> {
                settings(link, "settings", good.settings().run());
                link.put("starts", good.settings().starts());
                link.put("link", address(compareLinks.format(good.settings())));
                onPoints(link, good.settings());
            }
            case Parsed.Invalid<StartsSettings> bad -> problems(link, bad.problems());
        }
    }

    private void twins(ObjectNode link, Parsed<TwinSettings> parsed) {
        switch (parsed) {
            case Parsed.Valid<TwinSettings> good -> {
                settings(link, "one", good.settings().one());
                settings(link, "other", good.settings().other());
                good.settings().fork().ifPresent(frame -> link.put("fork", frame));
                link.put("differences", String.join(",", good.settings().differences()));
                link.put("link", address(twinLinks.format(good.settings())));
                onPoints(link, good.settings());
            }
            case Parsed.Invalid<TwinSettings> bad -> problems(link, bad.problems());
        }
    }

    private void digits(ObjectNode link, DigitsLink.Parsed parsed) {
        switch (parsed) {
            case DigitsLink.Parsed.Valid good -> {
                DigitsSettings settings = good.settings();
                link.put("settings", settings.toString());
                link.put("shown", good.shown().toString());
                link.put("link", address(DigitsLink.format(settings, good.shown())));
                link.put("short", address(DigitsLink.format(settings)));
                problems(link, DigitsLimits.problems(settings));
            }
            case DigitsLink.Parsed.Invalid bad -> problems(link, bad.problems());
        }
    }

    /** Not a link: the texts of one rule, with a value and without one. */
    private void rule(ObjectNode link, Map<String, List<String>> query) {
        Allowed allowed = Allowed.valueOf(query.getOrDefault("rule", List.of()).getFirst());
        List<String> args = List.of("11", "22", "33", "44");
        problems(
                link,
                List.of(new SettingProblem("k", "7", allowed, args), new SettingProblem("k", " ", allowed, args)));
    }

    private static void frame(ObjectNode link, OptionalInt frame) {
        frame.ifPresent(shown -> link.put("frame", shown));
    }

    private static void settings(ObjectNode link, String name, RunSettings settings) {
        link.put(
                name,
                RunLink.texts(settings).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + shortened(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String address(Map<String, String> query) {
        return shortened(LinkQuery.of(query).getQueryString());
    }

    private void onPoints(ObjectNode link, CompareSettings<?, ?> settings) {
        problems(link, settings.problems(catalogue.create(settings.run().data()).points()));
    }

    /** Parameter, value, rule, its numbers, the whole problem in English as the interface has it, and what a page says. */
    private void problems(ObjectNode link, List<SettingProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        ArrayNode list = link.putArray("problems");
        for (SettingProblem problem : problems) {
            list.addArray()
                    .add(problem.parameter())
                    .add(shortened(problem.value()))
                    .add(problem.allowed().name())
                    .add(String.join(" ", problem.args()))
                    .add(shortened(problem.toString()))
                    .add(shortened(Texts.problem(translator, problem)));
        }
    }

    /** Two hundred points are told apart by the first ones, the number of characters and a number made of them all. */
    private static String shortened(String text) {
        String shown = text.replace(UPLOAD.fingerprint(), "UPLOAD");
        return shown.length() <= 400 ? shown : shown.substring(0, 60) + "... " + shown.length() + " " + hash(shown);
    }

    private static int hash(String text) {
        return Arrays.hashCode(text.toCharArray());
    }
}
