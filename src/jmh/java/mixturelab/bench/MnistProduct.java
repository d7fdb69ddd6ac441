package mixturelab.bench;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import mixturelab.smile.OpenBlas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import smile.linalg.Transpose;
import smile.tensor.DenseMatrix;
import smile.tensor.ScalarType;

/**
 * What {@link MnistIteration} is measured by: OpenBLAS's dgemm on two threads, 5,000 x 784 times 784 x 784, 6.15 GFLOP. The
 * iteration without savings does 65 GFLOP.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MnistProduct {
    private static final int IMAGES = 5000;

    private final DenseMatrix images = DenseMatrix.rand(ScalarType.Float64, IMAGES, MnistData.PIXELS);
    private final DenseMatrix factor = DenseMatrix.rand(ScalarType.Float64, MnistData.PIXELS, MnistData.PIXELS);
    private final DenseMatrix product = DenseMatrix.zeros(ScalarType.Float64, IMAGES, MnistData.PIXELS);

    /** Two threads again: the app, which has no such products, makes it one. */
    @Setup
    public void load() throws Throwable {
        if (!OpenBlas.isAvailable()) {
            throw new IllegalStateException("OpenBLAS can't be loaded");
        }
        Linker.nativeLinker()
                .downcallHandle(
                        SymbolLookup.loaderLookup().findOrThrow("openblas_set_num_threads"),
                        FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                .invokeExact(2);
    }

    @Benchmark
    public DenseMatrix openBlas() {
        DenseMatrix.mm(1, Transpose.NO_TRANSPOSE, images, Transpose.NO_TRANSPOSE, factor, 0, product);
        return product;
    }
}
