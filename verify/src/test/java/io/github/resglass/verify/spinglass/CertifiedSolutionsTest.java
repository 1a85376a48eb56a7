package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.certificate.Certificate;
import io.github.resglass.verify.spinglass.certificate.Certificate.Proved;
import io.github.resglass.verify.spinglass.certificate.Certifier;
import io.github.resglass.verify.spinglass.certificate.LagrangeSystem;
import io.github.resglass.verify.spinglass.linear.Discs;
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

  /**
   * Every image is a solution of its own right: certified from its own centre it is the same in
   * every coordinate, λ included, and of the same kind and index. The images of one solution are
   * told from each other: x, for a form −x, and the conjugates if they are others.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void imagesCertifyAgainFromTheirOwnCentres(ExactLaw law) {
    int notReal = 0;
    for (int dimension = 2; dimension <= 4; dimension++) {
      MixtureHamiltonian hamiltonian = MixtureEnsemble.of(law, dimension).sample(5403, dimension);
      CertifiedSolutions solutions = all(hamiltonian);
      Certifier certifier = new Certifier(new LagrangeSystem(hamiltonian.form(), dimension));
      for (Proved solution : solutions.all()) {
        List<Proved> images = solutions.images(solution);
        boolean real = solution instanceof Certificate.Real;
        notReal += real ? 0 : 1;
        assertEquals((real ? 1 : 2) * (hamiltonian.homogeneous() ? 2 : 1), images.size());
        for (Proved image : images) {
          assertEquals(1, images.stream().filter(other -> !image.disjointFrom(other)).count());
          Discs mine = image.enclosure();
          Proved again =
              assertInstanceOf(
                  Proved.class, certifier.certify(mine.re().clone(), mine.im().clone()));
          assertEquals(index(image), index(again));
          for (int i = 0; i <= dimension; i++) {
            double distance =
                Math.hypot(
                    mine.re(i) - again.enclosure().re(i), mine.im(i) - again.enclosure().im(i));
            // Both enclose it; the factor covers the rounding of their distance.
            assertTrue(
                distance <= (mine.radius(i) + again.enclosure().radius(i)) * (1 + 1e-12),
                () -> image + " is not " + again);
          }
        }
      }
    }
    assertTrue(notReal > 0);
  }

  /** −1 where the solution is not real. */
  private static int index(Proved proved) {
    return proved instanceof Certificate.Real real ? real.index() : -1;
  }
}
