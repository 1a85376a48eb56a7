/**
 * Expectations over independent standard normal variables and over gates: what they are by
 * independence and by cumulants (Wick, Isserlis), and integrals of piecewise linear losses.
 */
package io.github.resglass.symbolic.expectation;
