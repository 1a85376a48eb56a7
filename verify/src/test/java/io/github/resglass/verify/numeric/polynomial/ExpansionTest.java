package io.github.resglass.verify.numeric.polynomial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Path polynomials in fixed point and their first coefficients, against exact expansion. */
class ExpansionTest {

  private static BigFraction exactly(BigInteger number, long exponent) {
    BigFraction two = BigFraction.TWO.pow(exponent);
    return new BigFraction(number).multiply(two);
  }

  private static void holds(PathPolynomial exact, ScaledPolynomial rounded, long factors) {
    assertTrue(rounded.lowest() <= rounded.from());
    for (int r = 0; r <= exact.degree() + 3; r++) {
      BigFraction coefficient =
          r > exact.degree()
              ? BigFraction.ZERO
              : new BigFraction(exact.numerators().get(r), exact.denominator());
      BigFraction off = coefficient.subtract(exactly(rounded.at(r), rounded.exponent())).abs();
      BigFraction bound = exactly(rounded.error(), rounded.exponent());
      assertTrue(off.compareTo(bound) <= 0, "r = " + r + ": " + rounded);
      if (r < rounded.lowest() || r > rounded.highest()) {
        assertEquals(BigFraction.ZERO, coefficient);
      }
    }
    assertTrue(
        rounded.error().compareTo(BigInteger.valueOf(8 * factors)) <= 0,
        () -> "E = " + rounded.error());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(1/3)",
        "layer(1/3)^40",
        "layer(0.3) * (skip + layer(0.7))^60",
        "layer(1e30) * (skip + layer(1e-30)^2)^20",
        "(layer(1/3) + 0.2*skip + layer(2)^2)^33",
        "(0.3 + 1/7*layer(3))^21 * layer(5/3)",
        "(layer(2) + 2*layer(1)) * layer(1/3) + skip",
        "0 * layer(2) + layer(1/7)^3",
        "(skip + layer(1e-40)) * (skip + layer(1e40)) + 1/3"
      })
  void everyCoefficientIsWithinTheErrorOfItsNet(String text) {
    Architecture net = Architecture.parse(text);
    for (int bits : new int[] {64, 96, 500}) {
      holds(PathPolynomial.of(net), Expansion.of(net, bits), 200);
    }
  }

  @Test
  void wholeNumbersThatFitStayExact() {
    Architecture net = Architecture.parse("layer(3) * (2*skip + layer(5)^2)^9");
    ScaledPolynomial exact = Expansion.of(net, 200);
    assertEquals(0, exact.error().signum());
    holds(PathPolynomial.of(net), exact, 0);
    assertEquals(1, exact.lowest());
    assertEquals(19, exact.highest());
  }

  @Test
  void unequalGainsAreTheProductOfTheirLayers() {
    Random random = new Random(3);
    for (int layers : new int[] {1, 2, 32, 33, 34, 100}) {
      List<BigFraction> gains = new ArrayList<>();
      List<String> parts = new ArrayList<>();
      for (int l = 0; l < layers; l++) {
        BigFraction gain = new BigFraction(1 + random.nextInt(999), 1 + random.nextInt(999));
        gains.add(gain);
        String layer = "layer(" + gain.getNumerator() + "/" + gain.getDenominator() + ")";
        parts.add(l == 0 ? layer : "(skip + " + layer + ")");
      }
      PathPolynomial exact = PathPolynomial.of(Architecture.parse(String.join(" * ", parts)));
      holds(exact, Expansion.ofGains(gains, 96), 4L * layers + 4);
    }
  }

  @Test
  void theSumOfTheCoefficientsFitsTheBits() {
    Architecture net = Architecture.parse("(layer(1/3) + 0.2*skip + layer(2)^2)^33");
    BigInteger sum =
        Expansion.of(net, 90).coefficients().stream()
            .map(BigInteger::abs)
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertTrue(sum.bitLength() <= 90 && sum.bitLength() >= 85, "bits: " + sum.bitLength());
  }

  @Test
  void productsOfIntegersAreThoseOfTheirTerms() {
    Random random = new Random(4);
    for (int i = 0; i < 60; i++) {
      BigInteger[] a = draw(random, 1 + random.nextInt(60), i % 3);
      BigInteger[] b = i % 7 == 0 ? a : draw(random, 1 + random.nextInt(60), i % 4);
      BigInteger[] product = new BigInteger[a.length + b.length - 1];
      Arrays.fill(product, BigInteger.ZERO);
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[j + k] = product[j + k].add(a[j].multiply(b[k]));
        }
      }
      assertArrayEquals(product, IntegerProduct.of(a, b));
    }
  }

  /** Numbers of up to 90 bits; or with many zeros. */
  private static BigInteger[] draw(Random random, int length, int kind) {
    BigInteger[] numbers = new BigInteger[length];
    Arrays.setAll(
        numbers,
        k -> {
          BigInteger size = new BigInteger(1 + random.nextInt(90), random);
          if (kind == 2 && random.nextInt(3) > 0) {
            return BigInteger.ZERO;
          }
          return size;
        });
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(1/3)",
        "skip",
        "layer(0.3) * (skip + layer(0.7))^60",
        "(layer(1/3) + 0.2*skip + layer(2)^2)^33",
        "0.3 * layer(2) * layer(1/7) + layer(5)^3 + 2/3"
      })
  void theFirstCoefficientsAndTheValueAreThoseOfTheWholePolynomial(String text) {
    Architecture net = Architecture.parse(text);
    PathPolynomial exact = PathPolynomial.of(net);
    MathContext digits = new MathContext(90);
    BigDecimal[] first = FirstCoefficients.of(net, 5);
    assertEquals(5, first.length);
    BigDecimal t = new BigDecimal("0.37");
    BigDecimal value = BigDecimal.ZERO;
    for (int r = 0; r <= Math.max(4, exact.degree()); r++) {
      BigDecimal coefficient =
          r > exact.degree()
              ? BigDecimal.ZERO
              : new BigDecimal(exact.numerators().get(r))
                  .divide(new BigDecimal(exact.denominator()), digits);
      value = value.add(coefficient.multiply(t.pow(r)));
      if (r < 5) {
        near(coefficient, first[r]);
      }
    }
    near(value, FirstCoefficients.value(net, t));
  }

  private static void near(BigDecimal expected, BigDecimal computed) {
    BigDecimal allowed = expected.abs().multiply(new BigDecimal("1e-66"));
    assertTrue(expected.subtract(computed).abs().compareTo(allowed) <= 0, computed.toString());
  }

  @Test
  void symbolsHaveNoCoefficients() {
    Architecture net = Architecture.parse("layer(b)^3");
    assertThrows(IllegalArgumentException.class, () -> FirstCoefficients.of(net, 3));
    assertThrows(IllegalArgumentException.class, () -> Expansion.of(net, 96));
  }
}
