package io.github.resglass.verify.numeric.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gain at which a net changes: the triviality threshold. */
class ThresholdsTest {

  private static BigFraction ratio(int depth, double gain) {
    return Mixture.of(Net.paper(depth, ExactNumber.of(new BigDecimal(gain))).paths())
        .covariance()
        .ratio();
  }

  @Property(tries = 60)
  void theRatioPassesOneWithinTheErrorBoundOfTheThreshold(
      @ForAll @IntRange(min = 3, max = 60) int depth) {
    BoundedReal gain = Triviality.criticalGain(depth).orElseThrow();
    double below = gain.value() - Math.max(gain.errorBound(), Math.ulp(gain.value()));
    double above = gain.value() + Math.max(gain.errorBound(), Math.ulp(gain.value()));
    assertTrue(ratio(depth, below).compareTo(BigFraction.ONE) < 0);
    assertTrue(ratio(depth, above).compareTo(BigFraction.ONE) > 0);
  }

  @Property(tries = 40)
  void thePapersNetAndItsPathPolynomialHaveOneThreshold(
      @ForAll @IntRange(min = 1, max = 60) int depth) {
    Optional<Double> series = Triviality.criticalGain(depth).map(BoundedReal::value);
    Optional<Double> polynomial =
        Triviality.criticalGain(Net.paper(depth, BigFraction.ONE).paths()).map(BoundedReal::value);
    assertEquals(series, polynomial);
    assertEquals(depth >= 3, series.isPresent());
  }

  @Test
  void thresholdsAreThoseOfTheTheory() {
    assertEquals(Math.pow(3, -0.25), Triviality.criticalGain(3).orElseThrow().value(), 1e-16);
    assertEquals(0.43280694, Triviality.criticalGain(4).orElseThrow().value(), 5e-9);
    assertEquals(0.12040732, Triviality.criticalGain(10).orElseThrow().value(), 5e-9);
    assertEquals(0.01017268, Triviality.criticalGain(100).orElseThrow().value(), 5e-9);
    // y = βm tends to the zero of (y² − 1) I_0(2y), which is 1.
    double deep = Triviality.criticalGain(10_000_000).orElseThrow().value();
    assertEquals(1, deep * 9_999_999, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer*(skip+layer)^99",
        "layer*(skip+1/3*layer^3)^60 + 1/7",
        "(skip+layer+layer^2)^40",
        "layer*(skip+layer^50)^20",
        "layer+layer^500",
        "layer + 1e-9*layer^3 + layer^300"
      })
  void theFirstCoefficientsSayWhatAllOfThemSay(String text) {
    Architecture net = Architecture.parse(text).withDefaultGain(Constant.ONE);
    BoundedReal all = Triviality.criticalGain(PathPolynomial.of(net)).orElseThrow();
    BoundedReal few = Triviality.criticalGain(net).orElseThrow();
    assertEquals(all.value(), few.value());
    assertEquals(all.errorBound(), few.errorBound());
  }

  @Test
  void netsOfLargeDegreeHaveTheirThreshold() {
    Architecture paper =
        Architecture.parse("layer*(skip+layer)^9999999").withDefaultGain(Constant.ONE);
    assertEquals(
        Triviality.criticalGain(10_000_000).orElseThrow().value(),
        Triviality.criticalGain(paper).orElseThrow().value());
    // Blocks of two layers: x = β⁴ n² in place of β² n².
    Architecture blocks =
        Architecture.parse("layer*(skip+layer^2)^50000").withDefaultGain(Constant.ONE);
    double gain = Triviality.criticalGain(blocks).orElseThrow().value();
    BigFraction ratio =
        ExpandedMixture.of(gained("layer*(skip+layer^2)^50000", gain), false).covariance().ratio();
    assertEquals(1, ratio.doubleValue(), 1e-12);
    // x^(n−1) n(n−2) = 1.
    for (int n : new int[] {3_000, 100_000}) {
      Architecture gap = Architecture.parse("layer+layer^" + n).withDefaultGain(Constant.ONE);
      assertEquals(
          Math.pow(n * (n - 2.0), -1 / (2.0 * (n - 1))),
          Triviality.criticalGain(gap).orElseThrow().value(),
          1e-15);
    }
  }

  /** Blocks of 200 layers: 201 · 199 · 500² β^400 (1 + …) = 1, checked by R. */
  @Test
  void netsOfLongBlocksHaveTheirThreshold() {
    String text = "layer*(skip+layer^200)^500";
    Architecture net = Architecture.parse(text).withDefaultGain(Constant.ONE);
    double gain = Triviality.criticalGain(net).orElseThrow().value();
    BigFraction ratio = ExpandedMixture.of(gained(text, gain), false).covariance().ratio();
    assertEquals(1, ratio.doubleValue(), 1e-10);
  }

  private static Architecture gained(String text, double gain) {
    return Architecture.parse(text)
        .withDefaultGain(Expression.constant(ExactNumber.of(new BigDecimal(gain))));
  }

  @Test
  void netsThatNeverCrossHaveNoThreshold() {
    for (String net : List.of("layer^3", "layer + layer^2", "skip + layer", "layer^2 + layer^5")) {
      PathPolynomial paths =
          PathPolynomial.of(Architecture.parse(net).withDefaultGain(Constant.ONE));
      assertTrue(Triviality.criticalGain(paths).isEmpty(), net);
    }
  }

  @Test
  void netsWithoutAPathThroughOneLayerHaveNoThresholdAtAnyDegree() {
    Architecture net =
        Architecture.parse("layer^2*(skip+layer)^5000").withDefaultGain(Constant.ONE);
    assertEquals(Optional.empty(), Triviality.criticalGain(net));
  }

  /** More than 500 coefficients, and the paths through 3000 layers are what decides. */
  @Test
  void netsWhoseLongPathsDecideBesideManyShortOnesAreRefused() {
    Architecture net =
        Architecture.parse("layer + 1e-300*layer^3*(skip+layer)^600 + layer^3000")
            .withDefaultGain(Constant.ONE);
    assertThrows(IllegalArgumentException.class, () -> Triviality.criticalGain(net));
  }

  @Test
  void depthsBelowOneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Triviality.criticalGain(0));
    assertEquals(Optional.empty(), Triviality.criticalGain(1));
  }
}
