package io.github.resglass.empirical.engine;

/** The statistics of a set of inputs, and how the network does on them with exactly those. */
public record Calibration(FrozenStatistics statistics, Evaluation evaluation) {}
