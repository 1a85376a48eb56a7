package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.ArithmeticUtils;

/**
 * Theorem 1: argmax_r ε_r / p → β/(1+β); for every finite p the mode is ⌊1 + βp/(1+β)⌋, tied with
 * its predecessor exactly when βp/(1+β) is an integer.
 *
 * @param claimed what the claim says; a test gives a wrong one and sees it contradicted
 */
record Theorem1Routes(Claimed claimed) {

  /** The modes for depth p and gain a/b. */
  interface Claimed {
    List<Integer> modes(int depth, int a, int b);
  }

  private static final int DEEPEST = 40;
  private static final int LARGEST_TERM = 12;

  Theorem1Routes() {
    this(Theorem1Routes::modes);
  }

  /**
   * Every p ≤ 40 and every β = a/b in lowest terms with a, b ≤ 12, ties included: the weights as
   * integers C(p−1, r−1) a^r b^{p−r} from Pascal's triangle, the largest by comparing all.
   */
  Evidence everyModeOnAGrid(int cases, long seed) {
    Cases seen = new Cases();
    BigInteger[] row = {BigInteger.ONE};
    for (int p = 1; p <= DEEPEST; p++) {
      for (int a = 1; a <= LARGEST_TERM; a++) {
        for (int b = 1; b <= LARGEST_TERM; b++) {
          if (ArithmeticUtils.gcd(a, b) == 1) {
            seen.check(
                largest(row, a, b).equals(claimed.modes(p, a, b)),
                "p = " + p + ", beta = " + a + "/" + b);
          }
        }
      }
      row = nextOfPascal(row);
    }
    return seen.enumeration(
        "largest weight among all, as integers, p <= 40, beta = a/b with a, b <= 12");
  }

  private static List<Integer> largest(BigInteger[] binomials, int a, int b) {
    int p = binomials.length;
    List<Integer> modes = new ArrayList<>();
    BigInteger best = BigInteger.ZERO;
    for (int r = 1; r <= p; r++) {
      BigInteger weight =
          binomials[r - 1]
              .multiply(BigInteger.valueOf(a).pow(r))
              .multiply(BigInteger.valueOf(b).pow(p - r));
      int order = weight.compareTo(best);
      if (order > 0) {
        modes.clear();
        best = weight;
      }
      if (order >= 0) {
        modes.add(r);
      }
    }
    return modes;
  }

  /** With β/(1+β) = a/(a+b). */
  static List<Integer> modes(int p, int a, int b) {
    int mode = 1 + a * p / (a + b);
    return a * p % (a + b) == 0 ? List.of(mode - 1, mode) : List.of(mode);
  }

  private static BigInteger[] nextOfPascal(BigInteger[] row) {
    BigInteger[] next = new BigInteger[row.length + 1];
    next[0] = BigInteger.ONE;
    next[row.length] = BigInteger.ONE;
    for (int k = 1; k < row.length; k++) {
      next[k] = row[k - 1].add(row[k]);
    }
    return next;
  }

  /**
   * |argmax_r ε_r − pβ/(1+β)| for random nets up to p = 10⁵, by logarithms of factorials: the limit
   * as a bound at finite depth.
   */
  static Evidence deepNets(int cases, long seed) {
    return deepNets(cases, seed, beta -> beta / (1 + beta));
  }

  static Evidence deepNets(int cases, long seed, DoubleUnaryOperator limit) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1.001;
    int nets = Math.max(1, cases / 10);
    for (int i = 0; i < nets; i++) {
      int p = (int) Math.round(Math.exp(random.nextDouble() * Math.log(1e5)));
      double beta = Math.exp(6 * random.nextDouble() - 3);
      int mode = modeByLogarithms(p, beta);
      seen.check(
          Math.abs(mode - p * limit.applyAsDouble(beta)),
          tolerance,
          "p = " + p + ", beta = " + beta);
    }
    return seen.numerical(
        "largest weight by logarithms of the Gamma function, p up to 1e5",
        seed,
        new Tolerance(
            tolerance,
            "layers: 1 from rounding down; at p = 1e5 logarithms rounded at 1e-9 can take one"
                + " neighbour for the other within 1e-4 of a tie, tenfold"));
  }

  /** argmax_r C(p−1, r−1) β^r by logarithms of the Gamma function, all r compared. */
  static int modeByLogarithms(int p, double beta) {
    double best = Double.NEGATIVE_INFINITY;
    int mode = 0;
    for (int r = 1; r <= p; r++) {
      double weight = r * Math.log(beta) - Gamma.logGamma(r) - Gamma.logGamma(p - r + 1.0);
      if (weight > best) {
        best = weight;
        mode = r;
      }
    }
    return mode;
  }
}
