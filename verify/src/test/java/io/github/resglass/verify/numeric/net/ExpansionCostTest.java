package io.github.resglass.verify.numeric.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionCostTest {

  private static ExpansionCost of(String net) {
    return ExpansionCost.of(Architecture.parse(net));
  }

  /** Nothing cancels in these, so that the degree is not smaller. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(3/7)",
        "skip",
        "layer(1/2)^9",
        "layer(1/2) * (skip + layer(1/3))^12",
        "(0.2 + layer(3) + layer(1/7)^2)^9 + 5/3*layer(2)^20",
        "3/8 * (skip + layer(9) * (skip + layer(1/9)^2)^3)^4"
      })
  void theDegreeIsThatOfThePathPolynomialAndNoCoefficientIsLongerThanIsSaid(String net) {
    PathPolynomial paths = PathPolynomial.of(Architecture.parse(net));
    assertEquals(paths.degree(), of(net).degree());
    int longest = paths.numerators().stream().mapToInt(BigInteger::bitLength).max().orElseThrow();
    assertTrue(Math.max(longest, paths.denominator().bitLength()) <= of(net).bits());
  }

  @Test
  void ofThePapersNetNoCoefficientIsLongerThanIsSaidEither() {
    for (int depth : new int[] {1, 2, 9, 70}) {
      BigFraction gain = new BigFraction(3, 7);
      PathPolynomial paths = Net.paper(depth, gain).paths();
      ExpansionCost cost = ExpansionCost.ofPaper(depth, gain);
      // Two factors and a quotient for the binomial coefficient, and one for the power below.
      assertEquals(new ExpansionCost(depth, 4.0 * depth, 4.0 * depth), cost);
      int longest = paths.numerators().stream().mapToInt(BigInteger::bitLength).max().orElseThrow();
      assertTrue(Math.max(longest, paths.denominator().bitLength()) <= cost.bits());
    }
  }

  /** n + 1 by m + 1 coefficients for a product, n + m for a sum, n² for a power of degree n. */
  @ParameterizedTest
  @CsvSource({
    "layer(1/2) * layer(1/3), 2, 6, 6",
    "skip + layer(1/2), 1, 5, 1",
    "(skip + layer(1/2)) * (skip + layer(1/3)), 2, 12, 8",
    "layer(1/2) + layer(1/3)^5, 5, 19, 32",
    "3/8 * layer(1), 1, 7, 3",
    "(skip + layer(1/2))^10, 10, 60, 101"
  })
  void productsAreCountedByTheirPairsOfCoefficients(
      String net, double degree, double bits, double products) {
    assertEquals(new ExpansionCost(degree, bits, products), of(net));
  }

  /** 0.1 µs for a product, 0.15 ns more for each bit; 0.9 ns for each pair of bits at the end. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1e6",
    "1000, 0, 0.99e6",
    "0, 10540, 0",
    "0, 1000, 396400",
    "100, 1000, 395400",
  })
  void whatIsSmallTakesATenthOfASecondByTheFit(double degree, double bits, double products) {
    assertTrue(new ExpansionCost(degree, 0.998 * bits, 0.998 * products).isSmall());
    assertFalse(new ExpansionCost(degree, 1.003 * bits, 1.003 * products).isSmall());
  }

  @Test
  void exactArithmeticIsTakenForThreeSecondsByTheFit() {
    assertTrue(new ExpansionCost(0, 0, 2.99e7).isExact());
    assertFalse(new ExpansionCost(0, 0, 3.01e7).isExact());
  }

  @Test
  void theLargestDegreesAreTheLastThatAreTaken() {
    ExpansionCost exact = of("layer(1)^2000");
    assertTrue(exact.isExact());
    ExpansionCost beyond = of("layer(1)^2001");
    assertFalse(beyond.isExact() || beyond.isSmall());
    of("layer(1)^200000").checkExpanded();
    assertEquals(
        "the path polynomial has degree 200001; up to 200000 is accepted, and 10000000 for the"
            + " paper's net",
        assertThrows(IllegalArgumentException.class, of("layer(1)^200001")::checkExpanded)
            .getMessage());
  }
}
