package io.github.resglass.verify.numeric.law;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The law of the path length in wide ReLU residual nets at random weights N(0, c_l²/n), gates as
 * they fall: by mean-field theory, with Q(t) the correlation of the t-expanded activation with the
 * activation, m(t) its mean, h² = Q(1), M = m(1), s = c/√(2π),
 *
 * <pre>
 *   Q ← (1 + ½c²t) Q + s h m + t (s/h) M Q,     m ← m + t (s/h) Q,
 *   first layer (inputs of unit variance):      Q = ½c²t,   m = s t.
 * </pre>
 *
 * <p>Read out by a sum over the last layer, the weight of length r is ∝ m_r². Read out by one unit
 * it is ∝ Q_rr of the matrix with g_a = (s/h) Σ_b Q_ab,
 *
 * <pre>
 *   Q_ab ← Q_ab + ½c² Q_{a−1,b−1} + m_a g_{b−1} + g_{a−1} m_b.
 * </pre>
 *
 * <p>Normalisation enters as c_l λ_l/σ_l in place of c_l. Accuracy: relative error of a weight at
 * most about 70 p 2⁻⁵³, as the bounds say; they bound rounding, not the distance of a net of finite
 * width from the law. Source: this project.
 */
public final class LargeWidthLaw {

  /** Largest number of layers for {@link #unit}, which takes p³/3 steps. */
  public static final int DEEPEST_UNIT = 1_000;

  /** Largest number of layers for {@link #sum}, which takes p² steps. */
  public static final int DEEPEST_SUM = 10_000;

  private LargeWidthLaw() {}

  /**
   * The law of the sum readout.
   *
   * @param scales c_1, …, c_p, positive
   */
  public static LengthLaw sum(double... scales) {
    return sum(Scales.exactly(scales));
  }

  /** The law of the sum readout for rational scales, positive. */
  public static LengthLaw sum(List<BigFraction> scales) {
    WideState state = new WideState(limited(scales, DEEPEST_SUM).size());
    for (WideLayer layer : WideLayer.after(scales)) {
      state.pass(layer);
    }
    return PositiveLaw.of(state.mean, true, WideState.relativeError(scales.size()));
  }

  /**
   * The law of the readout by a single unit of the last layer.
   *
   * @param scales c_1, …, c_p, positive
   */
  public static LengthLaw unit(double... scales) {
    return unit(Scales.exactly(scales));
  }

  /** The law of the readout by a single unit for rational scales, positive. */
  public static LengthLaw unit(List<BigFraction> scales) {
    int p = limited(scales, DEEPEST_UNIT).size();
    WideState state = new WideState(p);
    // energy[a][b] is Q_{a+1,b+1} for a ≤ b; the matrix is symmetric.
    double[][] energy = new double[p][p];
    energy[0][0] = 1;
    int passed = 1;
    for (WideLayer layer : WideLayer.after(scales)) {
      for (int a = passed; a >= 0; a--) {
        pass(energy, a, layer, state, passed);
      }
      state.pass(layer);
      passed++;
    }
    double[] diagonal = new double[p];
    for (int a = 0; a < p; a++) {
      diagonal[a] = energy[a][a];
    }
    // An entry takes in products of two vectors, each as far off as the sum readout's.
    return PositiveLaw.of(diagonal, false, 2 * WideState.relativeError(passed));
  }

  /** Row a of the matrix; rows are passed from the last to the first, entries likewise. */
  private static void pass(double[][] energy, int a, WideLayer layer, WideState state, int passed) {
    double[] row = energy[a];
    double[] above = a == 0 ? new double[passed + 1] : energy[a - 1];
    double shorter = a == 0 ? 0 : state.correlation[a - 1];
    for (int b = passed; b >= a; b--) {
      double diagonal = b == 0 ? 0 : above[b - 1];
      double other = b == 0 ? 0 : state.correlation[b - 1];
      row[b] =
          layer.kept() * row[b]
              + layer.through() * diagonal
              + layer.mixed() * (state.mean[a] * other + shorter * state.mean[b]);
    }
  }

  private static List<BigFraction> limited(List<BigFraction> scales, int deepest) {
    if (scales.size() > deepest) {
      throw new IllegalArgumentException(
          scales.size() + " layers; at most " + deepest + " for this readout of the wide law");
    }
    return Scales.positive(scales, "scale");
  }
}
