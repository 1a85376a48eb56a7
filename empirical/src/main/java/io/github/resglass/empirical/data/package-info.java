/** The Gaussian tasks, their samples, the order of their batches, and all seeds. */
package io.github.resglass.empirical.data;
