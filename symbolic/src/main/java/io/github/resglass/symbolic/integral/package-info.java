/**
 * Integrals over the line of functions that fall like a Gaussian: linear in the integrand, zero for
 * a derivative.
 */
package io.github.resglass.symbolic.integral;
