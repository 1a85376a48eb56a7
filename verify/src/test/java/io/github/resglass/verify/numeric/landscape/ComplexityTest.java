package io.github.resglass.verify.numeric.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.bounded.DecimalField;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rates as functions of R against logarithms in 70 digits, and where they begin and end. */
class ComplexityTest {

  private static final DfpField FIELD = new DfpField(70);

  @Provide
  Arbitrary<BigFraction> ratios() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 1_000);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  @Property(tries = 100)
  void theRatesAreTheirClosedFormsInSeventyDigits(@ForAll("ratios") BigFraction ratio) {
    Complexity complexity = Complexity.of(ratio);
    Dfp r = DecimalField.number(FIELD, ratio);
    Dfp half = r.log().divide(2);
    Dfp y = r.subtract(1).divide(r.add(1));
    boolean above = ratio.compareTo(BigFraction.ONE) > 0;
    holds(complexity.total(), above ? half : FIELD.getZero(), "all, R = " + ratio);
    holds(complexity.equation31().orElseThrow(), half.subtract(y), "[31], R = " + ratio);
    for (int n : new int[] {1, 2, 7}) {
      // n artanh(|y|/n) = (n/2) log((n + |y|)/(n − |y|)).
      Dfp size = y.abs();
      Dfp shared = size.add(n).divide(size.negate().add(n)).log().multiply(n).divide(2);
      Dfp expected = above ? half.subtract(y) : shared.add(half);
      // At n = 1 both logarithms are the same, and nothing may be left of 70 digits but zero.
      holds(
          complexity.ofIndex(n - 1).orElseThrow(),
          n == 1 && !above ? FIELD.getZero() : expected,
          "index " + (n - 1) + ", R = " + ratio);
    }
  }

  private static void holds(BoundedReal computed, Dfp expected, String inputs) {
    Comparison comparison = Comparison.of(computed, expected, inputs);
    assertTrue(comparison.boundHolds(), comparison::toString);
    assertTrue(computed.errorBound() <= Math.ulp(computed.value()), comparison::toString);
  }

  @Test
  void ofALinearFunctionOnlyMinimaAndMaximaHaveARate() {
    Complexity linear = Complexity.of(BigFraction.ZERO);
    assertEquals(0.0, linear.total().value());
    assertEquals(Optional.empty(), linear.equation31());
    assertEquals(0.0, linear.ofIndex(0).orElseThrow().value());
    assertEquals(Optional.empty(), linear.ofIndex(1));
  }

  @Test
  void theRateOfTheLargestIndexIsThatOfEquation31() {
    Complexity complexity = Complexity.of(BigFraction.ONE_HALF);
    double end = complexity.equation31().orElseThrow().value();
    assertEquals(end, complexity.ofIndex(Integer.MAX_VALUE).orElseThrow().value(), 1e-17);
  }

  @Test
  void ratiosAndIndicesBelowZeroAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Complexity.of(new BigFraction(-1, 1_000_000)));
    assertThrows(IllegalArgumentException.class, () -> Complexity.of(BigFraction.TWO).ofIndex(-1));
  }

  @ParameterizedTest
  @CsvSource({"1, TRIVIAL", "2, CRITICAL", "3, COMPLEX"})
  void thePureSpinGlassIsCriticalForTwoSpinsAndComplexForMore(int p, Complexity.Regime regime) {
    Covariance pure =
        Mixture.of(PathPolynomial.of(Architecture.parse("layer(1)^" + p))).covariance();
    assertEquals(regime, Complexity.of(pure).regime());
    // G = log(p−1) − 2(p−2)/p, which rises from 0 at p = 2; at or below it G says nothing.
    Optional<Complexity.Landscape> expected =
        p < 3 ? Optional.empty() : Optional.of(Complexity.Landscape.PURE_LIKE);
    assertEquals(expected, Complexity.landscape(pure));
  }

  /** βt(1+βt)² has R = 1 at β⁴ = 1/3, which is no double. */
  @ParameterizedTest
  @CsvSource({"-1e-12, TRIVIAL", "0, CRITICAL", "1e-12, COMPLEX"})
  void ratiosThatAreNotToldFromOneAreCritical(double moved, Complexity.Regime regime) {
    double gain = Math.pow(3, -0.25) * (1 + moved);
    Covariance off = GainsMixture.of(new double[] {gain, gain, gain}, false).covariance();
    assertTrue(off.relativeError().signum() > 0);
    assertEquals(regime, Complexity.of(off).regime());
  }

  @Test
  void whereRMayBeAboveOneTheBoundOfTheRateReachesThatOfTheLargestR() {
    double critical = Math.pow(3, -0.25);
    for (int ulps = -4; ulps <= 4; ulps++) {
      double gain = critical + ulps * Math.ulp(critical);
      Covariance off = GainsMixture.of(new double[] {gain, gain, gain}, false).covariance();
      Complexity complexity = Complexity.of(off);
      assertEquals(Complexity.Regime.CRITICAL, complexity.regime());
      double most = off.ratio().doubleValue() * (1 + off.relativeError().doubleValue());
      BoundedReal all = complexity.total();
      assertTrue(all.value() + all.errorBound() >= 0.5 * Math.log(most), all::toString);
      assertTrue(all.errorBound() <= 1.1 * off.relativeError().doubleValue(), all::toString);
      BoundedReal minima = complexity.ofIndex(0).orElseThrow();
      assertTrue(minima.errorBound() > 0 && minima.errorBound() < 1e-30, minima::toString);
    }
  }

  /** Next to its double zero at R = 1, G is (½ − 1/ν')(R−1)², and ν' &lt; 2 unless α² = 0. */
  @ParameterizedTest
  @ValueSource(ints = {5, 20, 24, 30, 45})
  void justAboveROneAMixtureWithALinearTermIsAFullMixture(int digits) {
    // βt(1+βt)² has R = 1 at β⁴ = 1/3.
    MathContext many = new MathContext(80);
    BigDecimal critical = BigDecimal.ONE.divide(BigDecimal.valueOf(3), many).sqrt(many).sqrt(many);
    BigDecimal gain = critical.add(BigDecimal.ONE.movePointLeft(digits));
    Covariance above = Mixture.of(Net.paper(3, ExactNumber.of(gain)).paths()).covariance();
    assertEquals(Complexity.Regime.COMPLEX, Complexity.of(above).regime());
    assertEquals(Optional.of(Complexity.Landscape.FULL_MIXTURE), Complexity.landscape(above));
  }

  /** The sign of G as it is defined, in 70 digits. */
  @Property(tries = 300)
  void theLandscapeIsTheSignOfGAsItIsDefined(@ForAll("ratios") BigFraction gain) {
    for (int depth : new int[] {3, 5, 10, 30}) {
      Covariance covariance = Mixture.of(Net.paper(depth, gain).paths()).covariance();
      Dfp first = DecimalField.number(FIELD, covariance.nuPrime());
      Dfp second = DecimalField.number(FIELD, covariance.nuDoublePrime());
      Dfp gap = second.subtract(first);
      Dfp square = first.multiply(first);
      Dfp fraction = gap.multiply(gap.add(square)).divide(second.multiply(square));
      Dfp g = second.divide(first).log().subtract(fraction);
      if (gap.toDouble() > 0) {
        Complexity.Landscape expected =
            g.toDouble() > 0 ? Complexity.Landscape.PURE_LIKE : Complexity.Landscape.FULL_MIXTURE;
        assertEquals(Optional.of(expected), Complexity.landscape(covariance));
      } else {
        assertEquals(Optional.empty(), Complexity.landscape(covariance));
      }
    }
  }
}
