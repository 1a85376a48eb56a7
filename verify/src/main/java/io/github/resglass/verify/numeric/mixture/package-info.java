/**
 * ε_r and ν of a net: exactly from its path polynomial, or at any depth from closed forms and the
 * terms around the mode.
 */
package io.github.resglass.verify.numeric.mixture;
