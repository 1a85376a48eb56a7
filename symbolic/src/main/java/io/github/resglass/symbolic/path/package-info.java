/**
 * Networks as sums over paths (theory, section 1): how many paths there are, how they share
 * weights, inputs and gates, and what the losses make of their sum; equations 1 to 16 of the paper.
 */
package io.github.resglass.symbolic.path;
