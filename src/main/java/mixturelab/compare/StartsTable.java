package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.core.settings.Algorithm;
import mixturelab.export.CsvText;

/** Every number of many starts as CSV. */
public final class StartsTable {
    private StartsTable() {}

    /**
     * A row for each start: {@code start} (its seed), {@code iterations}, {@code stopReason}, {@code logLikelihood} or {@code
     * inertia} (empty if a component collapsed), {@code atBest} (1 if it reached the best value found, else 0), then the final
     * means of its components, {@code A1}, {@code A2}, {@code B1} and so on, in the order in which the run had them; last
     * {@code matchedA} and so on: which of the run's components is component A of the best run.
     */
    public static String csv(ManyStartsResult result) {
        int componentCount = result.settings().run().componentCount();
        int d = result.dataset().points().d();
        boolean em = result.settings().run().algorithm() == Algorithm.EM;
        List<String> header = new ArrayList<>(List.of("start", "iterations", "stopReason"));
        header.add(em ? Criterion.LOG_LIKELIHOOD.id() : Criterion.INERTIA.id());
        header.add("atBest");
        IntStream.range(0, componentCount * d).forEach(j -> header.add(letter(j / d) + (j % d + 1)));
        IntStream.range(0, componentCount).forEach(k -> header.add("matched" + letter(k)));
        CsvText table = new CsvText().row(header);
        for (StartEnd end : result.ends()) {
            List<String> row = new ArrayList<>(List.of(
                    Long.toString(end.start()),
                    Integer.toString(end.iterations()),
                    end.stopReason().name()));
            row.add(CsvText.number(end.value().orElse(Double.NaN)));
            row.add(result.isAtBest(end) ? "1" : "0");
            end.means().forEach(number -> row.add(CsvText.number(number)));
            result.matched(end).forEach(k -> row.add(letter(k)));
            table.row(row);
        }
        return table.toString();
    }

    private static String letter(int component) {
        return String.valueOf((char) ('A' + component));
    }
}
