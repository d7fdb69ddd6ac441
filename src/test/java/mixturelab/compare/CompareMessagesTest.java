package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.chart.RunMessages;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent is what was computed, bit for bit. */
class CompareMessagesTest {
    private final CompareMessages messages = new CompareMessages(Comparisons.CATALOGUE);

    @Test
    void aPlanSaysWhatIsComing() {
        assertEquals(
                JsonMapper.shared().readTree("{\"algorithm\":\"em\",\"from\":2,\"to\":6,\"starts\":1,\"folds\":5}"),
                json(messages.plan(Comparisons.sweepSettings("data=overlap&from=2&to=6"))));
        JsonNode kmeans = json(messages.plan(Comparisons.sweepSettings("data=overlap&algorithm=kmeans&starts=20")));
        assertEquals(0, kmeans.get("folds").intValue(), "nothing is held out from K-means");
        assertEquals(20, kmeans.get("starts").intValue());
        JsonNode blocks = json(messages.plan(Comparisons.sweepSettings("data=overlap&init=blocks&starts=20")));
        assertEquals(1, blocks.get("starts").intValue(), "blocks leave nothing to chance");
    }

    @Test
    void aPanelHoldsItsRunAndTheDataItsPoints() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=3");
        JsonNode data = json(messages.data(sweep.dataset()));
        assertArrayEquals(sweep.dataset().points().toArray(), doubles(data.get("points")));
        assertEquals(
                List.of(150, 2), List.of(data.get("n").intValue(), data.get("d").intValue()));

