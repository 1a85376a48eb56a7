package io.github.resglass.empirical.engine;

/**
 * A network on labelled inputs.
 *
 * @param loss mean over the inputs
 * @param accuracy fraction whose largest output is the right class
 */
public record Evaluation(double loss, double accuracy) {}
