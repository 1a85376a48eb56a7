package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exact laws and mixtures where they end: no mass, no path, no such length. */
class ExactMixtureTest {

  private static ExactLaw law(int... masses) {
    return ExactLaw.of(IntStream.of(masses).mapToObj(BigInteger::valueOf).toList());
  }

  @Test
  void outsideItsLengthsALawHasNoMass() {
    ExactLaw law = law(1, 0, 3);
    assertEquals(
        List.of("0", "1 / 4", "0", "3 / 4", "0"),
        IntStream.rangeClosed(0, 4).mapToObj(r -> law.weight(r).toString()).toList());
  }

  @Test
  void meanVarianceAndModesAreThoseOfTheMasses() {
    ExactLaw law = law(1, 0, 3);
    assertEquals("5 / 2", law.mean().toString());
    assertEquals("3 / 4", law.variance().toString());
    assertEquals(List.of(3), law.modes());
    assertEquals(List.of(1, 3), law(3, 0, 3, 2).modes());
  }

  @Test
  void massesBelowZeroAndLawsWithoutMassAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> law(0, 0));
    assertThrows(IllegalArgumentException.class, () -> law(3, -1));
  }

  @Test
  void aLawPrintsTheMassesThatItIsMadeFrom() {
    assertEquals("P proportional to [1, 0, 3]", law(1, 0, 3).toString());
  }

  private static String refusal(Function<PathPolynomial, Mixture> mixture, String net) {
    PathPolynomial paths = PathPolynomial.of(Architecture.parse(net));
    return assertThrows(IllegalArgumentException.class, () -> mixture.apply(paths)).getMessage();
  }

  @Test
  void anEmptyMixtureIsRefusedByTheLengthsThatItLacks() {
    assertEquals(
        "no path leads through a layer; the mixture is empty", refusal(Mixture::of, "skip"));
    String two = refusal(Mixture::withoutLinearTerm, "skip + layer(1)");
    assertTrue(two.startsWith("no path leads through two layers or more"), two);
  }

  @Test
  void thePapersNetNeedsALayerAndAGain() {
    assertThrows(IllegalArgumentException.class, () -> Net.paper(0, BigFraction.ONE).paths());
    assertThrows(IllegalArgumentException.class, () -> Net.paper(3, BigFraction.ZERO).paths());
    assertEquals(BigFraction.TWO, Net.paper(1, BigFraction.TWO).paths().coefficient(1));
  }

  @Test
  void eachWayToAMixtureSaysWhatItIs() {
    double[] gains = {0.5, 0.5, 0.5};
    Architecture net = Architecture.parse("layer(1/2) * (skip + layer(1/2))^2");
    assertEquals(
        List.of("exact rational", "terms around", "path polynomial", "moments on"),
        List.<PathMixture>of(
                Mixture.of(PathPolynomial.of(net)),
                BinomialMixture.of(3, BigFraction.ONE_HALF, false),
                ExpandedMixture.of(net, false),
                GainsMixture.of(gains, false))
            .stream()
            .map(mixture -> mixture.method().replaceAll("(\\w+ \\w+).*", "$1"))
            .toList());
    PathMixture deep = BinomialMixture.of(10_000, BigFraction.ONE_HALF, false);
    assertTrue(deep.method().startsWith("closed form"), deep.method());
  }
}
