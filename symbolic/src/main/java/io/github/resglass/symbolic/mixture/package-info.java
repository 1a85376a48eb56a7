/**
 * The mixture of spin interactions that a network amounts to: the weights ε_r [16], their
 * normalisation, where they sit, and how they change (theory, sections 1, 2 and 5).
 */
package io.github.resglass.symbolic.mixture;
