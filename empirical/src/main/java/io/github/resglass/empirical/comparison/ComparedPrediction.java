package io.github.resglass.empirical.comparison;

import java.util.List;

/**
 * How one prediction does over the seeds.
 *
 * @param weights predicted w_0, …, averaged over the seeds' own predictions
 * @param predictedMean mean length, averaged over the seeds' own predictions
 * @param predictedDeviation standard deviation of the length, averaged likewise
 * @param meanDifference measured minus predicted mean length
 * @param deviationDifference measured minus predicted standard deviation of the length
 * @param totalVariation between the measured and the predicted law, each averaged over the seeds
 */
public record ComparedPrediction(
    Prediction.Model model,
    List<Double> weights,
    double predictedMean,
    double predictedDeviation,
    Interval meanDifference,
    Interval deviationDifference,
    double totalVariation) {

  public ComparedPrediction {
    weights = List.copyOf(weights);
  }

  /** Whether neither the mean nor the standard deviation of the length contradicts the law. */
  public boolean fits() {
    return meanDifference.contains(0) && deviationDifference.contains(0);
  }
}
