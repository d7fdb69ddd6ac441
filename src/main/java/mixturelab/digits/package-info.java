/** MNIST's digits, clustered and compared with a neural network: data, settings, the comparison and what is kept of it. */
@NullMarked
package mixturelab.digits;

import org.jspecify.annotations.NullMarked;
