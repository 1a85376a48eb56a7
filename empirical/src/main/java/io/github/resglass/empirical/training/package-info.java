/** What a training run is (configuration), and the loop that carries it out. */
package io.github.resglass.empirical.training;
