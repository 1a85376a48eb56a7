package io.github.resglass.verify.property;

import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.spinglass.counting.MeanInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Assertions about numbers that state their error, random experiments, and identities. */
public final class TheoryAssertions {

  private static final MathContext DIGITS = new MathContext(6);

  private TheoryAssertions() {}

  /**
   * Fails unless |value − exact| ≤ errorBound, compared in rational numbers.
   *
   * @throws AssertionError saying by what factor the bound is too small
   */
  public static void assertWithinErrorBound(BigFraction exact, BoundedReal computed) {
    BigFraction error = fraction(computed.value()).subtract(exact).abs();
    BigFraction bound = fraction(computed.errorBound());
    if (error.compareTo(bound) > 0) {
      throw new AssertionError(
          computed
              + " is off by "
              + decimal(error)
              + " from "
              + exact
              + (bound.isZero()
                  ? ", and claims to be exact"
                  : ", which is " + decimal(error.divide(bound)) + " times its error bound"));
    }
  }

  /**
   * Fails unless the two can be the same number: |difference of the values| ≤ sum of the bounds.
   *
   * @throws AssertionError saying by what factor the bounds are too small
   */
  public static void assertWithinErrorBound(BoundedReal reference, BoundedReal computed) {
    BigFraction apart = fraction(reference.value()).subtract(fraction(computed.value())).abs();
    BigFraction bounds = fraction(reference.errorBound()).add(fraction(computed.errorBound()));
    if (apart.compareTo(bounds) > 0) {
      throw new AssertionError(
          computed
              + " and "
              + reference
              + " are "
              + decimal(apart)
              + " apart, the bounds allow "
              + decimal(bounds));
    }
  }

  /**
   * Fails if the samples refute the expected value at the interval's level, and also if they could
   * not have refuted a value that is off by the resolution: an experiment too small to say no is no
   * evidence.
   *
   * @param resolution the smallest error that the experiment is there to notice, positive
   * @throws AssertionError with mean, standard error, interval, seed and false-alarm rate
   */
  public static void assertAgreesAsMonteCarlo(
      double expected, MeanInterval samples, double resolution) {
    if (!(resolution > 0)) {
      throw new IllegalArgumentException("resolution " + resolution + "; a positive one is needed");
    }
    if (samples.refutes(expected)) {
      throw new AssertionError("expected " + expected + " is refuted by " + samples);
    }
    if (!samples.refutes(expected + resolution) || !samples.refutes(expected - resolution)) {
      throw new AssertionError(
          "too few samples to notice an error of "
              + resolution
              + " in the expected "
              + expected
              + ": "
              + samples);
    }
  }

  /** Fails unless left = right wherever both are defined, by exact algebra. */
  public static void assertIdentity(Expression left, Expression right) {
    assertIdentity(left, right, Domain.EVERYWHERE);
  }

  /**
   * Fails unless left = right on the domain: by one normal form for both sides, and once more at
   * random points of 64 bits. Not every identity can be shown in this way; what passes is one.
   */
  public static void assertIdentity(Expression left, Expression right, Domain domain) {
    try {
      Identity.from()
          .verify(
              new Relation(left, Relation.Comparison.EQUAL, right),
              List.of(),
              new Ground.Context(domain, List.of()));
    } catch (Unproved reason) {
      throw new AssertionError(left + " = " + right + ": " + reason.getMessage(), reason);
    }
  }

  private static BigFraction fraction(double value) {
    BigDecimal exact = new BigDecimal(value);
    return exact.scale() <= 0
        ? new BigFraction(exact.toBigIntegerExact())
        : new BigFraction(exact.unscaledValue(), java.math.BigInteger.TEN.pow(exact.scale()));
  }

  private static String decimal(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), DIGITS)
        .toString();
  }
}
