package mixturelab.bench;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.digits.DigitImages;
import mixturelab.digits.Mnist;
import mixturelab.digits.StratifiedSplit;

/** The homework's split of MNIST. */
final class MnistData {
    static final int COMPONENTS = 10;
    static final int PIXELS = 784;
    private static final DigitImages IMAGES = new Mnist().get();
    private static final StratifiedSplit SPLIT = StratifiedSplit.of(IMAGES.digits(), 5000, 2052409);

    private MnistData() {}

    /** The 5,000 images to train with. */
    static Points training() {
        return Points.of(PIXELS, IMAGES.points(SPLIT.training()));
    }

    /** The 65,000 others, read from their bytes. */
    static Rows test() {
        int[] test = SPLIT.test(65_000);
        return new Rows() {
            @Override
            public int n() {
                return test.length;
            }

            @Override
            public int d() {
                return PIXELS;
            }

            @Override
            public void read(int first, int count, double[] target) {
                double[] rows = IMAGES.points(Arrays.copyOfRange(test, first, first + count));
                System.arraycopy(rows, 0, target, 0, rows.length);
            }
        };
    }
}
