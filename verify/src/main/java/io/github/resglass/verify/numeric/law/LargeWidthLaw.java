package io.github.resglass.verify.numeric.law;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
 * <p>Normalisation enters as c_l λ_l/σ_l in place of c_l. Accuracy: mean, standard deviation and
 * the largest weights to about 10⁻¹⁵ relative, as the bounds say; they bound rounding, not the
 * distance of a net of finite width from the law. Source: this project.
 */
public final class LargeWidthLaw {

  private static final String METHOD = "positive recurrence in 32 digits, rounded once";

  /** For the squares of the means and the rounding of the lower halves: three roundings. */
  private static final double ROUNDED = 4 * 0x1p-53;

  /** Largest number of layers for {@link #unit}, which takes up to p³/3 steps of four products. */
  public static final int DEEPEST_UNIT = 1_000;

  /** Largest number of layers for {@link #sum}, which takes up to p² steps. */
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
    return law(scales.size(), r -> state.mean().get(r) * state.mean().get(r), state);
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
    WideState state = new WideState(limited(scales, DEEPEST_UNIT).size());
    WideEnergies energies = new WideEnergies(scales.size());
    for (WideLayer layer : WideLayer.after(scales)) {
      energies.pass(layer, state);
    }
    return law(scales.size(), energies::diagonal, state);
  }

  /**
   * The law ∝ v_r. Of a share λ that is cut off, the squares of the means and the diagonal of the
   * matrix lose less than 4pλ, as the largest of p numbers is at least the p-th part of their sum
   * and the trace of a positive matrix at least the p-th part of the sum of its entries.
   */
  private static LengthLaw law(int layers, IntToDoubleFunction masses, WideState state) {
    return PositiveLaw.of(
        IntStream.range(0, layers).mapToDouble(masses).toArray(),
        ROUNDED + 4 * WideState.relativeError(layers),
        4 * layers * state.lost(),
        METHOD);
  }

  private static List<BigFraction> limited(List<BigFraction> scales, int deepest) {
    if (scales.size() > deepest) {
      throw new IllegalArgumentException(
          scales.size() + " layers; at most " + deepest + " for this readout of the wide law");
    }
    return Scales.positive(scales, "scale");
  }
}
