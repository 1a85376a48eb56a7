/**
 * The length of the largest weight: theorem 1 with its tie and its limit, lemma 4, and the gains
 * for which a given length is the mode.
 */
package io.github.resglass.symbolic.mixture.mode;
