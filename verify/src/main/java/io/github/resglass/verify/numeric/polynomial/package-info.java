/**
 * Path polynomials of large nets: coefficients around the mode in fixed point of any length, with
 * one bound on what every coefficient may be off by.
 */
package io.github.resglass.verify.numeric.polynomial;
