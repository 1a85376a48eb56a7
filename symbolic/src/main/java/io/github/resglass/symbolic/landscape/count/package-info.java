/**
 * The expected number of critical points at finite Λ: Hermite integrals, their recurrences, closed
 * forms in R (theory, section 7).
 */
package io.github.resglass.symbolic.landscape.count;
