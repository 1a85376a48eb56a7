package io.github.resglass.empirical.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each interval at level 1 − 10⁻⁴. */
class GrowthTest {

  private static final double LEVEL = 1 - 1e-4;

  private static Growth of(Branch branch) {
    Growth growth = Growth.measure(branch, 50, 32, 48, 16, new Seed(5), LEVEL);
    System.out.println(
        branch
            + ": "
            + growth.law()
            + ", exponent "
            + growth.exponent()
            + ", rate "
            + growth.rate()
            + ", for the power "
            + growth.preference());
    return growth;
  }

  @Test
  void withoutNormalisationTheMeanSquareGrowsExponentiallyAsTheLargeWidthLawSays() {
    Growth growth = of(Branch.PLAIN);
    assertEquals(Growth.Law.EXPONENTIAL, growth.law());
    // c = 1: a solves a²/2 + 2sa³ = 2sa + s², g = 3/2 + 2as (theory, section 9).
    double s = 1 / Math.sqrt(2 * Math.PI);
    double a = 0.5;
    for (int i = 0; i < 200; i++) {
      double f = a * a / 2 + 2 * s * a * a * a - 2 * s * a - s * s;
      a -= f / (a + 6 * s * a * a - 2 * s);
    }
    assertEquals(0, a * a / 2 + 2 * s * a * a * a - 2 * s * a - s * s, 1e-12);
    assertTrue(a > 0 && a < 1, "a = " + a);
    assertTrue(
        growth.rate().contains(Math.log(1.5 + 2 * a * s)),
        Math.log(1.5 + 2 * a * s) + " against " + growth.rate());
  }

  @Test
  void scaleOnlyNormalisationGrowsLikeTheSquareOfTheDepthAndNotLikeTheDepth() {
    Growth growth = of(Branch.SCALE_ONLY);
    assertEquals(Growth.Law.POWER, growth.law());
    assertTrue(growth.exponent().centre() - growth.exponent().halfWidth() > 1.5);
  }

  @Test
  void branchesOfMeanZeroGiveThePapersLinearGrowthBack() {
    Interval exponent = of(Branch.CENTRED).exponent();
    assertTrue(exponent.contains(1), exponent.toString());
    assertTrue(exponent.centre() + exponent.halfWidth() < 1.5, exponent.toString());
  }

  @Test
  void batchNormalisationBeforeTheGateLeavesTheMeanThere() {
    Growth growth = of(Branch.BATCH);
    assertEquals(Growth.Law.POWER, growth.law());
    assertTrue(growth.exponent().centre() - growth.exponent().halfWidth() > 1.3);
  }

  @Test
  void skipInitDoesNotGrow() {
    assertEquals(Growth.Law.CONSTANT, of(Branch.SCALAR).law());
  }

  /** The forward pass that training calibrates with, another program: 8 seeds of each. */
  @Test
  void activationsAreThoseOfTheForwardPass() {
    for (Normalisation normalisation : Normalisation.values()) {
      Branch branch = branch(normalisation);
      List<Double> last = new ArrayList<>();
      for (int s = 0; s < 8; s++) {
        NetworkDescription description =
            new NetworkDescription(
                Architecture.parse("layer * (skip + layer)^9"),
                48,
                48,
                0,
                normalisation,
                OptionalDouble.of(1),
                Wiring.STANDARD);
        LabelledInputs inputs = Nets.gaussian(48, 64, 100 + s);
        Network network =
            ForwardPass.calibrate(Network.initialise(description, new Seed(s)), inputs);
        last.add(Math.log(ForwardPass.of(network, inputs).lastMoments().meanSquare()));
      }
      Interval theirs = Interval.ofMean(last, LEVEL);
      Growth growth = Growth.measure(branch, 10, 48, 64, 8, new Seed(6), LEVEL);
      Interval ours = growth.meanSquare().get(9);
      double tolerance = theirs.halfWidth() + ours.halfWidth() / ours.centre();
      assertEquals(theirs.centre(), Math.log(ours.centre()), tolerance, normalisation.toString());
    }
  }

  private static Branch branch(Normalisation normalisation) {
    for (Branch branch : Branch.values()) {
      if (branch.text().equals(normalisation.text())) {
        return branch;
      }
    }
    throw new AssertionError(normalisation);
  }
}
