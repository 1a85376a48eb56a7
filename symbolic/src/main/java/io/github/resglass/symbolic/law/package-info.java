/**
 * The two laws of the path length that the paper does not have, section 9 of the theory:
 * independent weights, and wide nets with gates as they fall; and the fraction of the depth at
 * which the latter settles.
 */
package io.github.resglass.symbolic.law;
