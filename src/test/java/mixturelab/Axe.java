package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe-core. */
public final class Axe {
    private Axe() {}

    /** Holds a page as it stands to the rules whose breach is serious or critical. */
    public static void assertNothingSerious(Page page) throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            // evaluated, as the page's security policy lets no script of ours in
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = page.evaluate("""
                async () => {
                  await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
                  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                  return violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .flatMap(({ id, nodes }) => nodes.map(n => `${id}: ${n.target.join(' ')}: ${n.failureSummary}`)); }""");
        assertEquals(List.of(), found);
    }
}
