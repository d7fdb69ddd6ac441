package mixturelab.digits;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The images of the app itself: read when they are first needed, then one copy for everybody. */
public final class Mnist implements Supplier<DigitImages> {
    private @Nullable DigitImages images;

    /**
     * The images; takes half a second the first time.
     *
     * @throws MnistMissingException if they can't be read; another try is made at the next call
     */
    @Override
    public synchronized DigitImages get() {
        DigitImages known = images;
        if (known == null) {
            try {
                known = DigitImages.read(Mnist::open);
            } catch (IOException e) {
                throw new MnistMissingException(e);
            }
            images = known;
        }
        return known;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Mnist.class.getResourceAsStream("mnist/" + name);
        if (in == null) {
            throw new FileNotFoundException("The MNIST file " + name + " is missing; the build gets it by npm");
        }
        return in;
    }
}
