package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import java.util.Optional;

/** Pairs of a mixture and K-means from the same start, which show where K-means fails. They come as they are computed. */
@Tag("failure-gallery")
@JsModule("./compare/failure-gallery.ts")
public final class FailureGallery extends Component {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     */
    public FailureGallery(Map<String, String> texts) {
        getElement().setPropertyJson("texts", JacksonUtils.mapToJson(texts));
    }

    /**
     * One pair more.
     *
     * @param place where it stands among the others, whatever the order in which they come
     * @param pair the runs, as {@code twin-message.ts} reads them
     */
    public void add(int place, String pair, Words words) {
        getElement()
                .callJsFunction(
                        "add",
                        place,
                        pair,
                        JacksonUtils.getMapper().valueToTree(words).toString());
    }

    /**
     * Saves all pairs as one PNG.
     *
     * @param name the file's name; the ending is added
     */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /**
     * Saves how many points are wrong in each picture, as CSV.
     *
     * @param name the file's name; the ending is added
     */
    public void saveTable(String name) {
        getElement().callJsFunction("saveTable", name);
    }

    /**
     * What is said about one pair.
     *
     * @param why what goes wrong, and why
     * @param watch the query of the address that shows both step by step
     * @param usual what the mixture does from its usual start, where the pair has another
     */
    public record Words(TwinWords twins, String title, String why, String watch, Optional<Usual> usual) {}

    /**
     * What else there is to be said of the mixture.
     *
     * @param link the lab's query of that run
     */
    public record Usual(String text, String link) {}
}
