package io.github.resglass.verify.numeric.bounded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Doubles with their bounds: the bound holds, is as small as rounding allows, and 0 where it may.
 */
class BoundedNumbersTest {

  private static final MathContext DIGITS = new MathContext(400);

  private static BigDecimal decimal(BigInteger above, BigInteger below) {
    return new BigDecimal(above).divide(new BigDecimal(below), DIGITS);
  }

  @Test
  void everyRationalNumberIsRoundedOnceAndItsBoundSaysSo() {
    Random random = new Random(20261124);
    for (int i = 0; i < 500; i++) {
      int bits = i % 2 == 0 ? 30 : 900;
      BigFraction number =
          new BigFraction(
              new BigInteger(1 + random.nextInt(bits), random).subtract(BigInteger.TEN),
              new BigInteger(1 + random.nextInt(bits), random).add(BigInteger.ONE));
      BoundedReal known = BoundedReal.of(number);
      BigDecimal exact = decimal(number.getNumerator(), number.getDenominator());
      BigDecimal off = exact.subtract(new BigDecimal(known.value())).abs();
      assertEquals(exact.doubleValue(), known.value());
      assertTrue(off.compareTo(new BigDecimal(known.errorBound())) <= 0, number.toString());
      // To 20 digits of the rounding, and 10⁻⁵⁰ of the number.
      BigDecimal enough =
          off.multiply(new BigDecimal("1.000000000000001"))
              .add(exact.abs().multiply(new BigDecimal("1.1e-50")));
      assertTrue(new BigDecimal(known.errorBound()).compareTo(enough) <= 0, number.toString());
      assertEquals(number.signum() < 0, known.isNegative());
      boolean isDouble =
          new BigDecimal(known.value())
                  .multiply(new BigDecimal(number.getDenominator()))
                  .compareTo(new BigDecimal(number.getNumerator()))
              == 0;
      assertEquals(isDouble, known.errorBound() == 0, number.toString());
    }
  }

  @Test
  void exactFormsAreFractionsAndRoots() {
    assertEquals(Optional.of("3/5"), BoundedReal.of(new BigFraction(3, 5)).exact());
    assertEquals(Optional.of("-7"), BoundedReal.of(new BigFraction(-7)).exact());
    assertEquals(Optional.of("3/5"), BoundedReal.squareRootOf(new BigFraction(9, 25)).exact());
    BoundedReal root = BoundedReal.squareRootOf(new BigFraction(2, 3));
    assertEquals(Optional.of("sqrt(2/3)"), root.exact());
    assertEquals(Math.sqrt(2.0 / 3), root.value(), 2e-16);
    assertTrue(root.errorBound() > 0 && root.errorBound() < 1.2e-16);
    assertEquals(Optional.of("4"), BoundedReal.of(new BigFraction(4), BigDecimal.ZERO).exact());
    assertEquals(
        Optional.of("2"), BoundedReal.squareRootOf(new BigFraction(4), BigDecimal.ZERO).exact());
    assertEquals(0, BoundedReal.of(BigFraction.ZERO).errorBound());
    assertThrows(
        IllegalArgumentException.class, () -> BoundedReal.squareRootOf(BigFraction.MINUS_ONE));
    assertEquals(0, BoundedReal.squareRootOf(BigFraction.ZERO).value());
  }

