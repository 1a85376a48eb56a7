package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Matrix;

/**
 * All numbers that training changes, in one order, as matrices of one row: W_1, W_2, …, V, λ_1, ….
 *
 * @param values the parameters
 * @param firstMoment SGD's velocity v, or Adam's mean of gradients
 * @param secondMoment Adam's mean of squared gradients; empty for SGD
 * @param steps how many steps were taken
 */
public record ParameterState(Matrix values, Matrix firstMoment, Matrix secondMoment, long steps) {}
