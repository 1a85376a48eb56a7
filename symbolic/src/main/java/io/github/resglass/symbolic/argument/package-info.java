/**
 * Arguments beyond algebra: where a sequence has its maximum, limits by squeezing, monotonicity
 * from a derivative, the chain rule, sums of squares that vanish, several statements at once. Each
 * names its ingredients, and each of those is checked by itself.
 */
package io.github.resglass.symbolic.argument;
