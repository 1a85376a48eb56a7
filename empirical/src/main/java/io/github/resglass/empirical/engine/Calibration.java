package io.github.resglass.empirical.engine;

import java.util.List;

/**
 * σ_l of a set of inputs, and how the network does on these inputs with exactly those σ_l.
 *
 * @param deviations σ_l in the order of the layers
 */
public record Calibration(List<Double> deviations, Evaluation evaluation) {}
