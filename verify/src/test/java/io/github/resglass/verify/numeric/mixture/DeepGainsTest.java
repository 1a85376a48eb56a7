package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gains in doubles at the greatest depth against closed forms and fixed point. */
class DeepGainsTest {

  @ParameterizedTest
  @ValueSource(strings = {"1/2", "3/2", "1/4096", "4096", "1/1048576"})
  void atOneHundredThousandEqualLayersTheBoundsHoldAgainstClosedForms(String gain) {
    BigFraction exactGain = ExactNumber.parse(gain);
    double[] gains = new double[100_000];
    Arrays.fill(gains, exactGain.doubleValue());
    GainsMixture quick = GainsMixture.of(gains, false);
    BinomialMixture exact = BinomialMixture.of(gains.length, exactGain, false);
    GainsMixtureTest.hold(exact, quick);
    assertEquals(exact.modes(), quick.modes());
    BigDecimal bound = quick.covariance().relativeError();
    assertTrue(bound.compareTo(GainsMixtureTest.PROMISED) < 0, bound.toString());
    assertTrue(quick.logNormalization().errorBound() < 1e-9);
  }

  @Test
  void atOneHundredThousandUnequalLayersTheCovarianceIsKnownToTwelveDigits() {
    Random random = new Random(5);
    for (double width : new double[] {0.1, 1, 5, 20, 80}) {
      double[] gains = new double[100_000];
      Arrays.setAll(gains, l -> Math.exp(width * random.nextGaussian()));
      GainsMixture mixture = GainsMixture.of(gains, false);
      BigDecimal bound = mixture.covariance().relativeError();
      assertTrue(bound.compareTo(GainsMixtureTest.PROMISED) < 0, bound.toString());
      // The polynomial knows the same moments less well.
      double mean = 0;
      double square = 0;
      BoundedList squares = mixture.squares();
      double place = mixture.covariance().nuPrime().doubleValue();
      for (int r = squares.from(); r <= squares.to(); r++) {
        mean += (r - place) * squares.get(r);
        square += (r - place) * (r - place) * squares.get(r);
      }
      assertEquals(0, mean, 1e-9);
      assertEquals(1, square / mixture.covariance().alphaSquared().doubleValue(), 1e-9);
      assertTrue(mixture.logNormalization().errorBound() < 1e-10 * (1 + width));
    }
  }

  /** From layers that are hardly ever passed to some thirty that are. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.9, 2, 5, 30})
  void withoutTheLinearTermTheCovarianceOfOneHundredThousandLayersIsKnownToTwelveDigits(
      double passed) {
    double[] gains = new double[100_000];
    Arrays.fill(gains, passed / 1e5);
    PathMixture exact =
        BinomialMixture.of(gains.length, GainsMixtureTest.exactly(passed / 1e5), true);
    holdToTwelveDigits(exact, GainsMixture.of(gains, true));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1", "0.9, 3", "5, 0"})
  void soItIsWithUnequalLayersSomeOfWhichAreAlwaysPassed(double passed, int sure) {
    Random random = new Random(6);
    double[] gains = new double[30_000];
    Arrays.setAll(gains, l -> (float) (passed / 3e4 * Math.exp(random.nextGaussian())));
    Arrays.fill(gains, 1, 1 + sure, 1e9);
    PathMixture exact =
        ExpandedMixture.ofGains(
            Arrays.stream(gains).mapToObj(GainsMixtureTest::exactly).toList(), true);
    holdToTwelveDigits(exact, GainsMixture.of(gains, true));
  }

  private static void holdToTwelveDigits(PathMixture exact, GainsMixture quick) {
    GainsMixtureTest.hold(exact.covariance(), quick.covariance());
    BigDecimal bound = quick.covariance().relativeError();
    assertTrue(bound.compareTo(GainsMixtureTest.PROMISED) < 0, bound.toString());
  }
}
