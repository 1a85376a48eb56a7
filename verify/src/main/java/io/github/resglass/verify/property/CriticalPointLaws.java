package io.github.resglass.verify.property;

import static io.github.resglass.verify.property.TheoryAssertions.assertAgreesAsMonteCarlo;
import static io.github.resglass.verify.property.TheoryAssertions.assertWithinErrorBound;

import io.github.resglass.symbolic.property.FixedSeeds;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.counting.CountingExperiment;
import io.github.resglass.verify.spinglass.counting.CriticalPointCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.hipparchus.fraction.BigFraction;

/**
 * What holds for E Crt_Λ, the expected number of critical points of a mixture on the sphere in ℝ^Λ,
 * as a function of R = ν''/ν', for a test class to inherit. The last law draws Hamiltonians and
 * enumerates their critical points, certified to be all.
 */
@AddLifecycleHook(FixedSeeds.class)
public interface CriticalPointLaws {

  /** Samples of each ensemble in {@link #theMeanOfCompleteEnumerationsIsTheExpectedCount}. */
  int SAMPLES = 1_000;

  /** The probability, at most, that a right formula fails that law. */
  double FALSE_ALARM = 1e-9;

  /**
   * The formula under test.
   *
   * @param ratio R > 0
   * @param dimension Λ, from 2 to {@link #largestDimension()}
   */
  BoundedReal expected(BigFraction ratio, int dimension);

  /** The largest Λ that the formula is for, at least 3. */
  default int largestDimension() {
    return 8;
  }

  /** Λ = 2: 2√(3R+1). */
  @Property(tries = 100)
  default void onTheCircleTheCountIsASquareRoot(
      @ForAll(supplier = Ratios.class) BigFraction ratio) {
    BigFraction square = ratio.multiply(3).add(1).multiply(4);
    assertWithinErrorBound(BoundedReal.squareRootOf(square), expected(ratio, 2));
  }

  /** Λ = 3: 2 + 8R^{3/2}/√(3R+1) = 2 + √(64R³/(3R+1)). */
  @Property(tries = 100)
  default void onTheTwoSphereTheCountIsTwoPlusASquareRoot(
      @ForAll(supplier = Ratios.class) BigFraction ratio) {
    BoundedReal root =
        BoundedReal.squareRootOf(
            ratio.pow(3).multiply(64).divide(ratio.multiply(3).add(1)), BigDecimal.ZERO);
    double rounding = Math.ulp(root.value() + 2);
    assertWithinErrorBound(
        BoundedReal.of(root.value() + 2, root.errorBound() + rounding), expected(ratio, 3));
  }

  /** R = 1: 2Λ, as for the eigenvectors of a symmetric matrix. */
  @Property(tries = 20)
  default void atRatioOneTheCountIsTwiceTheDimension(
      @ForAll @IntRange(min = 2, max = 60) int dimension) {
    int within = 2 + dimension % (largestDimension() - 1);
    assertWithinErrorBound(new BigFraction(2 * within), expected(BigFraction.ONE, within));
  }

  /** A continuous function on a sphere has a minimum and a maximum. */
  @Property(tries = 100)
  default void thereAreAtLeastTwo(
      @ForAll(supplier = Ratios.class) BigFraction ratio,
      @ForAll @IntRange(min = 2, max = 60) int dimension) {
    BoundedReal count = expected(ratio, 2 + dimension % (largestDimension() - 1));
    Lengths.require(count.value() >= 2 - count.errorBound(), "expected " + count);
  }

  /** The pure 3-spin, and a mixture with a linear term and R = 2 too, on Λ = 2 and 3. */
  @Property(tries = 1)
  default void theMeanOfCompleteEnumerationsIsTheExpectedCount() {
    for (int dimension = 2; dimension <= 3; dimension++) {
      double formula = expected(new BigFraction(2), dimension).value();
      for (ExactLaw mixture : new ExactLaw[] {squares(0, 0, 1), squares(1, 1, 1, 1)}) {
        CriticalPointCounts counts =
            CountingExperiment.run(MixtureEnsemble.of(mixture, dimension), SAMPLES, 5_500);
        assertAgreesAsMonteCarlo(formula, counts.total(FALSE_ALARM / 4), formula / 10);
      }
    }
  }

  private static ExactLaw squares(long... masses) {
    return ExactLaw.of(Arrays.stream(masses).mapToObj(BigInteger::valueOf).toList());
  }

  /** {@link TheoryArbitraries#ratios()}. */
  final class Ratios implements ArbitrarySupplier<BigFraction> {
    @Override
    public Arbitrary<BigFraction> get() {
      return TheoryArbitraries.ratios();
    }
  }
}
