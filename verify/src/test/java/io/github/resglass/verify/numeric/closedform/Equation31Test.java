package io.github.resglass.verify.numeric.closedform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** θ in doubles against 50 digits; its bound holds, and is not much more than it has to be. */
class Equation31Test {

  private static final double UNIT = 0x1p-53;

  private static BigDecimal exactly(BigFraction ratio) {
    BigFraction y = ratio.subtract(BigFraction.ONE).divide(ratio.add(BigFraction.ONE));
    return HighPrecision.inverseTanhExcess(y).value();
  }

  private static double off(double ratio, BigFraction truth) {
    return exactly(truth).subtract(new BigDecimal(Equation31.at(ratio))).abs().doubleValue();
  }

  private static double draw(SplittableRandom random, int i) {
    return switch (i % 4) {
      case 0 -> Math.pow(10, 600 * random.nextDouble() - 300);
      case 1 -> 1 + Math.scalb(random.nextInt(-9, 10), -random.nextInt(4, 53));
      case 2 -> 1 + 0.9 * (2 * random.nextDouble() - 1);
      default -> Math.exp(6 * random.nextDouble() - 3);
    };
  }

  @Test
  void theErrorIsWithinItsBoundWhichIsTwentyFourUnitsOfEachPart() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < 400; i++) {
      double ratio = draw(random, i);
      double bound = Equation31.errorBound(ratio, 0);
      assertTrue(off(ratio, ExactNumber.of(new BigDecimal(ratio))) <= bound, "R = " + ratio);
      double y = Math.abs((ratio - 1) / (ratio + 1)) + 4 * UNIT;
      double parts = y > 0.3 ? y + Math.abs(0.5 * Math.log(ratio)) : 3 * y * y * y;
      assertTrue(bound <= 4.001 * UNIT * parts + 2 * Double.MIN_VALUE, "R = " + ratio);
    }
  }

  /** dθ/d log R = y²/2. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-15, 1e-12, 1e-6, 1e-3})
  void anErrorOfTheRatioCountsByHalfTheSquare(double relative) {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 200; i++) {
      double ratio = draw(random, i);
      double bound = Equation31.errorBound(ratio, relative);
      BigFraction exact = ExactNumber.of(new BigDecimal(ratio));
      BigFraction share = exact.multiply(ExactNumber.of(new BigDecimal(relative)));
      assertTrue(off(ratio, exact.add(share)) <= bound, "R = " + ratio);
      assertTrue(off(ratio, exact.subtract(share)) <= bound, "R = " + ratio);
      double y = Math.abs((ratio - 1) / (ratio + 1)) + relative + 4 * UNIT;
      double own = 4.001 * UNIT * (3 * y * y * y + (y > 0.3 ? Math.abs(Math.log(ratio)) + y : 0));
      assertTrue(bound <= 0.52 * y * y * relative + own + 2 * Double.MIN_VALUE, "R = " + ratio);
    }
  }

  @Test
  void atRatioOneTheRateIsZeroWithNothingButWhatUnderflows() {
    assertEquals(0, Equation31.at(1));
    assertTrue(Equation31.errorBound(1, 0) > 0 && Equation31.errorBound(1, 0) < 1e-60);
  }

  @Test
  void theEndsOfTheDomainsAreWithinThem() {
    assertEquals(1, PaperNetCovariance.of(1, 1e-300).nuPrime());
    assertEquals(1, PaperNetCovariance.of(10_000_000, 1e-300).nuPrime());
    assertEquals(1e7, PaperNetCovariance.of(10_000_000, 1e300).nuPrime());
    assertEquals(2, ExpectedCriticalPoints.of(1e-300, 2).value(), 1e-12);
    assertTrue(ExpectedCriticalPoints.of(1e300, 10_000).logarithm() > 1e6);
  }
}
