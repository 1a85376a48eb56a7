package io.github.resglass.empirical.lesion;

import io.github.resglass.empirical.comparison.Prediction;
import java.util.List;

/**
 * E‖y' − y‖²/E‖y‖² by theory, for the outputs y of layer · (skip + layer)^(p−1) and y' of the same
 * net without some of its residual units; c_1, …, c_p are the layers' scales, weights N(0, c_l²/n).
 *
 * <p>Paper: paths of one length add up coherently, those of different lengths do not. With e_r the
 * elementary symmetric polynomials of the gains β_l = c_l/2 of all units, and e'_r of those that
 * are left, Σ_r (e_r − e'_r)²/Σ_r e_r².
 *
 * <p>Independent weights: no two paths are coherent, and units left out take the paths through them
 * along: 1 − Π 1/(1 + ½c_l²) over the units dropped.
 *
 * <p>Large width: with q, q' the mean squares of the activations, μ, μ' their means, m the mean of
 * their products, K(q) = c√(q/2π), a unit that is kept makes of them
 *
 * <pre>
 *   q ← q + 2μK(q) + ½c²q,   μ ← μ + K(q),   the same for q', μ',
 *   m ← m + μK(q') + μ'K(q) + c²√(qq') (√(1−ρ²) + ρ(π − arccos ρ))/2π,   ρ = m/√(qq'),
 * </pre>
 *
 * and one that is dropped m ← m + μ'K(q) and nothing of q' and μ': gates downstream of the lesion
 * fall anew. A sum over the last layer changes by ((μ − μ')/μ)², a readout of independent weights
 * by (q + q' − 2m)/q. Rounding: some p · 10⁻¹⁶. Source: this project.
 */
final class LesionLaw {

  private LesionLaw() {}

  /**
   * What a theory says about a lesion.
   *
   * @param scales c_1, …, c_p, positive
   * @param dropped residual units, counted from 1: unit k is layer k + 1
   */
  static double squaredChange(Prediction.Model model, double[] scales, List<Integer> dropped) {
    return switch (model) {
      case PAPER, PAPER_MEASURED_GAINS -> paper(scales, dropped);
      case INDEPENDENT_WEIGHTS -> independentWeights(scales, dropped);
      case LARGE_WIDTH_SUM -> wide(scales, dropped).ofSum();
      case LARGE_WIDTH_UNIT -> wide(scales, dropped).ofUnits();
    };
  }

  private static double paper(double[] scales, List<Integer> dropped) {
    double[] whole = symmetric(scales, List.of());
    double[] left = symmetric(scales, dropped);
    double change = 0;
    double energy = 0;
    for (int r = 0; r < whole.length; r++) {
      change += (whole[r] - left[r]) * (whole[r] - left[r]);
      energy += whole[r] * whole[r];
    }
    return change / energy;
  }

  /** e_0, e_1, …; a dropped unit has no gain. */
  private static double[] symmetric(double[] scales, List<Integer> dropped) {
    double[] coefficients = new double[scales.length];
    coefficients[0] = 1;
    for (int unit = 1; unit < scales.length; unit++) {
      double gain = dropped.contains(unit) ? 0 : scales[unit] / 2;
      for (int r = unit; r >= 1; r--) {
        coefficients[r] += gain * coefficients[r - 1];
      }
    }
    return coefficients;
  }

  private static double independentWeights(double[] scales, List<Integer> dropped) {
    double left = 0;
    for (int unit : dropped) {
      left -= Math.log1p(scales[unit] * scales[unit] / 2);
    }
    return -Math.expm1(left);
  }

  private static WidePair wide(double[] scales, List<Integer> dropped) {
    WidePair pair = WidePair.afterFirstLayer();
    for (int unit = 1; unit < scales.length; unit++) {
      pair = dropped.contains(unit) ? pair.dropped(scales[unit]) : pair.kept(scales[unit]);
    }
    return pair;
  }

  /** Activations of the two nets; the first layer's mean square is the unit. */
  private record WidePair(
      double square, double mean, double otherSquare, double otherMean, double product) {

    static WidePair afterFirstLayer() {
      double mean = 1 / Math.sqrt(Math.PI);
      return new WidePair(1, mean, 1, mean, 1);
    }

    WidePair kept(double c) {
      double branch = branch(c, square);
      double otherBranch = branch(c, otherSquare);
      double root = Math.sqrt(square * otherSquare);
      double correlation = Math.min(1, product / root);
      double both =
          c
              * c
              * root
              * (Math.sqrt((1 - correlation) * (1 + correlation))
                  + correlation * (Math.PI - Math.acos(correlation)))
              / (2 * Math.PI);
      return new WidePair(
          square + 2 * mean * branch + c * c * square / 2,
          mean + branch,
          otherSquare + 2 * otherMean * otherBranch + c * c * otherSquare / 2,
          otherMean + otherBranch,
          product + mean * otherBranch + otherMean * branch + both);
    }

    WidePair dropped(double c) {
      double branch = branch(c, square);
      return new WidePair(
          square + 2 * mean * branch + c * c * square / 2,
          mean + branch,
          otherSquare,
          otherMean,
          product + otherMean * branch);
    }

    double ofSum() {
      double change = (mean - otherMean) / mean;
      return change * change;
    }

    double ofUnits() {
      return (square + otherSquare - 2 * product) / square;
    }

    /** E R(u) for u of the law N(0, c²q). */
    private static double branch(double c, double square) {
      return c * Math.sqrt(square / (2 * Math.PI));
    }
  }
}
