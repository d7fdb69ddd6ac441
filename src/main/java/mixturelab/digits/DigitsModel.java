package mixturelab.digits;

import tools.jackson.databind.json.JsonMapper;

/**
 * Comparisons for the browser, as {@code frontend/digits/digits-message.ts} reads them: JSON, a few pictures in
 * base64, many of them deflated first.
 */
public final class DigitsModel {
    private DigitsModel() {}

    /**
     * A comparison.
     *
     * @param saved whether it wasn't computed just now
     */
    public static String json(Comparison comparison, boolean saved) {
        return JsonMapper.shared().writeValueAsString(DigitsMessage.of(comparison, saved));
    }

    public static String json(DigitsProgress progress) {
        return JsonMapper.shared().writeValueAsString(ProgressMessage.of(progress));
    }

    public static String json(ErrorPoints points) {
        return JsonMapper.shared().writeValueAsString(ErrorPointsMessage.of(points));
    }

    public static String json(Cell cell) {
        return JsonMapper.shared().writeValueAsString(CellMessage.of(cell));
    }
}
