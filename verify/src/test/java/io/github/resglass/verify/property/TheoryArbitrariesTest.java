package io.github.resglass.verify.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import org.hipparchus.fraction.BigFraction;

class TheoryArbitrariesTest {

  /** Shrinks greedily, as long as the value stays a counterexample. */
  private static <T> T shrunk(Arbitrary<T> arbitrary, java.util.function.Predicate<T> failing) {
    Shrinkable<T> best =
        arbitrary.generator(1000).stream(new Random(1))
            .filter(candidate -> failing.test(candidate.value()))
            .findFirst()
            .orElseThrow();
    while (true) {
      Shrinkable<T> from = best;
      Shrinkable<T> next =
          from.shrink()
              .filter(candidate -> candidate.distance().compareTo(from.distance()) < 0)
              .filter(candidate -> failing.test(candidate.value()))
              .findFirst()
              .orElse(null);
      if (next == null) {
        return best.value();
      }
      best = next;
    }
  }

  @Example
  void mixturesShrinkToTheFewestLengthsAndTheSmallestMasses() {
    Arbitrary<ExactLaw> mixtures = TheoryArbitraries.mixtures(8);
    assertEquals("P proportional to [1]", shrunk(mixtures, law -> true).toString());
    assertEquals(
        "P proportional to [0, 0, 0, 1]", shrunk(mixtures, law -> law.longest() > 3).toString());
    assertEquals(
        new BigFraction(1, 2),
        shrunk(mixtures, law -> law.weight(1).signum() > 0 && law.longest() == 2).weight(1));
  }

  @Example
  void hamiltoniansShrinkToOneCoupling() {
    Arbitrary<MixtureHamiltonian> hamiltonians = TheoryArbitraries.hamiltonians(3, 4);
    assertEquals(1, shrunk(hamiltonians, h -> true).degree());
    MixtureHamiltonian cubic = shrunk(hamiltonians, h -> h.degree() > 2 && h.value(1, 1, 1) > 0);
    assertEquals(3, cubic.degree());
    assertTrue(!cubic.toString().contains("+"), cubic.toString());
  }

  @Example
  void pointsShrinkToAnAxis() {
    SpherePoint point = shrunk(TheoryArbitraries.points(4), p -> true);
    assertEquals(1, point.direction().stream().mapToInt(Math::abs).sum());
    assertThrows(IllegalArgumentException.class, () -> new SpherePoint(List.of(0, 0)));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Integer, ExactLaw>> bounded() {
    return net.jqwik.api.Arbitraries.integers()
        .between(1, 9)
        .flatMap(d -> TheoryArbitraries.mixtures(d).map(law -> Tuple.of(d, law)));
  }

  @Property(tries = 200)
  void mixturesHaveAtMostTheGivenDegreeAndALastWeight(
      @ForAll("bounded") Tuple.Tuple2<Integer, ExactLaw> one) {
    assertTrue(one.get2().longest() <= one.get1());
    assertTrue(one.get2().weight(one.get2().longest()).signum() > 0);
  }

  @Property(tries = 200)
  void pointsLieOnTheSphere(@ForAll SpherePoint point) {
    double[] w = point.coordinates();
    double square = 0;
    for (double x : w) {
      square += x * x;
    }
    assertEquals(point.dimension(), w.length);
    assertEquals(w.length, square, 1e-14 * w.length);
    for (int i = 0; i < w.length; i++) {
      assertEquals(Math.signum(point.direction().get(i)), Math.signum(w[i]));
    }
  }

  /** Value 0 at the origin, and the stated size. */
  @Property(tries = 200)
  void hamiltoniansHaveNoConstantTerm(@ForAll MixtureHamiltonian hamiltonian) {
    int dimension = hamiltonian.dimension();
    assertTrue(dimension >= 2 && dimension <= 4 && hamiltonian.degree() <= 4);
    assertEquals(0, hamiltonian.value(new double[dimension]));
    assertTrue(!hamiltonian.toString().equals("0"));
  }

  @Property(tries = 100)
  void netsCanBeReadBack(@ForAll Architecture net) {
    assertEquals(net, Architecture.parse(net.toString()));
  }

  @Example
  void pureMixturesAndRatiosCoverTheirRange() {
    Set<Integer> degrees = new HashSet<>();
    TheoryArbitraries.pureMixtures(5).generator(1000).stream(new Random(2))
        .limit(200)
        .map(Shrinkable::value)
        .forEach(
            law -> {
              degrees.add(law.longest());
              assertEquals(BigFraction.ONE, law.weight(law.longest()));
            });
    assertEquals(Set.of(1, 2, 3, 4, 5), degrees);
    assertEquals(BigFraction.ONE, shrunk(TheoryArbitraries.ratios(), ratio -> true));
    Set<Integer> sides = new HashSet<>();
    TheoryArbitraries.ratios().generator(1000).stream(new Random(3))
        .limit(200)
        .map(Shrinkable::value)
        .forEach(ratio -> sides.add(ratio.compareTo(BigFraction.ONE)));
    assertEquals(Set.of(-1, 0, 1), sides);
  }
}