        SweepPanel panel = sweep.panels().getLast();
        JsonNode sent = json(messages.panel(panel));
        assertEquals(3, sent.get("k").intValue());
        assertEquals("em", sent.get("algorithm").stringValue());
        assertEquals("CONVERGED", sent.get("stopReason").stringValue());
        assertEquals(45, sent.get("iterations").intValue());
        assertArrayEquals(RunMessages.parameters(panel.last()), doubles(sent.get("states")));
        assertArrayEquals(
                panel.trajectory().stream().mapToDouble(value -> value).toArray(), doubles(sent.get("trajectory")));
        assertEquals(
                Criterion.BIC.of(panel).orElseThrow(),
                sent.get("values").get("bic").doubleValue());
        assertEquals("data=overlap", sent.get("link").stringValue(), "K = 3 is the lab's default");
    }

    @Test
    void everyLinkNamesTheVeryRun() {
        SweepResult sweep = Comparisons.sweep("data=own&points=1,2;3,4;5,7;8,8;9,1&axes=a%20b,c%26d&to=2&starts=3");
        RunLink links = new RunLink(Comparisons.CATALOGUE);
        for (SweepPanel panel : sweep.panels()) {
            String link = json(messages.panel(panel)).get("link").stringValue();
            assertEquals(
                    links.format(panel.settings(), OptionalInt.empty()),
                    Comparisons.query(link).entrySet().stream()
                            .collect(Collectors.toMap(
                                    e -> e.getKey(), e -> e.getValue().getFirst())));
        }
    }

    @Test
    void aCollapsedPanelLeavesOutWhatIsntDefined() {
        SweepPanel panel = Comparisons.sweep("data=three-points&from=2&to=2&floor=0")
                .panels()
                .getFirst();
        JsonNode values = json(messages.panel(panel)).get("values");
        assertEquals(0, values.size(), values.toString());
    }

    @Test
    void theFactsHaveTheCriteriasNames() {
        JsonNode facts = json(messages.facts(SweepFacts.of(Comparisons.sweep("data=overlap&from=2&to=6"))));
        assertEquals(2, facts.get("choices").get("bic").intValue());
        assertEquals(3, facts.get("choices").get("aic").intValue());
        assertEquals(3, facts.get("truth").intValue());
    }

    @Test
    void manyStartsAreAHistogramAndAMap() {
        ManyStartsResult starts = Comparisons.starts("data=three-points&k=2&starts=40&floor=0");
        JsonNode sent = json(messages.starts(starts));
        double[] finals = doubles(sent.get("finals"));
        assertEquals(40, finals.length);
        assertEquals(
                22, IntStream.range(0, 40).filter(j -> Double.isNaN(finals[j])).count());
        assertEquals(22, sent.get("degenerated").intValue());
        assertEquals(0.45, sent.get("shareAtBest").doubleValue());
        assertEquals(40 * 2, doubles(sent.get("means")).length);
        List<Integer> order = ints(sent.get("order"));
        assertEquals(starts.matched(starts.ends().get(7)), order.subList(14, 16));
        JsonNode best = sent.get("best");
        assertEquals(
                starts.best().orElseThrow().value().orElseThrow(),
                best.get("value").doubleValue());
        assertTrue(best.get("link").stringValue().contains("init=random-points"), best.toString());
        int counted = 0;
        for (JsonNode bar : sent.get("bars")) {
            counted += bar.get("count").intValue();
        }
        assertEquals(18, counted);
    }

    @Test
    void endingsAreTheBestAndTheMostFrequentOthers() {
        ManyStartsResult starts = Comparisons.starts("data=local-optima&k=3&starts=300");
        JsonNode sent = json(messages.starts(starts));
        assertEquals(3, sent.get("places").intValue());
        assertEquals(179, sent.get("endings").get(0).get("count").intValue());
        assertEquals(sent.get("best"), sent.get("endings").get(0).get("best"));
        Run run = Runner.run(
                starts.dataset().points(),
                starts.settings()
                        .run()
                        .with(RunTable.START, starts.best().orElseThrow().start()));
        assertArrayEquals(
                RunMessages.parameters(run.trace().last()),
                doubles(sent.get("endings").get(0).get("states")));

        JsonNode many = json(messages.starts(Comparisons.starts("data=overlap&k=5&starts=100")));
        assertTrue(many.get("places").intValue() > 10);
        assertEquals(4, many.get("endings").size());
        assertEquals(many.get("best"), many.get("endings").get(0).get("best"));
    }

    @Test
    void whatHasEndedSoFarIsAMessageToo() {
        ManyStartsResult starts = Comparisons.starts("data=three-points&k=2&starts=40&floor=0");
        JsonNode sent = json(messages.starts(ManyStartsResult.of(
                starts.dataset(), starts.settings(), starts.ends().subList(0, 10))));
        assertEquals(10, sent.get("count").intValue());
        assertEquals(10 * 2, doubles(sent.get("means")).length);
    }

    @Test
    void aThousandStartsStayASmallMessage() {
        JsonNode sent = json(messages.starts(Comparisons.starts("data=blobs&k=3&starts=1000")));
        assertTrue(sent.toString().length() < 100_000);
    }

    @Test
    void twinsAreTwoRunsAndTheirDifferences() {
        TwinRuns twins = Comparisons.twins("data=overlap&k=3");
        JsonNode sent = json(messages.twins(twins));
        assertEquals("em", sent.get("one").get("algorithm").stringValue());
        assertEquals("kmeans", sent.get("other").get("algorithm").stringValue());
        assertEquals(
                twins.one().trace().frames().size(), doubles(sent.get("one").get("objective")).length);
        List<TwinRuns.Difference> differences = twins.differences();
        assertEquals(46, differences.size());
        assertEquals(differences.getLast().apart(), doubles(sent.get("apart"))[45]);
        assertEquals(
                differences.getLast().differing(), ints(sent.get("differing")).get(45));
        assertEquals(differences.getLast().matched(), ints(sent.get("order")).subList(135, 138));
        assertEquals("data=overlap&algorithm=kmeans", sent.get("otherLink").stringValue());
    }

    @Test
    void thePathToKMeansHasAStateForEachVariance() {
        VarianceLimit.Path path = new VarianceLimit(
                        Comparisons.data("blobs"),
                        Comparisons.twinSettings("data=blobs&k=3").one())
                .carryOut(Comparisons.monitor(done -> {}));
        JsonNode sent = json(messages.limit(path));
        assertEquals(VarianceLimit.STEPS * 3 * (1 + 2 + 4), doubles(sent.get("states")).length);
        assertEquals(VarianceLimit.STEPS, doubles(sent.get("variances")).length);
        assertEquals(path.steps().getFirst().entropy(), doubles(sent.get("entropies"))[0]);
    }

    private static JsonNode json(Object message) {
        return JsonMapper.shared().valueToTree(message);
    }

    private static ByteBuffer bytes(JsonNode base64) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64.stringValue())).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double[] doubles(JsonNode base64) {
        ByteBuffer bytes = bytes(base64);
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static List<Integer> ints(JsonNode base64) {
        ByteBuffer bytes = bytes(base64);
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(numbers);
        return IntStream.of(numbers).boxed().toList();
    }
}
