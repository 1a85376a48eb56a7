package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.BoundedReal;

/**
 * lim E r/p as p → ∞: the share of the depth that the mean path of a net of equal layers passes,
 * under each of the three laws, weights N(0, c²/n):
 *
 * <pre>
 *   coherent paths        β/(1+β), [17], with β = c/2 for gates open with probability ½;
 *   independent weights   b/(1+b), b = c²/2;
 *   large width           [(½c²+sa)/√g + su]/(√g (1+au)),
 *                         s = c/√(2π),  g = 1 + ½c² + 2as,  u = s/(√g(√g−1)),
 *                         a > 0 with ½c²a² + 2sa³ = 2sa + s².
 * </pre>
 *
 * <p>The last one is d log √g(t)/d log t at t = 1 for the Perron value of the 2×2 matrix that a
 * layer of the large-width law multiplies (Q, m) by; a = M/h is where M/h tends to.
 *
 * <p>Domain: c from 10⁻⁵ to 10⁵. Accuracy: as the bound says, relative 10⁻¹³ or better. Source:
 * [17] of Littwin and Wolf for the first; this project for the others.
 */
public final class LimitingFraction {

  private static final double UNIT = 0x1p-53;
  private static final double LEAST = 1e-5;
  private static final double LARGEST = 1e5;

  private LimitingFraction() {}

  /**
   * β/(1+β): the limit of the paper's law for layers of gain β.
   *
   * @param gain β from 10⁻³⁰⁰ to 10³⁰⁰
   */
  public static BoundedReal ofCoherentPaths(double gain) {
    if (!(gain >= 1e-300 && gain <= 1e300)) {
      throw new IllegalArgumentException("gain " + gain + "; 1e-300 to 1e300 is accepted");
    }
    double fraction = gain / (1 + gain);
    return BoundedReal.of(fraction, 3 * UNIT * fraction);
  }

  /** b/(1+b) with b = c²/2: the limit for independent weights. */
  public static BoundedReal ofIndependentWeights(double scale) {
    check(scale);
    double b = scale * scale / 2;
    double fraction = b / (1 + b);
    return BoundedReal.of(fraction, 5 * UNIT * fraction);
  }

  /** The limit of the large-width law, the same for both readouts. */
  public static BoundedReal ofLargeWidth(double scale) {
    check(scale);
    double s = scale / Math.sqrt(2 * Math.PI);
    double half = scale * scale / 2;
    double a = attractor(scale, s);
    double excess = half + 2 * a * s;
    double root = Math.sqrt(1 + excess);
    // √g − 1 without cancellation.
    double u = s / (root * (excess / (1 + root)));
    double fraction = ((half + s * a) / root + s * u) / (root * (1 + a * u));
    // Terms of one sign throughout; a is off by 16 roundings, and enters with exponents below 3.
    return BoundedReal.of(fraction, 100 * UNIT * fraction);
  }

  /**
   * The positive root a of 2sa³ + ½c²a² = 2sa + s², which Descartes' rule says is one; by Newton's
   * method from above, where the cubic is convex and rising.
   */
  private static double attractor(double c, double s) {
    double half = c * c / 2;
    // At a = 1 + s/c·…: all of it grows from there on, as a ≤ 1 means h ≥ M.
    double a = 1;
    for (int i = 0; i < 100; i++) {
      double value = ((2 * s * a + half) * a - 2 * s) * a - s * s;
      double slope = (6 * s * a + 2 * half) * a - 2 * s;
      double next = a - value / slope;
      if (!(next < a)) {
        break;
      }
      a = next;
    }
    return a;
  }

  private static void check(double scale) {
    if (!(scale >= LEAST && scale <= LARGEST)) {
      throw new IllegalArgumentException("scale " + scale + "; 1e-5 to 1e5 is accepted");
    }
  }
}
