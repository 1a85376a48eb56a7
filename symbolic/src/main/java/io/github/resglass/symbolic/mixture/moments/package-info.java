/**
 * The law ε_r² as that of two binomial draws that agree: its mean and variance for every depth, and
 * in the limit (theory, section 5).
 */
package io.github.resglass.symbolic.mixture.moments;
