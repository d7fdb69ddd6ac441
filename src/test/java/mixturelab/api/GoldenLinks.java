package mixturelab.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.Texts;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareRule;
import mixturelab.compare.CompareService;
import mixturelab.compare.CompareSettings;
import mixturelab.compare.StartsSettings;
import mixturelab.compare.SweepSettings;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.Rule;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.DigitsLimits;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsRule;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.CostRule;
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
            case "posted" -> posted(link, RunLink.parse(query, RunDefaults.ofOwn(POSTED, 100)));
            case "limit" -> limit(link, links.parse(query, upload));
            case "sweep" -> sweep(link, compareLinks.sweep(query, upload));
            case "starts" -> starts(link, compareLinks.starts(query, upload));
            case "twins" -> twins(link, twinLinks.parse(query, upload));
            case "digits" -> digits(link, DigitsLink.parse(query));
            default -> rule(link, query);
        }
    }

    private void run(ObjectNode link, Map<String, List<String>> query, Parsed<FramedRun> parsed) {
        link.put("bare", RunLink.isBare(query));
        parsed.valid().ifPresent(good -> {
            RunSettings settings = good.settings();
            frame(link, good.frame());
            settings(link, "settings", settings);
            link.put("link", address(links.format(settings, good.frame())));
            Map<String, Object> answer = new LinkedHashMap<>(RunAnswers.settings(settings));
            answer.keySet().removeIf(name -> isYounger(name, settings));
            link.put("answer", JsonMapper.shared().writeValueAsString(answer));
            problems(
                    link,
                    runs.check(settings, catalogue.create(settings.data())).problems());
        });
        problems(link, parsed.problems());
    }

    private void posted(ObjectNode link, Parsed<FramedRun> parsed) {
        parsed.valid().ifPresent(good -> {
            frame(link, good.frame());
            settings(link, "settings", good.settings());
        });
        problems(link, parsed.problems());
    }

    private void limit(ObjectNode link, Parsed<FramedRun> parsed) {
        parsed.valid().map(FramedRun::settings).ifPresent(settings -> {
            Dataset dataset = catalogue.create(settings.data());
            problems(link, comparisons.limitProblems(settings, dataset));
        });
        problems(link, parsed.problems());
    }

    private void sweep(ObjectNode link, Parsed<SweepSettings> parsed) {
        parsed.valid().ifPresent(sweep -> {
            settings(link, "settings", sweep.run());
            link.put("from", sweep.from());
            link.put("to", sweep.to());
            link.put("starts", sweep.starts());
            link.put("folds", sweep.folds());
            link.put("link", address(compareLinks.format(sweep)));
            onPoints(link, sweep);
        });
        problems(link, parsed.problems());
    }

    private void starts(ObjectNode link, Parsed<StartsSettings> parsed) {
        parsed.valid().ifPresent(starts -> {
            settings(link, "settings", starts.run());
            link.put("starts", starts.starts());
            link.put("link", address(compareLinks.format(starts)));
            onPoints(link, starts);
        });
        problems(link, parsed.problems());
    }

    private void twins(ObjectNode link, Parsed<TwinSettings> parsed) {
        parsed.valid().ifPresent(twins -> {
            settings(link, "one", twins.one());
            settings(link, "other", twins.other());
            twins.fork().ifPresent(frame -> link.put("fork", frame));
            link.put(
                    "differences",
                    twins.differences().stream().map(Setting::name).collect(Collectors.joining(",")));
            link.put("link", address(twinLinks.format(twins)));
            onPoints(link, twins);
        });
        problems(link, parsed.problems());
    }

    private void digits(ObjectNode link, Parsed<DigitsLink.Linked> parsed) {
        parsed.valid().ifPresent(good -> {
            DigitsSettings settings = good.settings();
            link.put("settings", settings.toString());
            link.put("shown", good.shown().toString());
            link.put("link", address(DigitsLink.format(settings, good.shown())));
            link.put("short", address(DigitsLink.format(settings)));
            problems(link, DigitsLimits.problems(settings));
        });
        problems(link, parsed.problems());
    }

    /** Not a link: the texts of one rule, with a value and without one. */
    private void rule(ObjectNode link, Map<String, List<String>> query) {
        String name = query.getOrDefault("rule", List.of()).getFirst();
        Rule rule = Stream.<Rule[]>of(RunRule.values(), CompareRule.values(), DigitsRule.values(), CostRule.values())
                .flatMap(Arrays::stream)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> args = List.of("11", "22", "33", "44");
        problems(link, List.of(new SettingProblem("k", "7", rule, args), new SettingProblem("k", " ", rule, args)));
    }

    private static void frame(ObjectNode link, OptionalInt frame) {
        frame.ifPresent(shown -> link.put("frame", shown));
    }

    /** Rows that are younger than the file are left out where they have their defaults. */
    private static boolean isYounger(String name, RunSettings settings) {
        return name.equals(RunTable.MIXING.name()) && settings.mixing() == Mixing.FREE;
    }

    private static void settings(ObjectNode link, String name, RunSettings settings) {
        link.put(
                name,
                RunTable.texts(settings).entrySet().stream()
                        .filter(entry -> !isYounger(entry.getKey(), settings))
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
                    .add(problem.rule().name())
                    .add(String.join(" ", problem.args()))
                    .add(shortened(ProblemTexts.whole(problem)))
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
