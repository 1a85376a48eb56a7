package io.github.resglass.empirical.comparison;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WideNetworksTest {

  private static final int SEEDS = 20;
  private static final int INPUTS = 32;

  /** Three values of c, mean and standard deviation of the length: six intervals, Bonferroni. */
  private static final double EACH = 1 - 0.01 / 6;

  /**
   * Width 512, depth 20, one seed of the root: at most 1 % of the roots would give a false alarm if
   * the law were exact at this width. The intervals are no wider (end to end) than 3 % of the mean
   * length and 3 % of the standard deviation, so that the law of independent weights, twice as
   * broad, and the paper's, off by 8 % in the mean, would be told apart from it.
   */
  @Test
  void lengthsFollowTheLargeWidthLawAtWidth512() {
    for (double c : new double[] {0.5, 1, Math.sqrt(2)}) {
      NetworkDescription description =
          new NetworkDescription(
              Architecture.parse("layer * (skip + layer)^19"),
              512,
              512,
              0,
              Normalisation.NONE,
              OptionalDouble.of(c));
      // The comparison spreads its own level over all models; here one is looked at.
      LawComparison comparison =
          WideNetworks.compare(
              description, Readout.SUM, SEEDS, INPUTS, new Seed(512), EACH, Progress.SILENT);
      ComparedPrediction wide =
          comparison.predictions().stream()
              .filter(each -> each.model() == Prediction.Model.LARGE_WIDTH_SUM)
              .findFirst()
              .orElseThrow();
      Interval mean = ofOneModel(wide.meanDifference());
      Interval deviation = ofOneModel(wide.deviationDifference());
      String what =
          "c = "
              + c
              + ": mean "
              + wide.predictedMean()
              + " off by "
              + mean
              + ", deviation "
              + wide.predictedDeviation()
              + " off by "
              + deviation;
      System.out.println(what);
      assertTrue(mean.contains(0), what);
      assertTrue(deviation.contains(0), what);
      assertTrue(2 * mean.halfWidth() <= 0.03 * wide.predictedMean(), what);
      assertTrue(2 * deviation.halfWidth() <= 0.03 * wide.predictedMean(), what);
    }
  }

  private static Interval ofOneModel(Interval difference) {
    return new Interval(
        difference.centre(),
        Interval.quantile(SEEDS, EACH) * difference.standardError(),
        difference.standardError(),
        EACH);
  }
}
