package mixturelab.digits;

import java.util.Arrays;
import java.util.Optional;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.smile.PrincipalComponents;

/**
 * Some images as points: 784 pixels from 0 to 1, or so many principal components. Made from bytes whenever they are read,
 * since 65,000 of them as doubles would be 408 MB.
 */
final class ImageRows implements Rows {
    private final DigitImages images;
    private final int[] indices;
    private final Optional<PrincipalComponents> components;

    ImageRows(DigitImages images, int[] indices, Optional<PrincipalComponents> components) {
        this.images = images;
        this.indices = indices.clone();
        this.components = components;
    }

    @Override
    public int n() {
        return indices.length;
    }

    @Override
    public int d() {
        return components.map(PrincipalComponents::count).orElse(Pictures.PIXELS);
    }

    @Override
    public void read(int first, int count, double[] target) {
        double[] pixels = images.points(Arrays.copyOfRange(indices, first, first + count));
        double[] values = components.map(found -> found.project(pixels)).orElse(pixels);
        System.arraycopy(values, 0, target, 0, values.length);
    }

    /** All of them at once. */
    Points points() {
        double[] values = new double[n() * d()];
        read(0, n(), values);
        return Points.of(d(), values);
    }

    /** Their true digits. */
    int[] digits() {
        return images.digits(indices);
    }

    /** Some of them as pictures. */
    Pictures pictures(int[] rows) {
        return images.pictures(Arrays.stream(rows).map(row -> indices[row]).toArray());
    }
}
