package io.github.resglass.verify.spinglass.dynamics;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The two-length model L = L_m + L_p on ℝ^Λ: independent pure Hamiltonians of orders m &lt; p for
 * the paths that skip p − m layers and for those that skip none, all scales λ_l at 1. Source:
 * Littwin and Wolf, arXiv:1611.02525, equations 21 and 24.
 */
public final class TwoLengthLoss {

  private final MixtureHamiltonian shortPaths;
  private final MixtureHamiltonian longPaths;

  private TwoLengthLoss(MixtureHamiltonian shortPaths, MixtureHamiltonian longPaths) {
    this.shortPaths = shortPaths;
    this.longPaths = longPaths;
  }

  /**
   * The sample with this number under this seed.
   *
   * @param shortLength m ≥ 1
   * @param longLength p &gt; m
   * @param dimension Λ ≥ 2
   */
  public static TwoLengthLoss sample(
      int shortLength, int longLength, int dimension, long seed, long number) {
    if (shortLength < 1 || longLength <= shortLength) {
      throw new IllegalArgumentException(
          "lengths " + shortLength + " and " + longLength + "; 1 <= m < p is needed");
    }
    return new TwoLengthLoss(
        MixtureEnsemble.of(pure(shortLength), dimension).sample(seed, 2 * number),
        MixtureEnsemble.of(pure(longLength), dimension).sample(seed, 2 * number + 1));
  }

  private static ExactLaw pure(int order) {
    List<BigInteger> masses = new ArrayList<>(Collections.nCopies(order - 1, BigInteger.ZERO));
    masses.add(BigInteger.ONE);
    return ExactLaw.of(masses);
  }

  /** Λ. */
  public int dimension() {
    return shortPaths.dimension();
  }

  /** m. */
  public int shortLength() {
    return shortPaths.degree();
  }

  /** p. */
  public int longLength() {
    return longPaths.degree();
  }

  /** a L_m + b L_p, which is proportional to the derivative that the statement is about. */
  double quantity(Statement statement, double[] w) {
    return statement.shortFactor(this) * shortPaths.value(w)
        + statement.longFactor(this) * longPaths.value(w);
  }

  /** g = ∇L(w). */
  double[] gradient(double[] w) {
    double[] sum = shortPaths.gradient(w);
    double[] rest = longPaths.gradient(w);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += rest[i];
    }
    return sum;
  }

  /** What a step w − μg changes, to second order in μ. */
  Response response(Statement statement, double[] w) {
    double[] gm = shortPaths.gradient(w);
    double[] gp = longPaths.gradient(w);
    double[][] hm = shortPaths.hessian(w);
    double[][] hp = longPaths.hessian(w);
    double a = statement.shortFactor(this);
    double b = statement.longFactor(this);
    double first = 0;
    double second = 0;
    double shortSquare = 0;
    double longSquare = 0;
    double overlap = 0;
    for (int i = 0; i < w.length; i++) {
      double gi = gm[i] + gp[i];
      first -= (a * gm[i] + b * gp[i]) * gi;
      shortSquare += gm[i] * gm[i];
      longSquare += gp[i] * gp[i];
      overlap += gm[i] * gp[i];
      for (int j = 0; j < w.length; j++) {
        second += gi * (a * hm[i][j] + b * hp[i][j]) * (gm[j] + gp[j]) / 2;
      }
    }
    return new Response(first, second, overlap / Math.sqrt(shortSquare * longSquare));
  }
}
