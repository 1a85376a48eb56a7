package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CasesTest {

  private static final Tolerance HALF = new Tolerance(0.5, "a test");

  @Test
  void oneInstanceAgainstIsEnoughAndTheFirstIsKept() {
    Cases seen = new Cases();
    assertEquals(new Outcome.Agrees(), seen.outcome());
    seen.check(true, "one");
    assertEquals(new Outcome.Agrees(), seen.outcome());
    seen.check(false, "two");
    seen.check(false, "three");
    seen.check(true, "four");
    assertEquals(new Outcome.Contradicts("two"), seen.outcome());
    assertEquals(4, seen.count());
  }

  @Test
  void anErrorUpToTheToleranceAgreesAndOneBeyondOrNoneAtAllDoesNot() {
    Cases seen = new Cases();
    seen.check(0.5, 0.5, "equal");
    seen.check(0.25, 0.5, "below");
    assertEquals(new Outcome.Agrees(), seen.outcome());
    assertEquals(0.5, seen.worst());
    seen.check(Math.nextUp(0.5), 0.5, "beyond");
    assertEquals(new Outcome.Contradicts("beyond"), seen.outcome());
    Cases none = new Cases();
    none.check(Double.NaN, 0.5, "no number");
    assertEquals(new Outcome.Contradicts("no number"), none.outcome());
  }

  @Test
  void theFirstExceptionIsAConditionUnlessAnInstanceSpeaksAgainstTheClaim() {
    Cases seen = new Cases();
    seen.check(true, "one");
    seen.exception("if", "one");
    seen.exception("when", "two");
    assertEquals(new Outcome.AgreesIf("if", "one"), seen.outcome());
    assertEquals(1, seen.count());
    seen.check(false, "three");
    assertEquals(new Outcome.Contradicts("three"), seen.outcome());
  }

  @Test
  void everyKindOfEvidenceSaysWhatWasSeen() {
    Cases seen = new Cases();
    seen.check(0.25, 0.5, "one");
    seen.check(0.75, 0.5, "two");
    Outcome outcome = new Outcome.Contradicts("two");
    OptionalLong seed = OptionalLong.of(7);
    assertEquals(new Evidence.Enumeration("r", 2, outcome), seen.enumeration("r"));
    assertEquals(new Evidence.Exact("r", 2, seed, outcome), seen.exact("r", 7));
    assertEquals(
        new Evidence.Numerical("r", 2, seed, 0.75, HALF, outcome), seen.numerical("r", 7, HALF));
    assertEquals(
        new Evidence.Quadrature("r", 2, seed, 0.75, HALF, outcome), seen.quadrature("r", 7, HALF));
  }

  @Test
  void drawnFractionsAreAllThatHaveSmallTerms() {
    SplittableRandom random = new SplittableRandom(3);
    Set<BigFraction> drawn = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      drawn.add(Cases.positive(random, 3));
    }
    Set<BigFraction> all = new HashSet<>();
    for (int a = 1; a <= 3; a++) {
      for (int b = 1; b <= 3; b++) {
        all.add(new BigFraction(a, b));
      }
    }
    assertTrue(drawn.equals(all), drawn::toString);
  }
}
