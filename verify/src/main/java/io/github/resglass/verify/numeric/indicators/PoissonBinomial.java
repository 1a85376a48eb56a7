package io.github.resglass.verify.numeric.indicators;

import java.util.Optional;

/**
 * P(k) = [t^k] Π_l (1 + b_l t)/(1 + b_l), k = 0, …, m: the law of a sum of m independent indicators
 * with odds b_l &gt; 0 (Poisson binomial), without the ends that do not matter.
 *
 * <ul>
 *   <li>{@link LawByProducts}: products of halves, each P(k) with a relative bound;
 *   <li>{@link LawOnCircle}: from the characteristic function, with one absolute bound for all k,
 *       where the variance V = Σ b/(1+b)² is 360 or more. With 10⁵ indicators it takes half of the
 *       time at V = 500 and a tenth at V = 24,000, and the bound on the largest P(k) is a
 *       hundredth.
 * </ul>
 */
public abstract sealed class PoissonBinomial permits LawByProducts, LawOnCircle {

  private final int from;
  private final double[] values;
  private final double lost;

  PoissonBinomial(int from, double[] values, double lost) {
    this.from = from;
    this.values = values;
    this.lost = lost;
  }

  /**
   * The law of the sum, by whichever of the two is better.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most; at most 10⁶ of them
   * @param first the first l that is taken
   */
  public static PoissonBinomial of(double[] odds, int first) {
    Optional<LawOnCircle> law = LawOnCircle.invert(odds, first);
    return law.isPresent() ? law.get() : LawByProducts.multiply(odds, first);
  }

  /** The first k that is kept. */
  public final int from() {
    return from;
  }

  /** P(from), P(from + 1), … up to a common factor near 1; not a copy. */
  public final double[] values() {
    return values;
  }

  /** Bound on the error of every P(k) of at most some probability. */
  public abstract double error(double probability);

  /**
   * Bound on what the errors of P(k) make of Σ P(k)² over some of the k, to first order.
   *
   * @param squares Σ P(k)²
   * @param top the largest P(k)
   */
  public abstract double errorOfSquares(double squares, double top);

  /** Bound on what they make of Σ P(k). */
  public abstract double errorOfSum();

  /** Bound on the total probability of all that was cut off. */
  public final double lost() {
    return lost;
  }
}
