package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import mixturelab.wire.FailureWords;
import mixturelab.wire.PairMessage;

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
        getElement().setPropertyMap("texts", texts);
    }

    /**
     * One pair more.
     *
     * @param place where it stands among the others, whatever the order in which they come
     */
    public void add(int place, PairMessage pair, FailureWords words) {
        getElement().callJsFunction("add", place, pair, words);
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
}
