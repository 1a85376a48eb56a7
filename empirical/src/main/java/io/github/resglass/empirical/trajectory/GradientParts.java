package io.github.resglass.empirical.trajectory;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.measurement.GradientMeasurement;
import java.util.ArrayList;
import java.util.List;

/**
 * The gradient g = Σ_r g_r of the loss with respect to the weights, gates and σ_l frozen, in the
 * two groups of Theorems 3 and 4: g_m along paths of at most half the depth, g_p along longer ones.
 * All over ‖g‖², but for the cosine.
 *
 * @param shortSquare ‖g_m‖²
 * @param longSquare ‖g_p‖²
 * @param product g_mᵀg_p
 * @param cosine of the angle between g_m and g_p
 * @param longAlongWhole ‖g_p‖² + g_pᵀg_m, which Theorem 3 asks to be positive for [23]
 * @param bracket Σ_{r,s} ½(r + s) g_rᵀg_s, for two lengths the bracket of [25]: the scale of the
 *     weights grows if it is positive
 */
public record GradientParts(
    Interval shortSquare,
    Interval longSquare,
    Interval product,
    Interval cosine,
    Interval longAlongWhole,
    Interval bracket) {

  /** How many intervals there are. */
  static final int QUANTITIES = 6;

  /** Of one network. */
  record Values(double shortSquare, double longSquare, double product, double bracket) {

    static Values of(GradientMeasurement gradient) {
      List<List<Double>> products = gradient.products();
      int half = (products.size() - 1) / 2;
      double[] sums = new double[4];
      double whole = 0;
      for (int r = 0; r < products.size(); r++) {
        for (int s = 0; s < products.size(); s++) {
          double product = products.get(r).get(s);
          whole += product;
          sums[(r > half ? 1 : 0) + (s > half ? 1 : 0)] += product;
          sums[3] += 0.5 * (r + s) * product;
        }
      }
      return new Values(sums[0] / whole, sums[2] / whole, sums[1] / 2 / whole, sums[3] / whole);
    }
  }

  static GradientParts of(List<Values> seeds, double level) {
    List<List<Double>> columns = new ArrayList<>();
    for (int q = 0; q < QUANTITIES; q++) {
      columns.add(new ArrayList<>());
    }
    for (Values each : seeds) {
      double cosine = each.product / Math.sqrt(each.shortSquare * each.longSquare);
      double[] row = {
        each.shortSquare,
        each.longSquare,
        each.product,
        cosine,
        each.longSquare + each.product,
        each.bracket
      };
      for (int q = 0; q < QUANTITIES; q++) {
        columns.get(q).add(row[q]);
      }
    }
    List<Interval> intervals =
        columns.stream().map(column -> Interval.ofMean(column, level)).toList();
    return new GradientParts(
        intervals.get(0),
        intervals.get(1),
        intervals.get(2),
        intervals.get(3),
        intervals.get(4),
        intervals.get(5));
  }
}
