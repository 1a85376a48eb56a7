package io.github.resglass.verify.property;

import static io.github.resglass.verify.property.TheoryAssertions.assertWithinErrorBound;

import io.github.resglass.symbolic.property.FixedSeeds;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.hipparchus.fraction.BigFraction;

/**
 * What holds for ν'(1) and ν''(1) of every mixture ν(t) = Σ ε_r² t^r, for a test class to inherit.
 */
@AddLifecycleHook(FixedSeeds.class)
public interface CovarianceLaws {

  /** ν'(1), the formula under test. */
  BoundedReal nuPrime(ExactLaw mixture);

  /** ν''(1), the formula under test. */
  BoundedReal nuDoublePrime(ExactLaw mixture);

  /** ν' = Σ r ε_r², ν'' = Σ r(r−1) ε_r², term by term in rational numbers. */
  @Property(tries = 300)
  default void derivativesAreTheSumsOverTheLengths(@ForAll ExactLaw mixture) {
    BigFraction first = BigFraction.ZERO;
    BigFraction second = BigFraction.ZERO;
    for (int r = 1; r <= mixture.longest(); r++) {
      first = first.add(mixture.weight(r).multiply(r));
      second = second.add(mixture.weight(r).multiply(r * (r - 1)));
    }
    assertWithinErrorBound(first, nuPrime(mixture));
    assertWithinErrorBound(second, nuDoublePrime(mixture));
  }

  /** α² = ν'' + ν' − ν'² is a variance, so not negative, and 0 for the pure p-spin only. */
  @Property(tries = 300)
  default void theVarianceOfTheLengthIsNotNegative(@ForAll ExactLaw mixture) {
    BoundedReal first = nuPrime(mixture);
    BoundedReal second = nuDoublePrime(mixture);
    double value = second.value() + first.value() - first.value() * first.value();
    double slack =
        second.errorBound()
            + first.errorBound() * (1 + 2 * Math.abs(first.value()))
            + 0x1p-50 * (Math.abs(second.value()) + first.value() * first.value() + 1);
    Lengths.require(value >= -slack, "nu'' + nu' - nu'^2 is " + value);
    if (mixture.weight(mixture.longest()).equals(BigFraction.ONE)) {
      Lengths.require(value <= slack, "pure, but nu'' + nu' - nu'^2 is " + value);
    }
  }

  /** ν'(1) lies between 1 and the degree, as ν'' ≤ (degree − 1) ν' does. */
  @Property(tries = 300)
  default void theRatioLiesBetweenZeroAndTheDegreeMinusOne(@ForAll ExactLaw mixture) {
    BoundedReal first = nuPrime(mixture);
    BoundedReal second = nuDoublePrime(mixture);
    int degree = mixture.longest();
    Lengths.require(
        first.value() >= 1 - first.errorBound() && first.value() <= degree + first.errorBound(),
        "nu' is " + first);
    double largest = (degree - 1) * first.value();
    double slack = second.errorBound() + degree * (first.errorBound() + 0x1p-50 * first.value());
    Lengths.require(
        second.value() >= -second.errorBound() && second.value() <= largest + slack,
        "nu'' is " + second + ", (degree - 1) nu' is " + largest);
  }
}
