package io.github.resglass.verify.evidence;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * The instances that a route looks at: their number, the largest error, the first that speaks
 * against the claim, and the first at which the paper's wording fails where the claim lets it.
 */
public final class Cases {

  private long count;
  private double worst;
  private Outcome against;
  private Outcome exception;

  /** Looks at one more instance. */
  public void check(boolean holds, String instance) {
    count++;
    if (!holds && against == null) {
      against = new Outcome.Contradicts(instance);
    }
  }

  /** Looks at one more instance with an error that must not exceed the tolerance. */
  public void check(double error, double tolerance, String instance) {
    worst = Math.max(worst, error);
    check(error <= tolerance, instance);
  }

  /** The paper's wording fails at this instance; the claim holds under the condition only. */
  public void exception(String condition, String instance) {
    if (exception == null) {
      exception = new Outcome.AgreesIf(condition, instance);
    }
  }

  public long count() {
    return count;
  }

  public double worst() {
    return worst;
  }

  /**
   * Contradicts as soon as one instance does; agrees under a condition if there is an exception.
   */
  public Outcome outcome() {
    if (against != null) {
      return against;
    }
    return exception == null ? new Outcome.Agrees() : exception;
  }

  /** Every instance within stated limits was looked at. */
  public Evidence enumeration(String route) {
    return new Evidence.Enumeration(route, count, outcome());
  }

  /** Instances drawn under the seed were compared exactly. */
  public Evidence exact(String route, long seed) {
    return new Evidence.Exact(route, count, OptionalLong.of(seed), outcome());
  }

  /** Numbers at instances drawn under the seed were compared. */
  public Evidence numerical(String route, long seed, Tolerance tolerance) {
    return new Evidence.Numerical(route, count, OptionalLong.of(seed), worst, tolerance, outcome());
  }

  /** Integrals at instances drawn under the seed were compared. */
  public Evidence quadrature(String route, long seed, Tolerance tolerance) {
    return new Evidence.Quadrature(
        route, count, OptionalLong.of(seed), worst, tolerance, outcome());
  }

  /** a/b with a and b uniform in 1 … largest. */
  public static BigFraction positive(SplittableRandom random, int largest) {
    return new BigFraction(random.nextInt(1, largest + 1), random.nextInt(1, largest + 1));
  }
}
