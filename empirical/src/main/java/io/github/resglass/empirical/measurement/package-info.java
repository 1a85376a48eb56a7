/**
 * Networks taken apart exactly: gates and normalisation frozen at their actual values, polynomials
 * in t pushed through the layers, so that the coefficient of t^r is what all paths of length r
 * contribute. No path is sampled and no engine is needed.
 */
package io.github.resglass.empirical.measurement;
