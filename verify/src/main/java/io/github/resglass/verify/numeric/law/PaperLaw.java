package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_r² ∝ ([t^r] β_1 t Π_{l≥2} (1 + β_l t))²: the paper's law of the path length, whose paths add up
 * coherently. For equal gains, ε_r ∝ C(p−1, r−1) β^r, [16].
 *
 * <p>Accuracy: that of the mixture ({@link Net#mixture}), as the bounds say. Source: the paper,
 * [16].
 */
public final class PaperLaw {

  private PaperLaw() {}

  /** The law of any net. */
  public static LengthLaw of(PathMixture mixture) {
    return LengthLaw.of(mixture);
  }

  /**
   * The law for gains β_1, …, β_p.
   *
   * @throws IllegalArgumentException if there is none, or one is not positive and finite
   */
  public static LengthLaw ofGains(double... gains) {
    return ofGains(Scales.exactly(gains));
  }

  /** The law for rational gains β_1, …, β_p, positive. */
  public static LengthLaw ofGains(List<BigFraction> gains) {
    return of(Net.ofGains(gains).mixture(false));
  }

  /**
   * The law for weights N(0, c_l²/n) in a ReLU net of width n = Λ, whose gates are open with
   * probability ρ = ½: β_l = ρ n C_l/√Λ = c_l/2 with C_l = c_l/√n.
   */
  public static LengthLaw ofScales(double... scales) {
    return ofGains(Scales.exactly(scales).stream().map(c -> c.divide(2)).toList());
  }
}
