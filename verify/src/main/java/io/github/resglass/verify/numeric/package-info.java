/**
 * Numbers with error bounds: the mixture of a net, its covariance, its complexity. Everything here
 * is computed from the exact path polynomial in rational arithmetic and rounded once, at the end.
 */
package io.github.resglass.verify.numeric;
