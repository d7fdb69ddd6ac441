package mixturelab.digits;

import java.io.IOException;

/** The images can't be read: the files that the build puts into the app are missing or damaged. */
public final class MnistMissingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause says which file, and what is wrong with it */
    public MnistMissingException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
