/**
 * Residual networks of any series/parallel form as plain values: description, weights and a forward
 * pass in double precision. No tensor engine is needed here.
 */
package io.github.resglass.empirical.network;
