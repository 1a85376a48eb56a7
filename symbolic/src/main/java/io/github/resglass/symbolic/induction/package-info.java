/** Equations and inequalities for every whole number, from one value to the next. */
package io.github.resglass.symbolic.induction;
