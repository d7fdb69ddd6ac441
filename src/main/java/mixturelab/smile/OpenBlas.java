package mixturelab.smile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The native library that Smile's network and principal components calculate with. The build puts the one for its own
 * platform on the class path ({@code org.bytedeco:openblas}); it is unpacked and loaded when it is first needed.
 */
public final class OpenBlas {
    private static final System.Logger LOG = System.getLogger(OpenBlas.class.getName());
    private static final String FOLDER = "/org/bytedeco/openblas/";

    private OpenBlas() {}

    /** Loaded at the first question, once: a library can't be tried again in the same process. */
    private static final class Attempt {
        private static final boolean LOADED = load();

        private static boolean load() {
            try {
                Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                        .orElseThrow(() -> new IOException("there is none for this platform"));
                OpenBlas.load(platform);
                return true;
            } catch (IOException | LinkageError | RuntimeException e) { // an app without a network is still an app
                LOG.log(Level.WARNING, "OpenBLAS can't be loaded, the network and principal components are off: " + e);
                return false;
            }
        }
    }

    /** Whether the library is there; loads it at the first question, which takes half a second. */
    public static boolean isAvailable() {
        return Attempt.LOADED;
    }

    /**
     * Where the library is made for, and its files, each after those that it needs itself.
     *
     * @param folder on the class path
     */
    record Platform(String folder, List<String> files) {
        /** The platform of a JVM's properties os.name and os.arch; empty if there is no library for it. */
        static Optional<Platform> of(String osName, String osArch) {
            String arch = osArch.equals("amd64") ? "x86_64" : osArch.equals("aarch64") ? "arm64" : osArch;
            String os = osName.toLowerCase(Locale.ROOT).split(" ", 2)[0].replace("mac", "macosx");
            return switch (os + "-" + arch) {
                case "linux-x86_64" ->
                    platform(
                            "linux-x86_64",
                            "libgcc_s.so.1",
                            "libquadmath.so.0",
                            "libgfortran.so.5",
                            "libopenblas.so.0");
                case "linux-arm64" -> platform("linux-arm64", "libgcc_s.so.1", "libgfortran.so.5", "libopenblas.so.0");
                case "macosx-arm64", "macosx-x86_64" ->
                    platform(
                            "macosx-" + arch,
                            "libgcc_s.1.1.dylib",
                            "libquadmath.0.dylib",
                            "libgfortran.5.dylib",
                            "libopenblas.0.dylib");
                case "windows-x86_64" -> platform("windows-x86_64", "libopenblas.dll");
                default -> Optional.empty();
            };
        }

        private static Optional<Platform> platform(String folder, String... files) {
            return Optional.of(new Platform(folder, List.of(files)));
        }
    }

    @SuppressWarnings("restricted") // native code is what this class is about
    private static void load(Platform platform) throws IOException {
        Path folder = Files.createTempDirectory("mixture-lab-openblas");
        try {
            for (String file : platform.files()) {
                unpack(platform.folder() + "/" + file, folder.resolve(file));
            }
            for (String file : platform.files()) {
                System.load(folder.resolve(file).toString());
            }
        } finally {
            discard(folder, platform.files());
        }
        if (platform.folder().startsWith("linux")) {
            // Smile opens libraries of these names first, then looks into those loaded here. On Linux it needs one that
            // is
            // there for certain: a part of Java. macOS has a BLAS of its own, Windows finds the loaded one by its name.
            System.getProperties().putIfAbsent("smile.lib.blas", "java");
            System.getProperties().putIfAbsent("smile.lib.lapack", "java");
        }
        useOneThread();
    }

    private static void unpack(String name, Path file) throws IOException {
        try (InputStream in = OpenBlas.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("the app was built for another platform, it has no " + name);
            }
            Files.copy(in, file);
        }
    }

    /** A loaded library needs its file no more, except on Windows, where it goes when the app does. */
    private static void discard(Path folder, List<String> files) {
        folder.toFile().deleteOnExit();
        for (String file : files) {
            if (!folder.resolve(file).toFile().delete()) {
                folder.resolve(file).toFile().deleteOnExit();
            }
        }
        folder.toFile().delete();
    }

    /** One image at a time is no work for two threads, and idle ones spin. */
    @SuppressWarnings("restricted")
    private static void useOneThread() {
        SymbolLookup.loaderLookup().find("openblas_set_num_threads").ifPresent(address -> {
            try {
                Linker.nativeLinker()
                        .downcallHandle(address, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                        .invokeExact(1);
            } catch (Throwable e) {
                throw new IllegalStateException("OpenBLAS doesn't do as it is told", e);
            }
        });
    }
}
