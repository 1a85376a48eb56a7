package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paper's net at depths beyond exact arithmetic, against Fourier integrals in 60 digits. */
class DeepPaperNetTest {

  @ParameterizedTest
  @CsvSource({
    "10000, 1/2",
    "10000, 1/1000",
    "10000, 7/3",
    "10000, 1000000",
    "100000, 999/1000",
    "100000, 1/100000",
    "100000, 3",
    "100000, 20",
    "1000000, 1/7",
    "1000000, 500",
    "10000000, 1/2",
    "10000000, 999999/1000000",
    "10000000, 1/10000000",
    "10000000, 1/1000000000",
    "10000000, 17/4",
    "10000000, 1000000"
  })
  void deepNetsAgreeWithTheFourierIntegral(int depth, String gainText) {
    agreesWithTheFourierIntegral(depth, ExactNumber.parse(gainText));
  }

  @Test
  void deepNetsDrawnAtRandomAgreeWithTheFourierIntegral() {
    drawDeepNets(6, 20261124);
  }

  /** -Dresglass.long=true. */
  @Test
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void fortyMoreDeepNetsAgreeWithTheFourierIntegral() {
    drawDeepNets(40, 20261125);
  }

  /** Depths from 10⁴ to 10⁷, gains from 1/p to p by their logarithm. */
  private static void drawDeepNets(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < cases; i++) {
      int depth = (int) Math.round(Math.pow(10, 4 + 3 * random.nextDouble()));
      double gain = Math.pow(depth, 2 * random.nextDouble() - 1);
      BigFraction exact = ExactNumber.of(new BigDecimal(gain));
      FourierMoments expected = agreesWithTheFourierIntegral(depth, exact);
      PaperNetCovariance doubles = PaperNetCovariance.of(depth, gain);
      double relative = doubles.relativeError();
      String inputs = "depth " + depth + ", gain " + gain;
      for (Comparison comparison :
          List.of(
              within(doubles.nuPrime(), relative, expected.nuPrime(), inputs),
              within(doubles.nuDoublePrime(), relative, expected.nuDoublePrime(), inputs),
              within(doubles.ratio(), relative, expected.ratio(), inputs),
              within(doubles.alphaSquared(), relative, expected.alphaSquared(), inputs))) {
        assertTrue(comparison.boundHolds(), comparison::toString);
      }
    }
  }

  private static Comparison within(double value, double relative, Dfp expected, String inputs) {
    return new Comparison(value, relative * value, expected, inputs);
  }

  private static FourierMoments agreesWithTheFourierIntegral(int depth, BigFraction gain) {
    FourierMoments expected = FourierMoments.of(depth, gain);
    Covariance covariance = BinomialMixture.of(depth, gain, false).covariance();
    Dfp[] second = {
      expected.nuPrime(), expected.nuDoublePrime(), expected.ratio(), expected.alphaSquared()
    };
    BigFraction[] computed = {
      covariance.nuPrime(),
      covariance.nuDoublePrime(),
      covariance.ratio(),
      covariance.alphaSquared()
    };
    for (int i = 0; i < second.length; i++) {
      BoundedReal number = BoundedReal.of(computed[i], covariance.relativeError());
      Comparison comparison = new Comparison(number.value(), number.errorBound(), second[i], "");
      assertTrue(comparison.boundHolds(), i + ": " + comparison);
      assertTrue(number.errorBound() <= Math.ulp(number.value()));
    }
    Dfp log = expected.logNormalization();
    BoundedReal number = BinomialMixture.of(depth, gain, false).logNormalization();
    assertTrue(
        Comparison.of(number, log, gain.toString()).boundHolds(), number + " against " + log);
    return expected;
  }
}
