/**
 * What follows from ν: rates of critical points by index and level, expected counts at finite
 * dimension, the gain at which the landscape becomes trivial.
 */
package io.github.resglass.verify.numeric.landscape;
