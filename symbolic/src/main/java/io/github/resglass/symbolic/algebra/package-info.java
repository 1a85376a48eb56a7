/**
 * From formulas with binomials, symbolic powers, finite sums and unknown functions to rational
 * functions whose equality and sign are decided exactly. Fails closed: what cannot be shown counts
 * as not so.
 */
package io.github.resglass.symbolic.algebra;
