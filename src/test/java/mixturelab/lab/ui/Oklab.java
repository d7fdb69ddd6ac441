package mixturelab.lab.ui;

import java.util.List;

/** Color in OKLab, the space in which points mix the colors of their components (Ottosson 2020). */
record Oklab(double lightness, double a, double b) {

    /** @param hex a color such as {@code "#0072b2"} */
    static Oklab of(String hex) {
        double red = linear(hex, 1);
        double green = linear(hex, 3);
        double blue = linear(hex, 5);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The sum of colors, each times its share. */
    static Oklab mix(List<Oklab> colors, List<Double> shares) {
        Oklab sum = new Oklab(0, 0, 0);
        for (int k = 0; k < colors.size(); k++) {
            Oklab color = colors.get(k);
            double share = shares.get(k);
            sum = new Oklab(sum.lightness + share * color.lightness, sum.a + share * color.a, sum.b + share * color.b);
        }
        return sum;
    }

    double distance(Oklab other) {
        return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
    }

    /** A channel of sRGB as light. */
    private static double linear(String hex, int at) {
        double channel = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
