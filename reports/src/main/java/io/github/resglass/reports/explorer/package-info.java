/**
 * What the page computes itself: formulas of the derivations as JavaScript, and the program around
 * them.
 */
package io.github.resglass.reports.explorer;
