/**
 * Sums of independent indicators with unequal odds, which is what a path meets that may skip every
 * layer: their law, by products of halves or on the circle, and the moments of its square without
 * it.
 */
package io.github.resglass.verify.numeric.indicators;
