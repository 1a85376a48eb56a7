/**
 * Ordered eigenvalues of the Gaussian orthogonal ensemble at finite dimension, and with them the
 * expected number of critical points of each index.
 */
package io.github.resglass.verify.numeric.ordered;
