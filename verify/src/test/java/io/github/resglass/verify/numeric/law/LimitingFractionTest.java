package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitingFractionTest {

  private static final DfpField FIELD = new DfpField(60);

  /**
   * λ'/λ at t = 1 for the matrix ((1 + (½c²+sa)t, s)/√g; ts, 1) that a layer multiplies (Q/h, m)
   * by, from its characteristic polynomial, in 60 digits; a is where M/h stays.
   */
  private static Dfp byCharacteristicPolynomial(double scale) {
    Dfp c = FIELD.newDfp(scale);
    Dfp s = c.divide(FIELD.getPi().multiply(2).sqrt());
    Dfp half = c.multiply(c).divide(2);
    Dfp a = FIELD.getOne();
    // M ← M + s h, h² ← g h²: repeated until it stays, faster by solving a = s/(√g − 1).
    for (int i = 0; i < 400; i++) {
      Dfp excess = half.add(s.multiply(a).multiply(2));
      Dfp next = s.multiply(excess.add(1).sqrt().add(1)).divide(excess);
      a = a.add(next).divide(2);
    }
    Dfp kappa = half.add(s.multiply(a));
    Dfp root = kappa.add(s.multiply(a)).add(1).sqrt();
    Dfp trace = kappa.add(1).divide(root).add(1);
    Dfp slope = kappa.multiply(root).subtract(kappa.subtract(s.multiply(s))).divide(root);
    return slope.divide(root.multiply(2).subtract(trace)).divide(root);
  }

  @Test
  void theLimitIsTheLogarithmicDerivativeOfThePerronValue() {
    SplittableRandom random = new SplittableRandom(1611);
    for (int i = 0; i < 200; i++) {
      double scale = Math.pow(10, 10 * random.nextDouble() - 5);
      Dfp expected = byCharacteristicPolynomial(scale);
      BoundedReal computed = LimitingFraction.ofLargeWidth(scale);
      // The second opinion loses twice the digits of c to cancellation, and keeps more than 40.
      Comparison comparison =
          new Comparison(computed.value(), computed.errorBound() + 1e-40, expected, "c = " + scale);
      assertTrue(comparison.boundHolds(), comparison::toString);
      assertTrue(computed.errorBound() < 1e-13 * computed.value());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.7, 1.4, 2.5})
  void deepNetsOfEveryLawApproachTheirLimits(double scale) {
    double[] scales = new double[1_600];
    Arrays.fill(scales, scale);
    LengthLaw deep = LargeWidthLaw.sum(scales);
    LengthLaw shallow = LargeWidthLaw.sum(Arrays.copyOf(scales, 800));
    double wide = (deep.mean().value() - shallow.mean().value()) / 800;
    assertEquals(LimitingFraction.ofLargeWidth(scale).value(), wide, 1e-6);
    BigFraction energy = IndependentWeightsLaw.gains(Scales.exactly(scales)).get(0);
    double independent =
        IndependentWeightsLaw.ofEqualGains(1_600, energy).mean().value()
            - IndependentWeightsLaw.ofEqualGains(800, energy).mean().value();
    assertEquals(LimitingFraction.ofIndependentWeights(scale).value(), independent / 800, 1e-12);
    double paper =
        PaperLaw.ofScales(scales).mean().value()
            - PaperLaw.ofScales(Arrays.copyOf(scales, 800)).mean().value();
    assertEquals(LimitingFraction.ofCoherentPaths(scale / 2).value(), paper / 800, 1e-5);
  }

  @Test
  void coherentPathsPassGainOverOnePlusGainOfTheLayersAtEverySize() {
    assertEquals(0.5, LimitingFraction.ofCoherentPaths(1).value());
    assertEquals(1e-300, LimitingFraction.ofCoherentPaths(1e-300).value());
    assertEquals(1, LimitingFraction.ofCoherentPaths(1e300).value());
    assertEquals(1.0 / 3, LimitingFraction.ofCoherentPaths(0.5).value(), 1e-16);
  }

  @Test
  void whatIsOutsideTheDomainIsRefused() {
    for (double bad : new double[] {0, -1, 1e-6, 1e6, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> LimitingFraction.ofLargeWidth(bad));
      assertThrows(
          IllegalArgumentException.class, () -> LimitingFraction.ofIndependentWeights(bad));
    }
    for (double bad : new double[] {0, -1, 1e301, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> LimitingFraction.ofCoherentPaths(bad));
    }
  }
}
