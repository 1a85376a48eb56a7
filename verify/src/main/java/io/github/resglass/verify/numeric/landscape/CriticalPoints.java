package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.DecimalField;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.util.Optional;
import org.hipparchus.FieldElement;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * The expected number of critical points of a mixture on the sphere in ℝ^Λ, Λ = N, as a function of
 * R = ν''/ν':
 *
 * <pre>
 *   E Crt_N = 2 √(2/(1+R)) R^{N/2} ∫ ρ_N(s) exp(−h s²) ds,   h = (R−1)/(2(R+1)),
 * </pre>
 *
 * with ρ_N the density of the eigenvalues of the Gaussian orthogonal ensemble with weight exp(−tr
 * X²/2). With Hermite functions φ_j, I_j = ∫ φ_j² e^{−hs²} √(1+h) has the generating function
 * ((1−w)(1−τw))^{−1/2}, τ = (1−h)/(1+h), and in its terms
 *
 * <pre>
 *   n D_n = (n−1) τ D_{n−1} + η I_{n−1},   I_n = I_{n−1} − D_n,   I_0 = 1,   η = (R−1)/(3R+1),
 *   R P_{n+2} = P_n + ½(R−1) I_n − D_n,    P_1 = 0,   R P_2 = ½(R+1),
 *   E Crt_N = 4 R^{N/2} (I_0 + … + I_{N−2} + P_N)/√(3R+1)                for even N,
 *   E Crt_N = 2 + 4 R^{N/2} (I_0 + … + I_{N−2} + P_N)/√(3R+1)            for odd N.
 * </pre>
 *
 * <p>P_N is √((N−1)/2) ∫ φ_{N−1} A_{N−2} e^{−hs²} with A_j the centred antiderivative of φ_j, in
 * the same units; the step of its recurrence follows from √2 φ_j' = √j φ_{j−1} − √(j+1) φ_{j+1},
 * one integration by parts and the recurrence of I_n. The cost is linear in N.
 *
 * <p>Accuracy: up to N = {@value #LARGEST_EXACT} for short R the recurrences run in rational
 * numbers and the result is rounded once. Beyond, they run in decimal arithmetic of {@value
 * #DIGITS} digits, of which 40 remain for certain: every D_n has the sign of R − 1 and is at most
 * I_n |R−1|/2, so that an error of relative size u made in I_k is at most πun times as large in
 * I_n, and R = 1 is no exception. Source: this project; the law of the Hessian as in Auffinger and
 * Ben Arous 2013. In doubles: {@link
 * io.github.resglass.verify.numeric.closedform.ExpectedCriticalPoints}.
 */
public final class CriticalPoints {

  /** Largest dimension. */
  public static final int LARGEST_DIMENSION = 10_000;

  private static final int LARGEST_EXACT = 60;
  private static final int LONGEST_EXACT_RATIO = 64;

  /** n roundings, each πn times as large at the end, are below 10⁻⁷⁰ for n ≤ 10⁴. */
  private static final int DIGITS = 80;

  private static final BigDecimal RELATIVE_ERROR = new BigDecimal("1e-40");
  private static final BigFraction THREE = new BigFraction(3);

  private CriticalPoints() {}

  /**
   * The expected number of critical points of all indices, with its logarithm.
   *
   * @param ratio R ≥ 0
   * @param dimension Λ, from 2 to {@link #LARGEST_DIMENSION}
   */
  public static BoundedReal expected(BigFraction ratio, int dimension) {
    check(ratio, dimension);
    if (ratio.signum() == 0) {
      return BoundedReal.of(BigFraction.TWO).withLogarithm();
    }
    return positive(ratio, dimension);
  }

  /**
   * The expected number of critical points of all indices of a mixture.
   *
   * <p>An error of R enters with ten times the sensitivity |d log E Crt/d log R| ≤ Λ, which is what
   * computations show, not a theorem.
   */
  public static BoundedReal expected(Covariance covariance, int dimension) {
    BigDecimal spread = covariance.relativeError().multiply(BigDecimal.valueOf(10L * dimension));
    return expected(covariance.ratio(), dimension).widened(spread).withLogarithm();
  }

  /**
   * The expected number of critical points of index k, for Λ ≤ 3, from the total: maxima are as
   * many as minima in expectation, H and −H having one law, and #minima − #saddles + #maxima = 2
   * for Λ = 3, 0 for Λ = 2.
   *
   * @param index k, the number of negative eigenvalues of the Hessian, from 0 to Λ − 1
   * @return empty for Λ > 3
   */
  public static Optional<BoundedReal> expected(BigFraction ratio, int dimension, int index) {
    check(ratio, dimension);
    if (index < 0 || index >= dimension) {
      throw new IllegalArgumentException(
          "index " + index + "; 0 to " + (dimension - 1) + " is accepted");
    }
    BigFraction outer = ratio.multiply(THREE).add(BigFraction.ONE);
    if (dimension == 2) {
      return Optional.of(BoundedReal.squareRootOf(outer).withLogarithm());
    }
    if (dimension > 3) {
      return Optional.empty();
    }
    // E Crt = 2 + 2σ, σ = 4 R^{3/2}/√(3R+1) the number of saddles.
    BigFraction saddles = ratio.pow(3).multiply(16).divide(outer);
    return Optional.of(
        (index == 1
                ? BoundedReal.squareRootOf(saddles)
                : moreThanRoot(BigFraction.ONE, saddles.divide(4)))
            .withLogarithm());
  }

  private static void check(BigFraction ratio, int dimension) {
    if (dimension < 2 || dimension > LARGEST_DIMENSION) {
      throw new IllegalArgumentException(
          "dimension " + dimension + "; 2 to " + LARGEST_DIMENSION + " is accepted");
    }
    if (ratio.signum() < 0) {
      throw new IllegalArgumentException("R = ν''/ν' is negative; 0 or more is accepted");
    }
  }

  private static BoundedReal positive(BigFraction ratio, int dimension) {
    if (ratio.equals(BigFraction.ONE)) {
      return BoundedReal.of(new BigFraction(2L * dimension)).withLogarithm();
    }
    BigFraction outer = BigFraction.ONE.divide(ratio.multiply(THREE).add(BigFraction.ONE));
    boolean odd = dimension % 2 == 1;
    BigFraction underRoot = odd ? ratio.multiply(outer) : outer;
    if (dimension <= LARGEST_EXACT
        && ratio.getNumerator().bitLength() + ratio.getDenominator().bitLength()
            <= LONGEST_EXACT_RATIO) {
      BigFraction factor = new Recurrence<>(ratio).count(dimension);
      BigFraction square = factor.multiply(factor).multiply(underRoot).multiply(16);
      return (odd ? moreThanRoot(BigFraction.TWO, square) : BoundedReal.squareRootOf(square))
          .withLogarithm();
    }
    return decimal(ratio, underRoot, dimension, odd);
  }

  private static BoundedReal moreThanRoot(BigFraction number, BigFraction square) {
    return HighPrecision.rationalRoot(square)
        .map(root -> BoundedReal.of(root.add(number)))
        .orElseGet(
            () ->
                BoundedReal.of(HighPrecision.squareRoot(square).plus(HighPrecision.value(number))));
  }

  private static BoundedReal decimal(
      BigFraction ratio, BigFraction underRoot, int dimension, boolean odd) {
    DfpField field = new DfpField(DIGITS);
    Dfp factor = new Recurrence<>(DecimalField.number(field, ratio)).count(dimension);
    Dfp count =
        factor.multiply(4).multiply(DecimalField.number(field, underRoot).sqrt()).add(odd ? 2 : 0);
    BigDecimal value = new BigDecimal(count.toString());
    return BoundedReal.of(new Enclosure(value, value.multiply(RELATIVE_ERROR))).withLogarithm();
  }

  /**
   * The recurrences in exact or in decimal arithmetic.
   *
   * @param ratio R
   */
  private record Recurrence<T extends FieldElement<T>>(T ratio) {

    /** R^{⌊N/2⌋} (I_0 + … + I_{N−2} + P_N). */
    T count(int dimension) {
      T one = ratio.getField().getOne();
      T below = ratio.multiply(3).add(one);
      T tau = ratio.add(one.multiply(3)).divide(below);
      T eta = ratio.subtract(one).divide(below);
      T half = ratio.subtract(one).divide(one.multiply(2));
      boolean odd = dimension % 2 == 1;
      T current = one;
      T fall = ratio.getField().getZero();
      T sum = one;
      // R^{⌊n/2⌋} P_n, which neither overflows for small R nor divides by it.
      T correction = odd ? ratio.getField().getZero() : half.add(one);
      T power = odd ? one : ratio;
      for (int n = 1; n <= dimension - 2; n++) {
        fall = over(tau.multiply(fall).multiply(n - 1).add(eta.multiply(current)), n);
        current = current.subtract(fall);
        sum = sum.add(current);
        if ((n - dimension) % 2 == 0) {
          correction = correction.add(half.multiply(current).subtract(fall).multiply(power));
          power = power.multiply(ratio);
        }
      }
      return power.multiply(sum).add(correction);
    }

    private T over(T value, int divisor) {
      return value.divide(ratio.getField().getOne().multiply(divisor));
    }
  }
}
