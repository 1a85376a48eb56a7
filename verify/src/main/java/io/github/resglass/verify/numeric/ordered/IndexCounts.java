package io.github.resglass.verify.numeric.ordered;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;

/**
 * The expected number of critical points of index k on the sphere in ℝ^Λ, Λ = N ≤ {@value
 * #LARGEST_DIMENSION}:
 *
 * <pre>
 *   E Crt_{N,k} = 2 √(2/(1+R)) R^{N/2} E exp(−h λ_k²),   h = (R−1)/(2(R+1)),
 * </pre>
 *
 * with λ_0 &lt; … &lt; λ_{N−1} the eigenvalues of the Gaussian orthogonal ensemble of size N with
 * weight exp(−tr X²/2): the mean of |det(X − s)| over those X of size N − 1 that have k eigenvalues
 * below s is e^{s²/2} times the density of λ_k, up to a constant.
 *
 * <p>Accuracy: N = 2 and 3 from the total by symmetry and Morse's relation, correctly rounded;
 * beyond, relative error at most 10⁻¹⁷ and 10⁻²⁶ of the sum over all indices, which leaves 12
 * digits of the rarest index at N = 30 in the worst case; then one rounding. For R &lt; 1 minima
 * are what the other indices leave of the total. Cost: O(N⁴) once for each N, about a second for N
 * = 30, then milliseconds. Source: this project; de Bruijn 1955 for the ordered eigenvalues.
 */
public final class IndexCounts {

  /** Largest Λ. */
  public static final int LARGEST_DIMENSION = 30;

  private IndexCounts() {}

  /**
   * E Crt_{Λ,k}, with its logarithm.
   *
   * @param ratio R ≥ 0
   * @param dimension Λ, from 2 to {@link #LARGEST_DIMENSION}
   * @param index k, the number of negative eigenvalues of the Hessian, from 0 to Λ − 1
   */
  public static BoundedReal expected(BigFraction ratio, int dimension, int index) {
    if (dimension > LARGEST_DIMENSION) {
      throw new IllegalArgumentException(
          "dimension " + dimension + "; 2 to " + LARGEST_DIMENSION + " is accepted with an index");
    }
    if (dimension <= 3) {
      return CriticalPoints.expected(ratio, dimension, index).orElseThrow();
    }
    BoundedReal total = CriticalPoints.expected(ratio, dimension);
    if (index < 0 || index >= dimension) {
      throw new IllegalArgumentException(
          "index " + index + "; 0 to " + (dimension - 1) + " is accepted");
    }
    if (ratio.signum() == 0) {
      // A linear function has one minimum and one maximum.
      boolean outermost = index == 0 || index == dimension - 1;
      return BoundedReal.of(outermost ? BigFraction.ONE : BigFraction.ZERO).withLogarithm();
    }
    return BoundedReal.of(all(ratio, dimension, total.enclosure())[index]).withLogarithm();
  }

  /** The counts of index 0, …, N − 1, for R > 0 and N ≥ 4. */
  static Enclosure[] all(BigFraction ratio, int dimension, Enclosure total) {
    Enclosure[] counts = quadrature(ratio, dimension);
    if (ratio.compareTo(BigFraction.ONE) < 0) {
      Enclosure others = new Enclosure(BigDecimal.ZERO, BigDecimal.ZERO);
      for (int k = 1; k < dimension - 1; k++) {
        others = others.plus(counts[k]);
      }
      counts[0] = total.minus(others).times(BigFraction.ONE_HALF);
      counts[dimension - 1] = counts[0];
    }
    return counts;
  }

  /** All counts; for R &lt; 1 the first and the last are cut off. */
  private static Enclosure[] quadrature(BigFraction ratio, int dimension) {
    BigFraction more = ratio.add(BigFraction.ONE);
    BigFraction h = ratio.subtract(BigFraction.ONE).divide(more.multiply(2));
    Enclosure factor =
        HighPrecision.squareRoot(BigFraction.TWO.divide(more)).times(BigFraction.TWO);
    Enclosure root = HighPrecision.squareRoot(ratio);
    for (int i = 0; i < dimension; i++) {
      factor = factor.times(root);
    }
    Enclosure[] counts = OrderedAverages.of(dimension).of(h);
    for (int k = 0; k < dimension; k++) {
      counts[k] = factor.times(counts[k]);
    }
    return counts;
  }

  /** E Crt_{Λ,k} of a mixture; an error of R enters as in {@link CriticalPoints}. */
  public static BoundedReal expected(Covariance covariance, int dimension, int index) {
    BigDecimal spread = covariance.relativeError().multiply(BigDecimal.valueOf(40L * dimension));
    return expected(covariance.ratio(), dimension, index).widened(spread).withLogarithm();
  }
}
