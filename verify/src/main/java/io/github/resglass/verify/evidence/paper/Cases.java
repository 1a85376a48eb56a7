package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Outcome;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/** Counts instances, keeps the first counterexample and the largest error; draws rationals. */
public final class Cases {

  private long count;
  private double worst;
  private String counterexample;

  /** Looks at one more instance. */
  public void check(boolean holds, String instance) {
    count++;
    if (!holds && counterexample == null) {
      counterexample = instance;
    }
  }

  /** Looks at one more instance with an error that must not exceed the tolerance. */
  public void check(double error, double tolerance, String instance) {
    worst = Math.max(worst, error);
    check(error <= tolerance, instance);
  }

  public long count() {
    return count;
  }

  public double worst() {
    return worst;
  }

  public Outcome outcome() {
    return counterexample == null ? new Outcome.Agrees() : new Outcome.Contradicts(counterexample);
  }

  /** a/b with a and b uniform in 1 … largest. */
  public static BigFraction positive(SplittableRandom random, int largest) {
    return new BigFraction(random.nextInt(1, largest + 1), random.nextInt(1, largest + 1));
  }
}
