package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The name of a link that says which data set; what there is to choose from is the catalogue's business. */
final class DataPart implements LinkPart<RunSettings> {
    static final String NAME = "data";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public SequencedMap<String, String> texts(RunSettings settings) {
        return new LinkedHashMap<>(Map.of(NAME, settings.data().id()));
    }

    @Override
    public Map<String, Object> values(RunSettings settings) {
        return Map.of(NAME, settings.data().id());
    }

    @Override
    public List<SettingProblem> problems(RunSettings settings) {
        return List.of();
    }

    @Override
    public boolean isCarried() {
        return true;
    }
}
