/**
 * Powers of binomial coefficients as weights, C(m,k)^j x^k: their terms around the mode, and their
 * moments in closed form.
 */
package io.github.resglass.verify.numeric.binomial;
