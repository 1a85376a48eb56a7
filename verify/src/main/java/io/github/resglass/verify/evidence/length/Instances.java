package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/** Counts instances and keeps what speaks against the claim, or against the paper's wording. */
final class Instances {

  private long count;
  private double worst;
  private String counterexample;
  private String exception;

  void check(boolean holds, String instance) {
    count++;
    if (!holds && counterexample == null) {
      counterexample = instance;
    }
  }

  void check(double error, double tolerance, String instance) {
    worst = Math.max(worst, error);
    check(error <= tolerance, instance);
  }

  /** What the paper says fails here, as the claim says that it may. */
  void exception(String instance) {
    exception = exception == null ? instance : exception;
  }

  private Outcome outcome(String condition) {
    if (counterexample != null) {
      return new Outcome.Contradicts(counterexample);
    }
    return exception == null ? new Outcome.Agrees() : new Outcome.AgreesIf(condition, exception);
  }

  Evidence enumeration(String route, String condition) {
    return new Evidence.Enumeration(route, count, outcome(condition));
  }

  Evidence exact(String route, long seed, String condition) {
    return new Evidence.Exact(route, count, OptionalLong.of(seed), outcome(condition));
  }

  Evidence numerical(String route, long seed, Tolerance tolerance, String condition) {
    return new Evidence.Numerical(
        route, count, OptionalLong.of(seed), worst, tolerance, outcome(condition));
  }

  static BigFraction positive(SplittableRandom random, int largest) {
    return new BigFraction(random.nextInt(1, largest + 1), random.nextInt(1, largest + 1));
  }

  /** ε_1², …, ε_p² of the gain a/b in whole numbers over one denominator, by Pascal's triangle. */
  static BigFraction[] squaredWeights(int p, BigFraction beta) {
    BigInteger[] row = {BigInteger.ONE};
    for (int m = 1; m < p; m++) {
      BigInteger[] next = new BigInteger[m + 1];
      Arrays.fill(next, BigInteger.ZERO);
      for (int k = 0; k < m; k++) {
        next[k] = next[k].add(row[k].multiply(beta.getDenominator()));
        next[k + 1] = next[k + 1].add(row[k].multiply(beta.getNumerator()));
      }
      row = next;
    }
    BigInteger total = BigInteger.ZERO;
    for (BigInteger entry : row) {
      total = total.add(entry.multiply(entry));
    }
    BigFraction[] weights = new BigFraction[p];
    for (int k = 0; k < p; k++) {
      weights[k] = new BigFraction(row[k].multiply(row[k]), total);
    }
    return weights;
  }

  /** The probability that two draws from Bin(m, a/(a+b)) agree. */
  static BigFraction agreement(int m, BigFraction beta) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction share = beta.divide(beta.add(BigFraction.ONE));
    BigFraction rest = BigFraction.ONE.subtract(share);
    BigFraction[] law = {BigFraction.ONE};
    for (int i = 1; i <= m; i++) {
      BigFraction[] next = new BigFraction[i + 1];
      Arrays.fill(next, BigFraction.ZERO);
      for (int k = 0; k < i; k++) {
        next[k] = next[k].add(law[k].multiply(rest));
        next[k + 1] = next[k + 1].add(law[k].multiply(share));
      }
      law = next;
    }
    for (BigFraction probability : law) {
      sum = sum.add(probability.multiply(probability));
    }
    return sum;
  }
}
