/**
 * The chain of the paper for a net that the paper never mentions: path polynomial, weights, mode,
 * moments, complexity and the threshold of triviality.
 */
package io.github.resglass.symbolic.mixture.architecture;
