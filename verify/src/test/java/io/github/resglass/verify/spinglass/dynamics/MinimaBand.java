package io.github.resglass.verify.spinglass.dynamics;

import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Between which levels all minima of a pure p-spin on the sphere in ℝ^N lie, but for a stated
 * probability: by Markov's inequality, from the expected number of minima
 *
 * <pre>E #{minima with H/N ∈ B} = 2 √(2/p) (p−1)^{N/2} E[exp(−h λ_0²); λ_0 E_∞/√(2N) ∈ B]</pre>
 *
 * with h = (p−2)/(2p), E_∞ = 2√((p−1)/p) and λ_0 the lowest eigenvalue of the Gaussian orthogonal
 * ensemble of weight exp(−tr X²/2). P(λ_0 &gt; x) is an integral in one variable at a time: the
 * ensemble has the eigenvalues of a tridiagonal matrix with independent a_i ~ N(0, 1) and b_i² ~
 * Γ(i/2, 1), and λ_0 &gt; x if all pivots d_1 = a_1 − x, d_{i+1} = a_{i+1} − x − b_i²/d_i are
 * positive. Nothing here is used by what it is to test. Sources: Auffinger, Ben Arous, Černý, Comm.
 * Pure Appl. Math. 66 (2013), theorem 2.1; Dumitriu, Edelman, J. Math. Phys. 43 (2002).
 */
record MinimaBand(double lower, double upper) {

  private static final int NODES = 64;
  private static final double TAIL = 9;

  /** Levels at which the number is looked up, as shares of −E_∞. */
  private static final double[] SHARES = new double[57];

  static {
    Arrays.setAll(SHARES, i -> 1.6 - 0.02 * i);
  }

  boolean contains(double level) {
    return lower <= level && level <= upper;
  }

  /** The levels, out of a grid, outside of which a minimum lies with probability ≤ outside. */
  static MinimaBand of(int p, int dimension, double outside) {
    double edge = Math.sqrt(2.0 * dimension);
    double threshold = 2 * Math.sqrt((p - 1.0) / p);
    double[] above = new double[SHARES.length];
    Arrays.setAll(above, i -> lowestExceeds(-SHARES[i] * edge, dimension));
    double lower = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SHARES.length; i++) {
      if (weight(p, dimension, SHARES[i] * edge) * (1 - above[i]) <= outside / 2) {
        lower = -SHARES[i] * threshold;
      }
    }
    double upper = 0;
    double sum = weight(p, dimension, 0) * above[SHARES.length - 1];
    for (int i = SHARES.length - 1; i > 0 && sum <= outside / 2; i--) {
      upper = -SHARES[i] * threshold;
      sum += weight(p, dimension, SHARES[i] * edge) * (above[i - 1] - above[i]);
    }
    return new MinimaBand(lower, upper);
  }

  /** E #minima, by the rectangle rule in a fine partition of the law of λ_0. */
  static double expectedMinima(int p, int dimension) {
    double edge = Math.sqrt(2.0 * dimension);
    double sum = 0;
    double before = 1;
    double step = 0.005;
    for (double share = 1.6; share > 0.2; share -= step) {
      double above = lowestExceeds(-(share - step) * edge, dimension);
      sum += weight(p, dimension, (share - step / 2) * edge) * (before - above);
      before = above;
    }
    return sum;
  }

  private static double weight(int p, int dimension, double x) {
    double h = (p - 2.0) / (2 * p);
    return 2 * Math.sqrt(2.0 / p) * Math.pow(p - 1.0, dimension / 2.0) * Math.exp(-h * x * x);
  }

  /** P(λ_0 &gt; x). */
  static double lowestExceeds(double x, int dimension) {
    // d and b²/d up to TAIL − x, beyond which the next pivot is negative but for 10⁻¹⁹; as squares,
    // because the density of b_1² has a root in its denominator.
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
    double[] node = new double[NODES];
    double[] weight = new double[NODES];
    double longest = Math.sqrt(TAIL - x);
    for (int i = 0; i < NODES; i++) {
      double root = longest * (rule.getPoint(i) + 1) / 2;
      node[i] = root * root;
      weight[i] = longest * rule.getWeight(i) * root;
    }
    double[] density = new double[NODES];
    Arrays.setAll(density, i -> normal(node[i] + x));
    double[][] next = new double[NODES][NODES];
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        next[i][j] = normal(node[i] + x + node[j]);
      }
    }
    for (int k = 1; k < dimension - 1; k++) {
      density = multiplied(next, quotients(density, node, weight, k), weight);
    }
    // The last pivot is only asked whether it is positive.
    double[] last = quotients(density, node, weight, dimension - 1);
    double sum = 0;
    for (int j = 0; j < NODES; j++) {
      sum += last[j] * weight[j] * Erf.erfc((x + node[j]) / Math.sqrt(2)) / 2;
    }
    return sum;
  }

  /** The density of c = b_k²/d, with b_k² ~ Γ(k/2, 1). */
  private static double[] quotients(double[] density, double[] node, double[] weight, int k) {
    double shape = k / 2.0;
    double constant = Gamma.logGamma(shape);
    double[] result = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      double c = node[i];
      for (int j = 0; j < NODES; j++) {
        double d = node[j];
        double log = shape * Math.log(d) + (shape - 1) * Math.log(c) - c * d - constant;
        result[i] += Math.exp(log) * density[j] * weight[j];
      }
    }
    return result;
  }

  private static double[] multiplied(double[][] matrix, double[] vector, double[] weight) {
    double[] result = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        result[i] += matrix[i][j] * vector[j] * weight[j];
      }
    }
    return result;
  }

  private static double normal(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
