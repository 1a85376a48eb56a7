package io.github.resglass.verify.evidence.paper;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Equation 16: ε_r = C(p−1, r−1) β^r / z, with z² the sum of squares.
 *
 * @param claimed what the claim says; a test gives a wrong one and sees it contradicted
 */
record Equation16Routes(Claimed claimed) {

  /** ε_1², …, ε_p² for depth p and gain β. */
  interface Claimed {
    BigFraction[] squaredWeights(int depth, BigFraction gain);
  }

  private static final int DEEPEST_ENUMERATED = 12;
  private static final int DEEPEST_INTERPOLATED = 24;

  Equation16Routes() {
    this(Equation16Routes::squaredWeights);
  }

  /** C(p−1, r−1) β^r / z, squared, as equation 16 has it. */
  static BigFraction[] squaredWeights(int p, BigFraction beta) {
    BigFraction[] squares = new BigFraction[p];
    BigFraction total = BigFraction.ZERO;
    for (int r = 1; r <= p; r++) {
      BigFraction weight =
          beta.pow(r).multiply(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1));
      squares[r - 1] = weight.multiply(weight);
      total = total.add(squares[r - 1]);
    }
    for (int r = 1; r <= p; r++) {
      squares[r - 1] = squares[r - 1].divide(total);
    }
    return squares;
  }

  /** Every subset of the p − 1 residual layers is a path; its gain is a product over its layers. */
  Evidence enumeratedPaths(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = 1 + i % DEEPEST_ENUMERATED;
      BigFraction beta = Cases.positive(random, 50);
      BigFraction[] lengths = new BigFraction[p];
      Arrays.fill(lengths, BigFraction.ZERO);
      for (int taken = 0; taken < 1 << (p - 1); taken++) {
        BigFraction gain = beta;
        for (int layer = 0; layer < p - 1; layer++) {
          gain = (taken >> layer & 1) == 1 ? gain.multiply(beta) : gain;
        }
        int length = 1 + Integer.bitCount(taken);
        lengths[length - 1] = lengths[length - 1].add(gain);
      }
      compare(seen, p, beta, lengths);
    }
    return seen.exact("all 2^(p-1) paths of nets with p <= 12, added up by length", seed);
  }

  /** Values of the product βt(1+βt)^{p−1} at p + 1 points determine its coefficients. */
  Evidence interpolatedPolynomial(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = 1 + i % DEEPEST_INTERPOLATED;
      BigFraction beta = Cases.positive(random, 50);
      BigFraction[] coefficients = interpolate(valuesOfTheNet(p, beta));
      compare(seen, p, beta, Arrays.copyOfRange(coefficients, 1, p + 1));
    }
    return seen.exact("the net's product evaluated at 0..p and interpolated, p <= 24", seed);
  }

  /** The signal at t = 0, …, p passed layer by layer: x → βt x, then x → x + βt x. */
  private static BigFraction[] valuesOfTheNet(int p, BigFraction beta) {
    BigFraction[] values = new BigFraction[p + 1];
    for (int t = 0; t <= p; t++) {
      BigFraction gain = beta.multiply(t);
      BigFraction signal = gain;
      for (int layer = 2; layer <= p; layer++) {
        signal = signal.add(signal.multiply(gain));
      }
      values[t] = signal;
    }
    return values;
  }

  /** Coefficients of the polynomial with these values at 0, 1, 2, …, by Newton's differences. */
  private static BigFraction[] interpolate(BigFraction[] values) {
    int n = values.length;
    BigFraction[] divided = values.clone();
    for (int order = 1; order < n; order++) {
      for (int i = n - 1; i >= order; i--) {
        divided[i] = divided[i].subtract(divided[i - 1]).divide(order);
      }
    }
    // Horner's scheme in the basis 1, t, t(t−1), …
    BigFraction[] coefficients = new BigFraction[n];
    Arrays.fill(coefficients, BigFraction.ZERO);
    for (int i = n - 1; i >= 0; i--) {
      for (int r = n - 1; r >= 0; r--) {
        BigFraction lower = r == 0 ? divided[i] : coefficients[r - 1];
        coefficients[r] = lower.subtract(coefficients[r].multiply(i));
      }
    }
    return coefficients;
  }

  private void compare(Cases seen, int p, BigFraction beta, BigFraction[] lengths) {
    BigFraction[] expected = claimed.squaredWeights(p, beta);
    BigFraction total = BigFraction.ZERO;
    for (BigFraction length : lengths) {
      total = total.add(length.multiply(length));
    }
    Mixture mixture =
        Mixture.of(
            PathPolynomial.of(
                Architecture.residual(
                    Expression.constant(new BigFraction(p)), Expression.constant(beta))));
    boolean equal = true;
    for (int r = 1; r <= p; r++) {
      BigFraction found = lengths[r - 1].multiply(lengths[r - 1]).divide(total);
      equal &= found.equals(expected[r - 1]) && found.equals(mixture.law().weight(r));
    }
    seen.check(equal, "p = " + p + ", beta = " + beta);
  }

  /**
   * ε_r² ∝ (C(p−1, r−1) q^{r−1} (1−q)^{p−r})² with q = β/(1+β): two walkers that take every
   * residual branch with probability q, independently of each other, have ε² as the law of their
   * common length, given that their lengths agree.
   *
   * <p>The count of every length is binomial; each is tested exactly at the level 10⁻⁷ shared out
   * among the lengths and both sides, so the level holds for any number of samples.
   */
  Evidence agreeingDraws(int cases, long seed) {
    int p = 8;
    BigFraction beta = new BigFraction(2, 3);
    double q = 0.4;
    double level = 1e-7;
    int draws = Math.multiplyExact(1_000, cases);
    SplittableRandom random = new SplittableRandom(seed);
    int[] agreed = new int[p + 1];
    int samples = 0;
    for (int i = 0; i < draws; i++) {
      int one = walk(random, p, q);
      if (one == walk(random, p, q)) {
        agreed[one]++;
        samples++;
      }
    }
    BigFraction[] expected = claimed.squaredWeights(p, beta);
    Outcome outcome = new Outcome.Agrees();
    double worst = 0;
    double worstStandardError = 0;
    for (int r = 1; r <= p; r++) {
      double probability = expected[r - 1].doubleValue();
      BinomialDistribution law = new BinomialDistribution(null, samples, probability);
      double below = law.cumulativeProbability(agreed[r]);
      double above = 1 - law.cumulativeProbability(agreed[r] - 1);
      double standardError = Math.sqrt(probability * (1 - probability) / samples);
      double deviation = Math.abs((double) agreed[r] / samples - probability) / standardError;
      if (deviation > worst) {
        worst = deviation;
        worstStandardError = standardError;
      }
      if (Math.min(below, above) < level / (2 * p)) {
        outcome =
            new Outcome.Contradicts(
                "length "
                    + r
                    + " in "
                    + agreed[r]
                    + " of "
                    + samples
                    + " agreements, seed "
                    + seed);
      }
    }
    return new Evidence.MonteCarlo(
        "lengths of two random walks through the net, p = 8, beta = 2/3, given that they agree",
        samples,
        OptionalLong.of(seed),
        worst,
        worstStandardError,
        level,
        new Tolerance(
            6.0,
            "about the standard errors at which an exact binomial test at level 1e-7/16 rejects"),
        outcome);
  }

  private static int walk(SplittableRandom random, int p, double q) {
    int length = 1;
    for (int layer = 2; layer <= p; layer++) {
      length += random.nextDouble() < q ? 1 : 0;
    }
    return length;
  }
}
