package io.github.resglass.empirical.comparison;

import java.util.List;

/**
 * How one prediction does over the seeds.
 *
 * @param weights predicted w_0, …, averaged over the seeds' own predictions
 * @param predictedMean mean length, averaged over the seeds' own predictions
 * @param predictedDeviation standard deviation of the length, averaged likewise
 * @param meanDifference measured minus predicted mean length
 * @param deviationDifference measured minus predicted standard deviation of the length, to first
 *     order and about the predicted mean
 * @param cumulativeDifferences measured minus predicted probability of a length up to r, for the r
 *     at which that is predicted to lie between 5 and 95 %: what mean and deviation do not see
 * @param totalVariation between the measured and the predicted law, each averaged over the seeds
 */
public record ComparedPrediction(
    Prediction.Model model,
    List<Double> weights,
    double predictedMean,
    double predictedDeviation,
    Interval meanDifference,
    Interval deviationDifference,
    List<Interval> cumulativeDifferences,
    double totalVariation) {

  public ComparedPrediction {
    weights = List.copyOf(weights);
    cumulativeDifferences = List.copyOf(cumulativeDifferences);
  }

  /**
   * An interval that is wider than this part of the predicted mean to either side decides nothing:
   * the laws differ by about as much among themselves.
   */
  private static final double COARSEST = 0.05;

  /** What the seeds say about a law. */
  public enum Agreement {
    /** Nothing in the law of the length contradicts it, closely enough. */
    FITS,
    /** Mean, standard deviation or probabilities of the length contradict it. */
    DOES_NOT_FIT,
    /** Nothing contradicts it, but the seeds differ too much for that to mean anything. */
    UNDECIDED
  }

  /** What the intervals of all differences say. */
  public Agreement agreement() {
    if (!meanDifference.contains(0)
        || !deviationDifference.contains(0)
        || !cumulativeDifferences.stream().allMatch(difference -> difference.contains(0))) {
      return Agreement.DOES_NOT_FIT;
    }
    return meanDifference.halfWidth() <= COARSEST * predictedMean
        ? Agreement.FITS
        : Agreement.UNDECIDED;
  }
}
