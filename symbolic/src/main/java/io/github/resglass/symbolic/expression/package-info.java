/**
 * Immutable formulas: rational constants, symbols, sums, products, powers, function values, and
 * finite sums and products over an index as forms of their own.
 */
package io.github.resglass.symbolic.expression;
