package mixturelab.export;

import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunSettings;

/** What saved files are called: {@code mixture-lab-blobs-em-k3-iterations.csv}. */
public final class FileNames {
    private FileNames() {}

    /** The part that the files of one run share; only letters, digits and hyphens. */
    public static String base(Dataset dataset, RunSettings settings) {
        return "mixture-lab-" + plain(dataset.id()) + "-" + LinkText.of(settings.algorithm()) + "-k"
                + settings.componentCount();
    }

    /** The base name of the files of many runs: {@code mixture-lab-overlap-em-sweep}. */
    public static String base(Dataset dataset, RunSettings settings, String what) {
        return "mixture-lab-" + plain(dataset.id()) + "-" + LinkText.of(settings.algorithm()) + "-" + what;
    }

    /** A name without anything that a file system, a header or a script could take for more than a name. */
    public static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
