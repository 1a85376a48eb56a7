package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Quotients;
import io.github.resglass.verify.numeric.indicators.PoissonBinomial;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.MathArrays;

/**
 * The law of r = 1 + k, k the number of layers l ≥ 2 that a path passes, each independently with
 * the odds b_l: mean 1 + Σ q and variance Σ q(1−q), q = b/(1+b), and the weights those of a {@link
 * PoissonBinomial}.
 *
 * <p>Error, u = 2⁻⁵³: q and 1 − q are rounded once from their exact values and sums made with twice
 * the digits, so that the variance is off by 3u and the mean by 3u Σ q + u, relative. The weights
 * are brought to sum 1, which adds the bound on the sum of the errors.
 */
final class PassedLayers {

  /** Largest number of layers. */
  private static final int DEEPEST = 100_000;

  private static final double UNIT = 0x1p-53;

  /** For terms of second order. */
  private static final double MORE = 1.01;

  /** Odds beyond this or its inverse decide a layer up to a probability of 10⁻³⁰⁰. */
  private static final double DECIDED = 1e300;

  /**
   * A variance may be 10⁻⁶⁰⁰, where all scales are 10⁻³⁰⁰, or 25,000; 2^1000 times it is a double.
   */
  private static final int SHIFT = 1_000;

  private PassedLayers() {}

  /**
   * The law.
   *
   * @param odds b_1, …, b_p, positive; the first does not matter
   */
  static LengthLaw law(List<BigFraction> odds) {
    int n = odds.size();
    if (n > DEEPEST) {
      throw new IllegalArgumentException(n + " unequal layers; at most " + DEEPEST);
    }
    double[] rounded = new double[n];
    // q and 1 − q, the smaller of them 2^1000 times as large.
    double[] smaller = new double[n];
    double[] larger = new double[n];
    for (int l = 1; l < n; l++) {
      BigInteger above = odds.get(l).getNumerator();
      BigInteger below = odds.get(l).getDenominator();
      smaller[l] = Quotients.nearest(above.min(below).shiftLeft(SHIFT), above.add(below));
      larger[l] = Quotients.nearest(above.max(below), above.add(below));
      double b = Quotients.nearest(above, below);
      rounded[l] = Math.min(DECIDED, Math.max(1 / DECIDED, b));
    }
    PoissonBinomial law = PoissonBinomial.of(rounded, 1);
    double[] masses = law.values();
    double total = Arrays.stream(masses).sum();
    double[] weights = Arrays.stream(masses).map(mass -> mass / total).toArray();
    double top = Arrays.stream(masses).max().orElseThrow();
    double ofTop = MORE * law.error(top) / top;
    double relative = ofTop + law.errorOfSum() + (masses.length + 4) * UNIT;
    return new LengthLaw(
        n,
        BoundedList.of(
            law.from() + 1, weights, MORE * top * relative + 2 * law.lost() + 2 * n / DECIDED),
        BoundedList.indicesOfLargest(law.from() + 1, masses, ofTop),
        mean(smaller, larger, odds),
        standardDeviation(smaller, larger),
        "closed forms, weights from the characteristic function or by banded products of halves, in"
            + " double precision with a rounding bound");
  }

  private static BoundedReal mean(double[] smaller, double[] larger, List<BigFraction> odds) {
    double[] chances = new double[larger.length];
    double[] ones = new double[larger.length];
    Arrays.fill(ones, 1);
    for (int l = 1; l < chances.length; l++) {
      boolean likely = odds.get(l).compareTo(BigFraction.ONE) > 0;
      chances[l] = likely ? larger[l] : Math.scalb(smaller[l], -SHIFT);
    }
    double passed = MathArrays.linearCombination(chances, ones);
    double mean = 1 + passed;
    return BoundedReal.of(mean, MORE * UNIT * (3 * passed + mean));
  }

  /** √Σ q(1−q), of 2^1000 times the sum. */
  private static BoundedReal standardDeviation(double[] smaller, double[] larger) {
    double variance = MathArrays.linearCombination(smaller, larger);
    double root = Math.scalb(Math.sqrt(variance), -SHIFT / 2);
    return BoundedReal.of(root, MORE * 4 * UNIT * root);
  }
}