  @Test
  void exactFormsOfMoreThanAThousandCharactersAreLeftOut() {
    BigInteger longest = BigInteger.TEN.pow(999);
    assertEquals(1_000, BoundedReal.of(new BigFraction(longest)).exact().orElseThrow().length());
    assertEquals(
        Optional.empty(),
        BoundedReal.of(new BigFraction(longest.multiply(BigInteger.TEN))).exact());
    assertEquals(
        Optional.empty(),
        BoundedReal.of(new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(4_000))).exact());
  }

  @Test
  void whatIsOffByAShareOfItselfHasNoExactFormAndTheWiderBound() {
    BigDecimal relative = new BigDecimal("1e-12");
    for (BoundedReal number :
        List.of(
            BoundedReal.of(new BigFraction(5), relative),
            BoundedReal.squareRootOf(new BigFraction(25), relative),
            BoundedReal.of(new BigFraction(5)).widened(relative))) {
      assertEquals(5, number.value());
      assertEquals(5e-12, number.errorBound(), 1e-20);
      assertTrue(number.errorBound() >= 5e-12);
      assertEquals(Optional.empty(), number.exact());
    }
    BoundedReal same = BoundedReal.of(new BigFraction(1, 3));
    assertEquals(same, same.widened(BigDecimal.ZERO));
  }

  @Test
  void beyondTheDoublesThereIsALogarithm() {
    BoundedReal huge = BoundedReal.of(new BigFraction(BigInteger.TEN.pow(400).negate()));
    assertTrue(huge.overflows());
    assertTrue(huge.isNegative());
    assertThrows(ArithmeticException.class, huge::value);
    assertThrows(ArithmeticException.class, huge::errorBound);
    BoundedReal log = huge.logarithm().orElseThrow();
    assertEquals(400 * Math.log(10), log.value(), 2 * log.errorBound() + 1e-12);
    assertTrue(huge.toString().startsWith("-exp("));
    BoundedReal two = BoundedReal.of(BigFraction.TWO);
    assertFalse(two.overflows());
    assertEquals(Optional.empty(), two.logarithm());
    assertEquals(Math.log(2), two.withLogarithm().logarithm().orElseThrow().value(), 1e-16);
    assertEquals(Optional.empty(), BoundedReal.of(BigFraction.ZERO).withLogarithm().logarithm());
    assertEquals("2.0 ± 0.0", two.toString());
  }

  /** 10⁻³⁰⁸ is a double of full precision no longer. */
  @Test
  void belowTheDoublesOfFullPrecisionThereIsALogarithm() {
    for (int exponent : new int[] {-307, -308, -320, -400, -5_000}) {
      BigFraction small = new BigFraction(10).pow(exponent).negate();
      Enclosure around = new Enclosure(new BigDecimal("-1e" + exponent), BigDecimal.ZERO);
      BoundedReal root = BoundedReal.squareRootOf(new BigFraction(10).pow(2 * exponent));
      for (BoundedReal number : List.of(BoundedReal.of(small), BoundedReal.of(around), root)) {
        assertFalse(number.overflows());
        assertEquals(exponent < -307, number.logarithm().isPresent(), number.toString());
        number
            .logarithm()
            .ifPresent(log -> assertEquals(exponent * Math.log(10), log.value(), 1e-12));
      }
    }
  }

  /** log(x ± e) is bounded by 2e/x for e ≤ x/2 only. */
  @Test
  void aNumberThatIsNotKnownToAFactorOfTwoHasNoLogarithm() {
    BigDecimal one = BigDecimal.ONE;
    BoundedReal known = BoundedReal.of(new Enclosure(one, new BigDecimal("0.5")));
    BoundedReal log = known.withLogarithm().logarithm().orElseThrow();
    assertTrue(log.errorBound() >= Math.log(2));
    BoundedReal unknown = BoundedReal.of(new Enclosure(one, new BigDecimal("0.51")));
    assertEquals(Optional.empty(), unknown.withLogarithm().logarithm());
  }

  @Test
  void theLeastPositiveBoundIsNotLost() {
    BoundedReal tiny = BoundedReal.of(new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(400)));
    assertEquals(0, tiny.value());
    assertEquals(Double.MIN_VALUE, tiny.errorBound());
    // 2⁻¹⁰⁰⁰ is a double, though its denominator is long.
    BoundedReal power = BoundedReal.of(BigFraction.TWO.pow(-999));
    assertEquals(0, power.errorBound());
    assertEquals(0x1p-999, power.value());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1})
  void numbersWithoutBoundsAreRefused(double bad) {
    assertThrows(IllegalArgumentException.class, () -> BoundedReal.of(1, bad));
    assertThrows(IllegalArgumentException.class, () -> BoundedList.of(1, new double[] {1}, bad));
    if (bad != -1) {
      assertThrows(IllegalArgumentException.class, () -> BoundedReal.of(bad, 1));
      assertThrows(IllegalArgumentException.class, () -> BoundedList.of(1, new double[] {bad}, 1));
    }
    assertEquals(0.5, BoundedReal.of(2, 0.5).enclosure().error().doubleValue());
    assertEquals(0, BoundedReal.of(-0.0, 0).value(), 0.0);
    assertEquals(0, BoundedList.of(1, new double[] {1}, 0).errorBound());
  }

  @Test
  void listsAreZeroOutsideAndCannotBeChanged() {
    double[] numbers = {5, 6, 7};
    BoundedList list = BoundedList.of(3, numbers, 0.25);
    numbers[0] = 9;
    list.values()[1] = 9;
    assertEquals(3, list.from());
    assertEquals(5, list.to());
    assertEquals(0.25, list.errorBound());
    assertArrayEquals(new double[] {5, 6, 7}, list.values());
    assertArrayEquals(
        new double[] {0, 5, 6, 7, 0},
        new double[] {list.get(2), list.get(3), list.get(4), list.get(5), list.get(6)});
    assertArrayEquals(new double[] {0, 0, 5, 6, 7, 0}, list.padded(1, 6).values());
    assertArrayEquals(new double[] {6}, list.padded(4, 4).values());
    assertArrayEquals(new double[] {5}, list.padded(3, 3).values());
    assertArrayEquals(new double[] {7, 0}, list.padded(5, 6).values());
    assertArrayEquals(new double[] {0, 0}, list.padded(8, 9).values());
    assertArrayEquals(new double[] {0}, list.padded(2, 2).values());
    assertEquals(1, list.padded(1, 6).from());
    assertEquals(0.25, list.padded(1, 6).errorBound());
  }

  @Test
  void listsAreEqualWhereStartNumbersAndBoundAre() {
    BoundedList list = BoundedList.of(3, new double[] {5, 6}, 0.25);
    BoundedList same = BoundedList.of(3, new double[] {5, 6}, 0.25);
    assertEquals(list, same);
    assertEquals(list.hashCode(), same.hashCode());
    List<BoundedList> others =
        List.of(
            BoundedList.of(4, new double[] {5, 6}, 0.25),
            BoundedList.of(3, new double[] {5, 7}, 0.25),
            BoundedList.of(3, new double[] {5, 6}, 0.5));
    for (BoundedList other : others) {
      assertNotEquals(list, other);
      assertNotEquals(list.hashCode(), other.hashCode());
    }
    assertNotEquals(list, new Object());
    assertEquals("from 3: [5.0, 6.0] ± 0.25", list.toString());
  }

  @Test
  void quotientsOfLongIntegersAreRoundedOnce() {
    Random random = new Random(7);
    List<BigInteger> dividends = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      dividends.add(new BigInteger(1 + random.nextInt(600), random));
    }
    for (int bits : new int[] {5, 120, 127, 128, 129, 255, 256, 257, 258, 500}) {
      BigInteger divisor = new BigInteger(bits, random).setBit(bits - 1);
      BoundedList over = Quotients.over(divisor, dividends, 4);
      BoundedList overRoot = Quotients.overRoot(divisor, dividends, 4);
      BigDecimal root = new BigDecimal(divisor).sqrt(DIGITS);
      double largest = 0;
      for (int i = 0; i < dividends.size(); i++) {
        BigDecimal dividend = new BigDecimal(dividends.get(i));
        double quotient = dividend.divide(new BigDecimal(divisor), DIGITS).doubleValue();
        largest = Math.max(largest, quotient);
        assertEquals(quotient, over.get(4 + i));
        assertEquals(quotient, Quotients.nearest(dividends.get(i), divisor));
        assertEquals(dividend.divide(root, DIGITS).doubleValue(), overRoot.get(4 + i));
      }
      assertEquals(0.5 * Math.ulp(largest), over.errorBound(), 1e-8 * Math.ulp(largest));
      assertTrue(over.errorBound() > 0.5 * Math.ulp(largest));
      assertEquals(4, over.from());
    }
    assertEquals(
        Double.MIN_VALUE, Quotients.over(BigInteger.TEN, List.of(BigInteger.ZERO), 1).errorBound());
  }

  @Test
  void longWholeNumbersKeepTheirSizeInDecimalFields() {
    DfpField field = new DfpField(20);
    BigInteger whole = BigInteger.TEN.pow(60).add(BigInteger.ONE);
    assertEquals(1e60, DecimalField.number(field, new BigFraction(whole)).toDouble());
    assertEquals(1e60, DecimalField.number(field, new BigDecimal(whole)).toDouble());
    assertEquals(
        0.1,
        DecimalField.number(field, new BigFraction(whole, whole.multiply(BigInteger.TEN)))
            .toDouble());
    BigDecimal third = new BigDecimal("0.33333333333333333");
    assertTrue(
        DecimalField.number(field, new BigFraction(1, 3))
            .subtract(DecimalField.number(field, third))
            .abs()
            .lessThan(field.newDfp("1e-16")));
  }
}
