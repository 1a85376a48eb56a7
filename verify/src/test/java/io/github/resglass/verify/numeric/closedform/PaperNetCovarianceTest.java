package io.github.resglass.verify.numeric.closedform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The closed forms in doubles against sums in exact or 256-bit arithmetic, which know nothing of
 * them.
 */
class PaperNetCovarianceTest {

  /** The sample that the suite takes; {@code -Dresglass.cases=20000} takes a longer one. */
  private static final int CASES = Integer.getInteger("resglass.cases", 10_000);

  @Test
  void noErrorExceedsItsBoundUpToDepthTenThousand() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < CASES; i++) {
      int depth = (int) Math.exp(Math.log(1e4) * random.nextDouble());
      examine(depth, gain(random, depth));
    }
  }

  @Test
  void noErrorExceedsItsBoundUpToDepthTenMillion() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 40; i++) {
      int depth =
          i == 0 ? 10_000_000 : (int) Math.exp(Math.log(1e4) + Math.log(1e3) * random.nextDouble());
      examine(depth, gain(random, depth));
    }
  }

  /** x near 1, R near 1, both sides of the hand-over, 600 decades. */
  private static double gain(SplittableRandom random, int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> 1 + Math.scalb(random.nextInt(-3, 4), -random.nextInt(2, 53));
      case 1 -> {
        double critical = depth < 3 ? 0.5 : Triviality.criticalGain(depth).orElseThrow().value();
        yield critical * (1 + random.nextInt(-3, 4) * Math.pow(10, -1 - 15 * random.nextDouble()));
      }
      case 2 -> 12.0 / depth * (1 + 0.1 * (random.nextDouble() - 0.5));
      case 3 -> Math.pow(10, 298 * (2 * random.nextDouble() - 1));
      case 4 -> Math.exp(4 * random.nextDouble() - 2);
      default -> Math.pow(10, 8 * random.nextDouble() - 6);
    };
  }

  private static void examine(int depth, double gain) {
    BigFraction exact = new BigFraction(gain);
    boolean small = depth < 3;
    Covariance expected =
        small
            ? Mixture.of(Net.paper(depth, exact).paths()).covariance()
            : BinomialMixture.of(depth, exact, false).covariance();
    PaperNetCovariance computed = PaperNetCovariance.of(depth, gain);
    String what = "p = " + depth + ", beta = " + gain + ": ";
    double relative = computed.relativeError();
    assertTrue(relative <= 1e-13, what + relative);
    near(what + "nu'", computed.nuPrime(), relative, expected.nuPrime());
    near(what + "nu''", computed.nuDoublePrime(), relative, expected.nuDoublePrime());
    near(what + "R", computed.ratio(), relative, expected.ratio());
    near(what + "alpha^2", computed.alphaSquared(), relative, expected.alphaSquared());
    if (depth > 1) {
      BoundedReal theta = Complexity.of(expected).equation31().orElseThrow();
      double error = Math.abs(computed.theta() - theta.value());
      assertTrue(
          error <= computed.thetaErrorBound() + theta.errorBound(),
          what
              + "theta "
              + computed.theta()
              + " against "
              + theta
              + ", bound "
              + computed.thetaErrorBound());
      assertTrue(
          computed.thetaErrorBound() <= 1e-12 * Math.max(1, Math.abs(theta.value())),
          what + "theta's bound");
    }
  }

  private static void near(String what, double computed, double relative, BigFraction expected) {
    double rounded = BoundedReal.of(expected).value();
    // Below 10⁻²⁹⁹ numbers may underflow.
    BigDecimal allowed =
        new BigDecimal(relative).multiply(new BigDecimal(rounded)).add(new BigDecimal("1e-299"));
    BigDecimal error = new BigDecimal(computed).subtract(new BigDecimal(rounded)).abs();
    assertTrue(
        error.compareTo(allowed.add(new BigDecimal(Math.ulp(rounded) / 2))) <= 0,
        () -> what + " = " + computed + " against " + rounded);
  }

  @ParameterizedTest
  @CsvSource({"3", "10", "66", "1001", "10000000"})
  void atGainOneTheRatioIsRational(int depth) {
    double m = depth - 1.0;
    double expected = m * (m * m + 2 * m - 1) / ((2 * m - 1) * (m + 2));
    assertEquals(1, PaperNetCovariance.of(depth, 1).ratio() / expected, 1e-14);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "10000001, 1", "5, 0", "5, -1", "5, NaN", "5, 1e301", "5, 1e-301"})
  void outsideTheDomainIsRefused(int depth, double gain) {
    assertThrows(IllegalArgumentException.class, () -> PaperNetCovariance.of(depth, gain));
  }

  @Test
  void atDepthOneTheRateIsRefused() {
    assertThrows(ArithmeticException.class, PaperNetCovariance.of(1, 2)::theta);
  }
}
