/**
 * How little weight lies away from the mode: explicit bounds at every depth (theory, section 2).
 */
package io.github.resglass.symbolic.mixture.concentration;
