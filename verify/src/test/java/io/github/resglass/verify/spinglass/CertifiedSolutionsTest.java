package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.certificate.Certificate;
import io.github.resglass.verify.spinglass.certificate.Certificate.Proved;
import io.github.resglass.verify.spinglass.certificate.Certifier;
import io.github.resglass.verify.spinglass.certificate.LagrangeSystem;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunctionLagrangeForm;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The solutions over ℂ, against Laguerre's method of Commons Math and against arbitrary starts. */
class CertifiedSolutionsTest {

  static List<ExactLaw> laws() {
    return List.of(Laws.pure(3), Laws.pure(4), Laws.squares(2, 1, 1), Laws.squares(1, 2, 0, 3));
  }

  private static CertifiedSolutions all(MixtureHamiltonian hamiltonian) {
    CertifiedSolutions solutions =
        new CertifiedSolutions(
            hamiltonian, new LagrangeSystem(hamiltonian.form(), hamiltonian.dimension()));
    solutions.search(0);
    assertEquals(hamiltonian.complexCriticalPoints(), solutions.count());
    return solutions;
  }

  /**
   * On the circle with t = tan(θ/2) the solutions are the roots of the real polynomial (1+t²)^d
   * df/dθ of degree 2d, interpolated here at the 2d+1 integers about 0 and solved over ℂ.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void solutionsOnTheCircleAreTheRootsThatLaguerresMethodFinds(ExactLaw law) {
    for (int k = 0; k < 5; k++) {
      MixtureHamiltonian hamiltonian = MixtureEnsemble.of(law, 2).sample(5400, k);
      List<Proved> solutions = all(hamiltonian).all();
      for (Complex t : criticalParameters(hamiltonian)) {
        Complex square = t.multiply(t).add(1);
        Complex x = square.negate().add(2).divide(square);
        Complex y = t.multiply(2).divide(square);
        assertEquals(
            1,
            solutions.stream()
                .filter(
                    solution ->
                        near(x, solution, 0)
                            && near(y, solution, 1)
                            // What the certificate calls real has a real parameter.
                            && solution instanceof Certificate.Real
                                == Math.abs(t.getImaginary()) < 1e-7 * (1 + t.abs()))
                .count());
      }
    }
  }

  private static boolean near(Complex value, Proved solution, int i) {
    Complex centre = new Complex(solution.enclosure().re(i), solution.enclosure().im(i));
    return value.subtract(centre).abs() < 1e-5 * (1 + value.abs());
  }

  private static Complex[] criticalParameters(MixtureHamiltonian hamiltonian) {
    int degree = hamiltonian.degree();
    double[] nodes = new double[2 * degree + 1];
    double[] values = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      // Within (−1, 1), where interpolation at few points is harmless.
      double t = Math.cos(Math.PI * (i + 0.5) / nodes.length);
      double x = (1 - t * t) / (1 + t * t);
      double y = 2 * t / (1 + t * t);
      double[] gradient = hamiltonian.gradient(Math.sqrt(2) * x, Math.sqrt(2) * y);
      nodes[i] = t;
      values[i] = Math.pow(1 + t * t, degree) * (x * gradient[1] - y * gradient[0]);
    }
    double[] coefficients = new PolynomialFunctionLagrangeForm(nodes, values).getCoefficients();
    return new LaguerreSolver(1e-12).solveAllComplex(coefficients, 0.1);
  }

  /** Whatever is proved, from wherever, is one of the solutions, with the same kind and index. */
  @ParameterizedTest
  @MethodSource("laws")
  void proofsFromArbitraryStartsAreOfKnownSolutions(ExactLaw law) {
    int dimension = 3;
    MixtureHamiltonian hamiltonian = MixtureEnsemble.of(law, dimension).sample(5401, 0);
    List<Proved> known = all(hamiltonian).all();
    Certifier certifier = new Certifier(new LagrangeSystem(hamiltonian.form(), dimension));
    RandomGenerator random = RandomStream.of(5402);
    int proofs = 0;
    for (int k = 0; k < 2_000; k++) {
      double[] re = new double[dimension + 1];
      double[] im = new double[dimension + 1];
      double imaginary = k % 2;
      Arrays.setAll(re, i -> random.nextGaussian());
      Arrays.setAll(im, i -> imaginary * random.nextGaussian());
      if (certifier.certify(re, im) instanceof Proved proved) {
        proofs++;
        List<Proved> same = known.stream().filter(other -> !proved.disjointFrom(other)).toList();
        assertEquals(1, same.size());
        assertEquals(index(same.get(0)), index(proved));
      }
    }
    assertTrue(proofs > 50, "only " + proofs + " proofs");
  }

  /** −1 where the solution is not real. */
  private static int index(Proved proved) {
    return proved instanceof Certificate.Real real ? real.index() : -1;
  }
}
