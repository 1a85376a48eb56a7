package io.github.resglass.verify.numeric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.Comparison;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecondOpinionsTest {

  private static final long SEED = 20261123;

  @TestFactory
  Stream<DynamicTest> noErrorBoundIsSmallerThanTheTrueError() {
    return SecondOpinions.all().stream()
        .map(formula -> DynamicTest.dynamicTest(formula.name(), () -> examine(formula)));
  }

  private static void examine(SecondOpinions.Formula formula) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < formula.cases(); i++) {
      Comparison comparison = formula.draw().apply(random);
      assertTrue(comparison.boundHolds(), () -> "the error exceeds its bound: " + text(comparison));
      double largest = formula.sharpness() * Math.ulp(comparison.value());
      assertTrue(
          comparison.errorBound() <= Math.max(largest, formula.sharpness() * 2e-16),
          () -> "the bound is not sharp: " + text(comparison));
    }
  }

  private static String text(Comparison comparison) {
    return comparison.value()
        + " ± "
        + comparison.errorBound()
        + " against "
        + comparison.expected()
        + " for "
        + comparison.inputs();
  }
}
