package io.github.resglass.verify.numeric.bounded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Whatever lies within the operands, the result lies within the result, and hardly more does. */
class EnclosureTest {

  private static final MathContext DIGITS = new MathContext(150);
  private static final int CASES = 300;

  private final SplittableRandom random = new SplittableRandom(20261124);

  /** Numbers of both signs over 24 decades, known to between 1 and 70 digits, or exactly. */
  private Enclosure draw() {
    BigDecimal value =
        new BigDecimal(random.nextLong(-999_999_999_999L, 1_000_000_000_000L))
            .scaleByPowerOfTen(random.nextInt(-24, 1));
    BigDecimal error =
        random.nextInt(4) == 0
            ? BigDecimal.ZERO
            : value
                .abs()
                .multiply(new BigDecimal(random.nextInt(1, 99)))
                .scaleByPowerOfTen(-random.nextInt(3, 70));
    return new Enclosure(value, error);
  }

  private static BigDecimal end(Enclosure number, int side) {
    return number.value().add(number.error().multiply(BigDecimal.valueOf(side)));
  }

  private interface Spread {
    BigDecimal of(Enclosure x, Enclosure y, BigDecimal result);
  }

  private void holds(
      BinaryOperator<Enclosure> operation, BinaryOperator<BigDecimal> exact, Spread spread) {
    for (int i = 0; i < CASES; i++) {
      Enclosure x = draw();
      Enclosure y = draw();
      if (y.value().signum() == 0) {
        continue;
      }
      Enclosure result = operation.apply(x, y);
      String inputs = x + " and " + y + " give " + result;
      for (int corner = 0; corner < 9; corner++) {
        BigDecimal truth = exact.apply(end(x, corner % 3 - 1), end(y, corner / 3 - 1));
        BigDecimal off = truth.subtract(result.value()).abs();
        BigDecimal own = truth.abs().multiply(new BigDecimal("1e-120"));
        assertTrue(off.compareTo(result.error().add(own)) <= 0, inputs);
      }
      BigDecimal enough = spread.of(x, y, result.value()).multiply(new BigDecimal("1.0000001"));
      BigDecimal rounding = result.value().abs().multiply(new BigDecimal("1.0000001e-59"));
      assertTrue(result.error().compareTo(enough.add(rounding)) <= 0, inputs);
    }
  }

  @Test
  void sumsAndDifferencesAreOffByBothErrors() {
    holds(Enclosure::plus, BigDecimal::add, (x, y, sum) -> x.error().add(y.error()));
    holds(Enclosure::minus, BigDecimal::subtract, (x, y, sum) -> x.error().add(y.error()));
  }

  @Test
  void productsAreOffByEachErrorTimesTheOtherNumber() {
    holds(
        Enclosure::times,
        BigDecimal::multiply,
        (x, y, product) ->
            x.value()
                .abs()
                .multiply(y.error())
                .add(y.value().abs().multiply(x.error()))
                .add(x.error().multiply(y.error())));
  }

  @Test
  void quotientsAreOffByBothErrorsOverTheLeastDivisor() {
    holds(
        Enclosure::over,
        (x, y) -> x.divide(y, DIGITS),
        (x, y, quotient) ->
            x.error()
                .add(quotient.abs().multiply(y.error()))
                .divide(y.value().abs().subtract(y.error()), DIGITS));
  }

  @Test
  void productsWithRationalNumbersAreOffByTheirShareOfTheError() {
    for (int i = 0; i < CASES; i++) {
      Enclosure x = draw();
      BigFraction factor = new BigFraction(random.nextInt(-50, 50), random.nextInt(1, 50));
      Enclosure product = x.times(factor);
      BigDecimal size =
          new BigDecimal(factor.getNumerator())
              .divide(new BigDecimal(factor.getDenominator()), DIGITS);
      for (int side = -1; side <= 1; side++) {
        BigDecimal off = end(x, side).multiply(size).subtract(product.value()).abs();
        assertTrue(off.compareTo(product.error().add(new BigDecimal("1e-130"))) <= 0);
      }
      BigDecimal enough =
          x.error()
              .multiply(size.abs())
              .add(product.value().abs().multiply(new BigDecimal("1.00001e-50")));
      assertTrue(product.error().compareTo(enough.multiply(new BigDecimal("1.00001"))) <= 0);
    }
  }

  @Test
  void rootsAreOffByTheErrorOverTheRoot() {
    for (int i = 0; i < CASES; i++) {
      Enclosure x = draw().magnitude();
      Enclosure root = x.squareRoot();
      for (int side = -1; side <= 1; side++) {
        BigDecimal truth = end(x, side).sqrt(DIGITS);
        BigDecimal own = truth.multiply(new BigDecimal("1e-120"));
        assertTrue(truth.subtract(root.value()).abs().compareTo(root.error().add(own)) <= 0);
      }
      if (x.value().signum() > 0) {
        BigDecimal enough =
            x.error()
                .divide(root.value(), DIGITS)
                .add(root.value().multiply(new BigDecimal("1e-59")));
        assertTrue(root.error().compareTo(enough.multiply(new BigDecimal("1.0000001"))) <= 0);
      }
    }
  }

  @Test
  void rootsOfWhatMayBeZeroReachFromZeroToTheLargestRoot() {
    for (String value : new String[] {"0", "4", "-4"}) {
      Enclosure root = new Enclosure(new BigDecimal(value), new BigDecimal(5)).squareRoot();
      BigDecimal largest = new BigDecimal(value).add(new BigDecimal(5)).sqrt(DIGITS);
      assertTrue(root.value().signum() >= 0);
      assertTrue(root.value().subtract(root.error()).signum() <= 0);
      assertTrue(root.value().add(root.error()).compareTo(largest) >= 0);
      assertTrue(root.error().compareTo(new BigDecimal("3.001")) <= 0);
    }
    Enclosure edge = new Enclosure(new BigDecimal(4), new BigDecimal(4)).squareRoot();
    assertTrue(edge.error().compareTo(new BigDecimal("2.82")) > 0);
    assertEquals(0, exactly("0").squareRoot().error().signum());
  }

  private static Enclosure exactly(String value) {
    return new Enclosure(new BigDecimal(value), BigDecimal.ZERO);
  }

  @Test
  void theSignIsThatOfEveryNumberWithinOrUndecided() {
    assertEquals(1, exactly("2").sign());
    assertEquals(-1, exactly("-2").sign());
    assertEquals(0, exactly("0").sign());
    assertEquals(0, new Enclosure(new BigDecimal("-2"), new BigDecimal("2")).sign());
    assertEquals(-1, new Enclosure(new BigDecimal("-2"), new BigDecimal("1.999")).sign());
    assertEquals(0, new Enclosure(new BigDecimal("2"), new BigDecimal("2.001")).sign());
  }

  @Test
  void whatMayBeZeroDividesNothing() {
    Enclosure zero = new Enclosure(BigDecimal.ONE, BigDecimal.ONE);
    assertThrows(ArithmeticException.class, () -> exactly("1").over(zero));
  }

  @Test
  void wideningAddsAShareOfTheNumber() {
    Enclosure wide =
        new Enclosure(new BigDecimal("-8"), BigDecimal.ONE).widened(new BigDecimal("0.25"));
    assertEquals(new BigDecimal("-8"), wide.value());
    assertEquals(0, wide.error().compareTo(new BigDecimal(3)));
    assertEquals(new BigDecimal("8"), wide.magnitude().value());
    assertEquals(wide.error(), wide.magnitude().error());
  }
}
