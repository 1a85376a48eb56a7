/**
 * The only door to the computer algebra libraries: normal forms of rational functions by JAS, and
 * Symja's derivative as a second opinion.
 *
 * <p>Of Symja only what was measured as reliable is called, with a context for each thread; its
 * simplifiers never decide anything.
 */
package io.github.resglass.symbolic.cas;
