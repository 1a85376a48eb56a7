package io.github.resglass.empirical.network;

/**
 * What one layer saw and did over a batch.
 *
 * @param openFraction ρ_l, the fraction of (input, unit) pairs whose gate is open
 * @param input moments of what came into the layer
 * @param output moments of what the branch puts out, scales included
 * @param deviation σ_l over this batch: mean over units of the standard deviation of R(W_lᵀ·) over
 *     the inputs
 */
public record LayerStatistics(
    double openFraction, Moments input, Moments output, double deviation) {}
