/**
 * Why two finite sums are equal or ordered: telescoping certificates, shifted or reversed indices,
 * blocks, term by term.
 */
package io.github.resglass.symbolic.summation;
