package io.github.resglass.verify.property;

import static io.github.resglass.verify.property.TheoryAssertions.assertAgreesAsMonteCarlo;
import static io.github.resglass.verify.property.TheoryAssertions.assertIdentity;
import static io.github.resglass.verify.property.TheoryAssertions.assertWithinErrorBound;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.spinglass.counting.MeanInterval;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TheoryAssertionsTest {

  private static String message(Executable assertion) {
    return assertThrows(AssertionError.class, assertion).getMessage();
  }

  @Test
  void anErrorBoundHoldsUpToItsEnd() {
    BigFraction half = new BigFraction(1, 2);
    assertWithinErrorBound(half, BoundedReal.of(0.5, 0));
    assertWithinErrorBound(half, BoundedReal.of(0.75, 0.25));
    assertWithinErrorBound(half, BoundedReal.of(0.25, 0.25));
    String seen =
        message(() -> assertWithinErrorBound(half, BoundedReal.of(0.75, Math.nextDown(0.25))));
    assertTrue(seen.contains("off by 0.25 from 1 / 2"), seen);
    assertTrue(seen.contains("1.00000 times its error bound"), seen);
    String exact = message(() -> assertWithinErrorBound(half, BoundedReal.of(1024, 0)));
    assertTrue(exact.contains("claims to be exact"), exact);
    assertTrue(exact.contains("1023.5"), exact);
  }

  /** 1/3 is no double: rounding counts against a bound of 0. */
  @Test
  void theComparisonIsExact() {
    BigFraction third = new BigFraction(1, 3);
    message(() -> assertWithinErrorBound(third, BoundedReal.of(1.0 / 3, 0)));
    assertWithinErrorBound(third, BoundedReal.of(1.0 / 3, Math.ulp(1.0 / 3)));
  }

  @Test
  void twoBoundedNumbersAreTheSameIfTheirBoundsMeet() {
    BoundedReal one = BoundedReal.of(1, 0.25);
    assertWithinErrorBound(one, BoundedReal.of(1.5, 0.25));
    assertWithinErrorBound(BoundedReal.of(1.5, 0.25), one);
    String seen = message(() -> assertWithinErrorBound(one, BoundedReal.of(1.75, 0.25)));
    assertTrue(seen.contains("0.75 apart, the bounds allow 0.5"), seen);
  }

  private static MeanInterval interval(double lower, double upper) {
    return new MeanInterval((lower + upper) / 2, 0.1, lower, upper, 100, 7, 1e-6);
  }

  @Test
  void anExperimentHasToAgreeAndToHaveBeenAbleNotTo() {
    assertAgreesAsMonteCarlo(5, interval(4.5, 5.5), 1);
    String refuted = message(() -> assertAgreesAsMonteCarlo(5.6, interval(4.5, 5.5), 1));
    assertTrue(refuted.contains("is refuted by") && refuted.contains("seed 7"), refuted);
    String blunt = message(() -> assertAgreesAsMonteCarlo(5, interval(4.5, 5.5), 0.4));
    assertTrue(blunt.contains("too few samples"), blunt);
    message(() -> assertAgreesAsMonteCarlo(5, interval(4.5, 7), 1));
    message(() -> assertAgreesAsMonteCarlo(5, interval(2, 5.5), 1));
    assertThrows(
        IllegalArgumentException.class, () -> assertAgreesAsMonteCarlo(5, interval(4.5, 5.5), 0));
  }

  @Test
  void identitiesAreShownByAlgebraAndOnTheirDomain() {
    Symbol x = new Symbol("x");
    Expression square = x.plus(1).power(2);
    assertIdentity(square, x.power(2).plus(x.times(Expression.constant(2))).plus(1));
    String seen = message(() -> assertIdentity(square, x.power(2).plus(1)));
    assertTrue(seen.contains("the two sides differ"), seen);
    // x/x = 1 needs that x is not 0.
    message(() -> assertIdentity(x.over(x.times(x)).times(x), Expression.constant(1)));
    assertIdentity(
        x.over(x.times(x)).times(x), Expression.constant(1), Domain.EVERYWHERE.positive(x));
  }
}
