/**
 * Which assumption fails when a predicted law of the path length fails: networks to which it is
 * given back, one at a time.
 */
package io.github.resglass.empirical.assumption;
