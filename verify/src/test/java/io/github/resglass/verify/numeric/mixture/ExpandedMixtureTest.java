package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed point against the exact path polynomial, and against the paper's net in closed form. */
class ExpandedMixtureTest {

  private static void agree(PathMixture computed, PathMixture exact, String what) {
    Covariance found = computed.covariance();
    Covariance expected = exact.covariance();
    BigDecimal relative = found.relativeError().add(expected.relativeError());
    near(what + ": nu'", found.nuPrime(), expected.nuPrime(), relative);
    near(what + ": nu''", found.nuDoublePrime(), expected.nuDoublePrime(), relative);
    near(what + ": R", found.ratio(), expected.ratio(), relative);
    near(what + ": alpha^2", found.alphaSquared(), expected.alphaSquared(), relative);
    within(what + ": ln z", computed.logNormalization(), exact.logNormalization());
    within(what + ": constant", computed.constant(), exact.constant());
    assertEquals(exact.degree(), computed.degree(), what);
    assertTrue(computed.modes().containsAll(exact.modes()), what + ": modes");
    lists(what, computed.weights(), exact.weights(), exact.degree());
    lists(what, computed.squares(), exact.squares(), exact.degree());
  }

  private static void near(String what, BigFraction a, BigFraction b, BigDecimal relative) {
    BigFraction allowed = new BigFraction(relative.unscaledValue()).abs().multiply(b.abs());
    BigFraction error =
        a.subtract(b).abs().multiply(new BigFraction(10).pow(Math.max(0, relative.scale())));
    assertTrue(error.compareTo(allowed) <= 0, () -> what + " off by more than " + relative);
  }

  private static void within(String what, BoundedReal a, BoundedReal b) {
    if (b.overflows()) {
      within(what, a.logarithm().orElseThrow(), b.logarithm().orElseThrow());
      return;
    }
    assertTrue(
        Math.abs(a.value() - b.value()) <= a.errorBound() + b.errorBound(),
        () -> what + " " + a + " against " + b);
  }

  private static void lists(String what, BoundedList a, BoundedList b, int degree) {
    double bound = a.errorBound() + b.errorBound();
    // Half a unit in the last place of 1 for the rounding, and a little for what went before.
    assertTrue(a.errorBound() >= b.errorBound() && a.errorBound() < 1.2e-16, what);
    assertTrue(a.from() >= 1 && a.to() <= degree, what);
    for (int r = 1; r <= degree; r++) {
      assertEquals(b.get(r), a.get(r), bound, what + ", r = " + r);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(1)^3",
        "layer(0.3)",
        "layer(0.3)^7",
        "layer(0.5) * (skip + layer(0.5))^40",
        "layer^2 * (skip + 1/3*layer)^5 + layer",
        "(skip + layer(2)^3)^50",
        "layer(0.7) * (skip + 1/2*layer(1e-40))^60",
        "(0.2 + layer(3) + layer(1/7)^2)^33",
        "2^40 * layer(1) + skip",
        "(skip + layer(1e9))^9 * (skip + layer(1e-9))^9"
      })
  void fixedPointAgreesWithTheExactPathPolynomial(String text) {
    Architecture net =
        Architecture.parse(text).withDefaultGain(Expression.constant(BigFraction.ONE));
    PathPolynomial paths = PathPolynomial.of(net);
    agree(ExpandedMixture.of(net, false), Mixture.of(paths), text);
    if (paths.degree() > 1) {
      agree(ExpandedMixture.of(net, true), Mixture.withoutLinearTerm(paths), text + " from 2");
    }
  }

  @Test
  void unequalGainsAgreeWithTheExactProduct() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 24; i++) {
      int depth = random.nextInt(2, 50);
      double spread = i % 3 == 0 ? 1 : i % 3 == 1 ? 30 : 600;
      List<BigFraction> gains = new ArrayList<>();
      for (int l = 0; l < depth; l++) {
        gains.add(new BigFraction(Math.exp(spread * (random.nextDouble() - 0.5))));
      }
      PathPolynomial paths =
          PathPolynomial.of(
              Architecture.residual(gains.stream().map(Expression::constant).toList()));
      agree(ExpandedMixture.ofGains(gains, false), Mixture.of(paths), "gains " + i);
    }
  }

  /** βt(1+βt)^{p−1} by repeated squaring against the terms around the mode. */
  @ParameterizedTest
  @ValueSource(strings = {"1/2", "3", "1/100000", "1e-30"})
  void thePaperNetOfDepthTenThousandAgreesWithItsOwnSum(String text) {
    BigFraction gain = ExactNumber.parse(text);
    Architecture net =
        Architecture.parse("layer * (skip + layer)^9999")
            .withDefaultGain(Expression.constant(gain));
    agree(ExpandedMixture.of(net, false), BinomialMixture.of(10_000, gain, false), "beta " + text);
  }

  @Test
  void degreeOneHundredThousandIsAnswered() {
    // The squares of binomial coefficients, every second length: mean and variance by their sums.
    Architecture net = Architecture.parse("layer(1) * (skip + layer(1/2)^2)^49999");
    Covariance covariance = ExpandedMixture.of(net, false).covariance();
    Covariance half = BinomialMixture.of(50_000, new BigFraction(1, 4), false).covariance();
    // r = 2r' − 1 for the r' of the paper's net.
    BigFraction mean = half.nuPrime().multiply(2).subtract(1);
    near("nu'", covariance.nuPrime(), mean, new BigDecimal("1e-18"));
    near(
        "alpha^2",
        covariance.alphaSquared(),
        half.alphaSquared().multiply(4),
        new BigDecimal("1e-18"));
  }

  /** α² ≈ 10⁻¹¹⁹¹ takes 2,000 bits and more, which 20,000 coefficients are not given. */
  @Test
  void netsThatTooFewBitsDetermineAreRefused() {
    Architecture net = Architecture.parse("layer(1) * (skip + layer(1e-600))^20000");
    String message =
        assertThrows(IllegalArgumentException.class, () -> ExpandedMixture.of(net, false))
            .getMessage();
    assertTrue(message.startsWith("fixed point of 1536 bits does not"), message);
    Architecture shallow = Architecture.parse("layer(1) * (skip + layer(1e-600))^20");
    BigFraction leading = new BigFraction(400).divide(new BigFraction(10).pow(1_200));
    Covariance covariance = ExpandedMixture.of(shallow, false).covariance();
    near("alpha^2", covariance.alphaSquared(), leading, new BigDecimal("1e-18"));
  }

  @Test
  void netsWithoutPathsAreRefused() {
    Architecture skip = Architecture.parse("skip");
    Architecture layer = Architecture.parse("layer(1)");
    assertThrows(IllegalArgumentException.class, () -> ExpandedMixture.of(skip, false));
    assertThrows(IllegalArgumentException.class, () -> ExpandedMixture.of(layer, true));
  }
}
