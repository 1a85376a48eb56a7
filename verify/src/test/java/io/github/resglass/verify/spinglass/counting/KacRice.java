package io.github.resglass.verify.spinglass.counting;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Expected numbers of critical points with H/Λ ≤ u by index, from the Gaussian law of value,
 * gradient and Hessian at one point, by quadrature. With f = H/√Λ on the unit sphere, t its value:
 * the gradient is independent of (f, Hessian) with variance ν' in every direction, and given f = t
 * the mean curvature A is normal with mean −ν't.
 *
 * @param first ν'
 * @param second ν''
 */
record KacRice(double first, double second) {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Beyond 12 standard deviations an integrand is below 10⁻²⁹. */
  private static final double END = 12;

  static KacRice of(ExactLaw law) {
    double mean = law.mean().doubleValue();
    return new KacRice(mean, law.variance().doubleValue() + mean * mean - mean);
  }

  /** Λ = 2: 2π/√(2πν') E A⁺ 1{f ≤ √2 u}, with Var A = 3ν'' + ν' before conditioning. */
  double minimaOnCircle(double u) {
    return Math.sqrt(2 * Math.PI / first)
        * below(Math.sqrt(2) * u, 3 * second + first, a -> Math.max(a, 0));
  }

  /**
   * Λ = 3: 4π/(2πν') E |A² − ρ²| 1{index} 1{f ≤ √3 u}: the Hessian has the eigenvalues A ± ρ, Var A
   * = 2ν'' + ν', and ρ² is exponential with mean 2ν'', over which the expectation is taken here.
   */
  double onTwoSphere(int index, double u) {
    double mean = 2 * second;
    DoubleUnaryOperator determinant =
        index == 1
            ? a -> mean * Math.exp(-a * a / mean)
            : a -> (index == 0 ? a > 0 : a < 0) ? a * a + mean * Math.expm1(-a * a / mean) : 0;
    return 2 / first * below(Math.sqrt(3) * u, 2 * second + first, determinant);
  }

  /** ∫_{−∞}^x φ(t) E g(−ν't + sW) dt with s² = variance − ν'², W standard normal. */
  private double below(double x, double variance, DoubleUnaryOperator g) {
    double spread = Math.sqrt(variance - first * first);
    return integral(
        t ->
            NORMAL.density(t)
                * integral(
                    w -> NORMAL.density(w) * g.applyAsDouble(-first * t + spread * w), -END, END),
        -END,
        x);
  }

  private static double integral(DoubleUnaryOperator integrand, double from, double to) {
    return new SimpsonIntegrator(1e-6, 1e-9, 7, 20)
        .integrate(10_000_000, integrand::applyAsDouble, from, to);
  }
}
