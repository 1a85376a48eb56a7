package io.github.resglass.verify.numeric.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class NetTest {

  private static final BigFraction THIRD = new BigFraction(1, 3);

  private static Net parsed(String architecture) {
    return Net.of(Architecture.parse(architecture));
  }

  /** 1/3, 2/3, 1/3, 2/3, … */
  private static Net alternating(int layers) {
    List<BigFraction> gains = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      gains.add(l % 2 == 0 ? THIRD : THIRD.multiply(2));
    }
    return Net.ofGains(gains);
  }

  @Test
  void thePapersNetIsTheSameHoweverItIsWritten() {
    for (int depth : new int[] {3, 40, 5_000}) {
      Net net = Net.paper(depth, THIRD);
      assertEquals(net, Net.ofGains(Collections.nCopies(depth, THIRD)));
      int later = depth - 1;
      assertEquals(net, parsed("layer(1/3) * (skip + layer(1/3))^" + later));
      assertEquals(net, parsed("layer(1/3) * (layer(1/3) + skip)^" + later));
    }
    for (String other :
        List.of(
            "layer(1/3) * (skip + layer(2/3))^4",
            "layer(1/3) * (1/2 + layer(1/3))^4",
            "layer(1/3) * (skip + layer(1/3)^2)^4",
            "(skip + layer(1/3))^4",
            "layer(1/3)^2 * (skip + layer(1/3))^4",
            "layer(1/3) * (skip + layer(1/3))^10000000")) {
      assertInstanceOf(SeriesParallel.class, parsed(other), other);
    }
    assertEquals(Net.paper(10_000_000, THIRD), parsed("layer(1/3) * (skip + layer(1/3))^9999999"));
  }

  /** C(p−1, r−1) β^r, against the product multiplied out. */
  @Test
  void everyNetHasThePathPolynomialOfItsArchitecture() {
    for (int depth : new int[] {1, 2, 3, 17}) {
      String text = "layer(1/3) * (skip + layer(1/3))^" + (depth - 1);
      PathPolynomial paths = PathPolynomial.of(Architecture.parse(text));
      same(paths, Net.paper(depth, THIRD).paths());
    }
    Architecture three =
        Architecture.parse("layer(1/3) * (skip + layer(2/3)) * (skip + layer(1/3))");
    same(PathPolynomial.of(three), alternating(3).paths());
  }

  private static void same(PathPolynomial one, PathPolynomial other) {
    assertEquals(one.degree(), other.degree());
    for (int r = 0; r <= one.degree(); r++) {
      assertEquals(one.coefficient(r), other.coefficient(r), "r = " + r);
    }
  }

  @Test
  void theMixtureIsExactWhereThatIsQuickAndOfItsKindBeyond() {
    for (Net small : List.of(Net.paper(30, THIRD), alternating(30), parsed("layer(1/3)^4"))) {
      assertTrue(small.isSmall());
      assertInstanceOf(Mixture.class, small.mixture(false));
      assertEquals(Mixture.of(small.paths()).weights(), small.mixture(false).weights());
      assertTrue(small.mixture(false).covariance().relativeError().signum() == 0);
    }
    Net paper = Net.paper(100_000, THIRD);
    assertFalse(paper.isSmall());
    assertInstanceOf(BinomialMixture.class, paper.mixture(true));
    assertInstanceOf(ExpandedMixture.class, alternating(3_000).mixture(false));
    assertInstanceOf(GainsMixture.class, alternating(20_000).mixture(false));
    assertInstanceOf(
        ExpandedMixture.class, parsed("layer(1/3)*(skip + layer(1/3)^2)^1500").mixture(false));
  }

  /** Gains that leave nothing of the lengths in double precision. */
  @Test
  void whatDoublesDoNotReachIsTakenToNineteenDigits() {
    List<BigFraction> gains = new ArrayList<>(Collections.nCopies(11_000, tiny(1)));
    gains.set(5, tiny(2));
    assertInstanceOf(ExpandedMixture.class, Net.ofGains(gains).mixture(false));
  }

  private static BigFraction tiny(int times) {
    return ExactNumber.parse("1e-290").multiply(times);
  }

  @Test
  void whatNoMethodReachesIsRefusedBeforeWorkBegins() {
    Net deep = alternating(200_001);
    Net wide = parsed("layer(1/3)*(skip + layer(1/3)^2)^100000");
    for (Net net : List.of(deep, wide)) {
      String told =
          assertThrows(IllegalArgumentException.class, () -> net.mixture(false)).getMessage();
      assertTrue(told.startsWith("the path polynomial has degree 200001; up to 200000"), told);
    }
  }

  @Test
  void thePapersNetAloneHasAClosedForm() {
    assertTrue(Net.paper(9, THIRD).closedForm().isPresent());
    assertTrue(Net.paper(1, THIRD).closedForm().isEmpty());
    assertTrue(Net.paper(9, tiny(1)).closedForm().isEmpty());
    assertTrue(alternating(9).closedForm().isEmpty());
    assertTrue(parsed("layer(1/3)^4").closedForm().isEmpty());
  }

  @Test
  void whatIsNoNetIsRefused() {
    for (int depth : new int[] {0, -1, 10_000_001}) {
      assertThrows(IllegalArgumentException.class, () -> Net.paper(depth, THIRD));
    }
    assertThrows(IllegalArgumentException.class, () -> Net.paper(3, BigFraction.ZERO));
    assertThrows(IllegalArgumentException.class, () -> Net.ofGains(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Net.ofGains(List.of(THIRD, THIRD.negate())));
    assertThrows(IllegalArgumentException.class, () -> parsed("skip + layer"));
  }
}
