/** What networks go through in training: laws, complexity and gradients at moments, over seeds. */
package io.github.resglass.empirical.trajectory;
