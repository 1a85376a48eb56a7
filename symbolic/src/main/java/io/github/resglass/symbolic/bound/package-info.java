/**
 * Grounds for inequalities beyond a single identity: by induction, and term by term between sums.
 */
package io.github.resglass.symbolic.bound;
