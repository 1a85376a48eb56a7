/** How activations of untrained networks grow with depth, for each kind of normalisation. */
package io.github.resglass.empirical.growth;
