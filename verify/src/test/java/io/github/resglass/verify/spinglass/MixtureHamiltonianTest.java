package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixtureHamiltonianTest {

  private static final Well19937c RANDOM = new Well19937c(5010);

  static List<MixtureHamiltonian> samples() {
    return List.of(
        MixtureEnsemble.of(Laws.pure(1), 3).sample(1, 0),
        MixtureEnsemble.of(Laws.pure(2), 4).sample(1, 1),
        MixtureEnsemble.of(Laws.pure(3), 5).sample(1, 2),
        MixtureEnsemble.of(Laws.squares(3, 0, 1, 2), 4).sample(1, 3),
        MixtureEnsemble.of(Laws.squares(1, 1), 6).sample(1, 4));
  }

  private static double[] pointOfSphere(int dimension) {
    double[] w = new double[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      w[i] = RANDOM.nextGaussian();
      square += w[i] * w[i];
    }
    for (int i = 0; i < dimension; i++) {
      w[i] *= Math.sqrt(dimension / square);
    }
    return w;
  }

  /** Sums c_α x^α over all monomials, from the entries alone. */
  private static double bruteForceValue(MixtureHamiltonian hamiltonian, double[] w) {
    FormLayout layout = hamiltonian.form().layout();
    int[] tuple = new int[layout.order()];
    double sum = 0;
    for (double entry : hamiltonian.form().entries()) {
      double term = entry;
      int run = 0;
      for (int j = 0; j < tuple.length; j++) {
        run = j > 0 && tuple[j] == tuple[j - 1] ? run + 1 : 1;
        term *= (j + 1.0) / run;
        term *= tuple[j] < w.length ? w[tuple[j]] / Math.sqrt(w.length) : 1;
      }
      sum += term;
      FormLayout.advance(tuple);
    }
    return Math.sqrt(w.length) * sum;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void valueIsTheSumOverAllMonomials(MixtureHamiltonian hamiltonian) {
    double[] w = pointOfSphere(hamiltonian.dimension());
    // Two orders of summation of at most 126 terms of size below 10.
    assertEquals(bruteForceValue(hamiltonian, w), hamiltonian.value(w), 1e-12);
  }

  /** Central differences of step h: error h²/6 times a third derivative below 10³, plus 1e-15/h. */
  @ParameterizedTest
  @MethodSource("samples")
  void gradientAndHessianAreTheDerivatives(MixtureHamiltonian hamiltonian) {
    double h = 1e-5;
    double[] w = pointOfSphere(hamiltonian.dimension());
    double[] gradient = hamiltonian.gradient(w);
    double[][] hessian = hamiltonian.hessian(w);
    for (int i = 0; i < w.length; i++) {
      double[] above = w.clone();
      double[] below = w.clone();
      above[i] += h;
      below[i] -= h;
      assertEquals(
          (hamiltonian.value(above) - hamiltonian.value(below)) / (2 * h), gradient[i], 1e-7);
      double[] gradientAbove = hamiltonian.gradient(above);
      double[] gradientBelow = hamiltonian.gradient(below);
      for (int j = 0; j < w.length; j++) {
        assertEquals((gradientAbove[j] - gradientBelow[j]) / (2 * h), hessian[i][j], 1e-7);
      }
    }
  }

  /** Along the great circle w cos s + √Λ v sin s: slope √Λ⟨grad, v⟩, curvature Λ⟨v, Hess v⟩. */
  @ParameterizedTest
  @MethodSource("samples")
  void riemannianDerivativesAreThoseAlongGreatCircles(MixtureHamiltonian hamiltonian) {
    double[] w = pointOfSphere(hamiltonian.dimension());
    double[] v = pointOfSphere(hamiltonian.dimension());
    double overlap = 0;
    for (int i = 0; i < w.length; i++) {
      overlap += v[i] * w[i] / w.length;
    }
    double length = 0;
    for (int i = 0; i < w.length; i++) {
      v[i] -= overlap * w[i];
      length += v[i] * v[i];
    }
    double[] gradient = hamiltonian.riemannianGradient(w);
    double[][] hessian = hamiltonian.riemannianHessian(w);
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < w.length; i++) {
      v[i] *= Math.sqrt(w.length / length);
    }
    for (int i = 0; i < w.length; i++) {
      slope += gradient[i] * v[i];
      for (int j = 0; j < w.length; j++) {
        curvature += v[i] * hessian[i][j] * v[j];
      }
    }
    double h = 1e-4;
    double above = hamiltonian.value(onCircle(w, v, h));
    double below = hamiltonian.value(onCircle(w, v, -h));
    double here = hamiltonian.value(w);
    assertEquals((above - below) / (2 * h), slope, 1e-5);
    assertEquals((above - 2 * here + below) / (h * h), curvature, 1e-4);
  }

  private static double[] onCircle(double[] w, double[] v, double s) {
    double[] point = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      point[i] = w[i] * Math.cos(s) + v[i] * Math.sin(s);
    }
    return point;
  }

  /**
   * (H(w) ± H(v))² divided by its variance 2Λ(ν(1) ± ν(q)) sums to χ² over samples; each of the two
   * tests has a false-alarm probability of 10⁻⁹.
   */
  @Test
  void samplesHaveTheStatedCovariance() {
    int samples = 20_000;
    int dimension = 3;
    ExactLaw law = Laws.squares(2, 1, 0, 3);
    MixtureEnsemble ensemble = MixtureEnsemble.of(law, dimension);
    double[] w = pointOfSphere(dimension);
    double[] v = pointOfSphere(dimension);
    double overlap = (w[0] * v[0] + w[1] * v[1] + w[2] * v[2]) / 3;
    double covariance = 0;
    for (int r = 1; r <= 4; r++) {
      covariance += law.weight(r).doubleValue() * Math.pow(overlap, r);
    }
    double sum = 0;
    double difference = 0;
    for (int k = 0; k < samples; k++) {
      MixtureHamiltonian hamiltonian = ensemble.sample(5011, k);
      double a = hamiltonian.value(w);
      double b = hamiltonian.value(v);
      sum += (a + b) * (a + b) / (2 * dimension * (1 + covariance));
      difference += (a - b) * (a - b) / (2 * dimension * (1 - covariance));
    }
    ChiSquaredDistribution law2 = new ChiSquaredDistribution(samples);
    for (double statistic : new double[] {sum, difference}) {
      assertTrue(statistic > law2.inverseCumulativeProbability(0.5e-9));
      assertTrue(statistic < law2.inverseCumulativeProbability(1 - 0.5e-9));
    }
  }

  @Test
  void samplesAreRepeatedBySeedAndNumber() {
    MixtureEnsemble ensemble = MixtureEnsemble.of(Laws.pure(3), 4);
    double[] first = ensemble.sample(7, 8).form().entries();
    assertArrayEquals(first, ensemble.sample(7, 8).form().entries());
    assertFalse(Arrays.equals(first, ensemble.sample(7, 9).form().entries()));
    assertFalse(Arrays.equals(first, ensemble.sample(8, 8).form().entries()));
  }

  @Test
  void indexCountsTheNegativeDirections() {
    // −w_0² + w_1² + 3w_2² up to a factor: at ±e_0 a minimum, at ±e_1 a saddle, at ±e_2 a maximum.
    FormLayout layout = FormLayout.of(3, 2);
    SymmetricForm form = new SymmetricForm(layout, new double[] {-1, 0, 1, 0, 0, 3});
    MixtureHamiltonian hamiltonian = new MixtureHamiltonian(form, 3, true);
    double radius = Math.sqrt(3);
    assertEquals(0, hamiltonian.index(radius, 0, 0));
    assertEquals(1, hamiltonian.index(0, -radius, 0));
    assertEquals(2, hamiltonian.index(0, 0, radius));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MixtureEnsemble.of(Laws.pure(3), 1));
    assertThrows(IllegalArgumentException.class, () -> MixtureEnsemble.of(Laws.pure(21), 3));
    assertThrows(IllegalArgumentException.class, () -> MixtureEnsemble.of(Laws.pure(4), 1000));
    MixtureHamiltonian hamiltonian = MixtureEnsemble.of(Laws.pure(3), 4).sample(1, 1);
    assertThrows(IllegalArgumentException.class, () -> hamiltonian.value(1, 2, 3));
    MixtureHamiltonian large = MixtureEnsemble.of(Laws.pure(3), 50).sample(1, 1);
    assertThrows(IllegalArgumentException.class, () -> AllCriticalPoints.of(large));
  }
}
