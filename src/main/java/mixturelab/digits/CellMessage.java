package mixturelab.digits;

import mixturelab.core.settings.LinkText;

/** A cell of a confusion matrix, as the browser reads it. */
record CellMessage(String method, int digit, int label, int total, String pictures) {
    static CellMessage of(Cell cell) {
        return new CellMessage(
                LinkText.of(cell.method()),
                cell.digit(),
                cell.label(),
                cell.total(),
                cell.pictures().base64());
    }
}
