package io.github.resglass.verify.numeric.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.util.Arrays;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnergiesTest {

  private static final DfpField FIELD = new DfpField(60);

  private static Covariance pure(int p) {
    return Mixture.of(PathPolynomial.of(Architecture.parse("layer(1)^" + p))).covariance();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 10, 200})
  void thePureThresholdIsTwiceTheRootOfOneMinusOneOverP(int p) {
    Dfp expected = FIELD.newDfp(p - 1).divide(p).sqrt().multiply(-2);
    BoundedReal threshold = Energies.threshold(pure(p)).orElseThrow();
    assertTrue(Comparison.of(threshold, expected, "p = " + p).boundHolds());
    assertTrue(threshold.errorBound() <= Math.ulp(threshold.value()));
  }

  @ParameterizedTest
  @CsvSource({"3, 1.65699836", "4, 1.79408503", "5, 1.88798883", "10, 2.13536380"})
  void pureGroundStatesAreThoseOfTheTheory(int p, double energy) {
    BoundedReal state = Energies.groundState(pure(p)).orElseThrow();
    assertEquals(-energy, state.value(), 5e-9);
    assertTrue(state.errorBound() <= Math.ulp(state.value()));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7, 30})
  void thePureRateOfMinimaVanishesAtTheGroundStateInSixtyDigits(int p) {
    BoundedReal state = Energies.groundState(pure(p)).orElseThrow();
    for (int side = -1; side <= 1; side += 2) {
      double u = state.value() + side * Math.max(state.errorBound(), Math.ulp(state.value()));
      assertEquals(side, pureRate(p, u).strictlyPositive() ? 1 : -1, "u = " + u);
    }
  }

  /**
   * Auffinger, Ben Arous and Černý 2013: ½ log(p−1) − (p−2)/(4(p−1)) u² − I_1(u), E = 2√((p−1)/p).
   */
  private static Dfp pureRate(int p, double u) {
    Dfp level = FIELD.newDfp(u).negate();
    Dfp square = FIELD.newDfp(p - 1).multiply(4).divide(p);
    Dfp root = level.multiply(level).subtract(square).sqrt();
    Dfp integral =
        level
            .multiply(root)
            .divide(square)
            .subtract(level.add(root).log())
            .add(square.sqrt().log());
    return FIELD
        .newDfp(p - 1)
        .log()
        .divide(2)
        .subtract(level.multiply(level).multiply(p - 2).divide(4 * (p - 1)))
        .subtract(integral);
  }

  @ParameterizedTest
  @CsvSource({"5, 1/2", "5, 2", "30, 1/3", "100, 1/20"})
  void theRateOfMinimaChangesSignAtTheGroundStateOfAMixture(int depth, String gain) {
    Covariance covariance =
        Mixture.of(Net.paper(depth, ExactNumber.parse(gain)).paths()).covariance();
    BoundedReal state = Energies.groundState(covariance).orElseThrow();
    LevelComplexity rates = LevelComplexity.of(covariance);
    double width = Math.max(state.errorBound(), Math.ulp(state.value()));
    assertTrue(rate(rates, state.value() - width) < 0);
    assertTrue(rate(rates, state.value() + width) > 0);
    assertTrue(state.errorBound() <= Math.ulp(state.value()));
    // Minima are still exponentially many at the threshold just where the net is pure-like.
    boolean pureLike =
        Complexity.landscape(covariance).orElseThrow() == Complexity.Landscape.PURE_LIKE;
    double threshold = Energies.threshold(covariance).orElseThrow().value();
    assertEquals(pureLike, state.value() < threshold);
  }

  private static double rate(LevelComplexity rates, double u) {
    return rates.at(ExactNumber.of(new BigDecimal(u)), 0).orElseThrow().value();
  }

  @Test
  void atOrBelowRatioOneThereIsNeither() {
    for (String net : new String[] {"layer(1)", "layer(1)^2", "layer(1)*(skip+layer(1/9))^3"}) {
      Covariance covariance = Mixture.of(PathPolynomial.of(Architecture.parse(net))).covariance();
      assertTrue(Energies.threshold(covariance).isEmpty(), net);
      assertTrue(Energies.groundState(covariance).isEmpty(), net);
    }
  }

  @Test
  void deepNetsHaveTheirGroundStateToTheLastBitToo() {
    Covariance covariance =
        BinomialMixture.of(10_000_000, BigFraction.ONE_HALF, false).covariance();
    BoundedReal state = Energies.groundState(covariance).orElseThrow();
    assertTrue(state.errorBound() <= 1e-15);
    // Σ_0(u) → ½ log R + ½ + log|u| − u²/2 for many interactions of many spins.
    double u = state.value();
    double logRatio = Math.log(covariance.ratio().doubleValue());
    assertEquals(logRatio + 1 + 2 * Math.log(-u), u * u, 0.1);
  }

  /** In shallow nets it lies so near the threshold that such numbers leave it open. */
  @ParameterizedTest
  @CsvSource({"40, 0.25", "100, 0.5"})
  void ofANetKnownToTwelveDigitsTheGroundStateIsOffByAsMuchAsItsNumbersMayBe(
      int depth, double gain) {
    double[] gains = new double[depth];
    Arrays.fill(gains, gain);
    Covariance off = GainsMixture.of(gains, false).covariance();
    Covariance exact =
        Mixture.of(Net.paper(depth, ExactNumber.of(new BigDecimal(gain))).paths()).covariance();
    BoundedReal state = Energies.groundState(off).orElseThrow();
    BoundedReal known = Energies.groundState(exact).orElseThrow();
    assertEquals(known.value(), state.value(), known.errorBound() + state.errorBound());
    double relative = off.relativeError().doubleValue();
    assertTrue(
        state.errorBound() > relative && state.errorBound() < 1e3 * relative, state::toString);
  }
}
