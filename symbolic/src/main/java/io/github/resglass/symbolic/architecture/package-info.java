/**
 * Series/parallel networks and the polynomial that adds up over their paths (theory, section 6).
 * The same {@link io.github.resglass.symbolic.architecture.Architecture} value is derived, built as
 * a network, trained and measured.
 */
package io.github.resglass.symbolic.architecture;
