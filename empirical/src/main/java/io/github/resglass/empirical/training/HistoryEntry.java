package io.github.resglass.empirical.training;

import io.github.resglass.empirical.engine.Evaluation;
import java.util.List;

/**
 * A run at one moment.
 *
 * @param step steps taken so far
 * @param training on the calibration inputs, the first ones of the training set
 * @param test on the test set, with the σ_l of the calibration inputs frozen
 * @param scales λ_l; with batch normalisation the mean of γ over a layer's units
 * @param deviations σ_l of the calibration inputs; with batch normalisation the mean of s
 * @param norms ‖W_l‖
 * @param classifierNorm ‖V‖
 */
public record HistoryEntry(
    long step,
    Evaluation training,
    Evaluation test,
    List<Double> scales,
    List<Double> deviations,
    List<Double> norms,
    double classifierNorm) {

  public HistoryEntry {
    scales = List.copyOf(scales);
    deviations = List.copyOf(deviations);
    norms = List.copyOf(norms);
  }
}
