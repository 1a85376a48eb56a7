/** Small complex linear systems, and sums of products of discs with rigorous rounding bounds. */
package io.github.resglass.verify.spinglass.linear;
