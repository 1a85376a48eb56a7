package io.github.resglass.verify.spinglass.homotopy;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * The start system a_i x_i^{d−1} = λ x_i of the form Σ a_i x_i^d/d, a_i random complex numbers. For
 * d ≥ 3 its solutions up to scaling are, for every non-empty support, x_i = ω^{k_i} a_i^{−1/(d−2)}
 * at λ = 1, with ω a primitive root of unity of order d−2 and k_i = 0 at the first place of the
 * support: Σ_s C(n,s) (d−2)^{s−1} = ((d−1)^n − 1)/(d−2) of them, all regular, which is the number
 * for a generic form. For d = 2 they are the n unit vectors with λ = a_i, for d = 1 the one with
 * x_i = a_i.
 */
final class FermatStart {

  private final int dimension;
  private final int degree;
  private final double[] re;
  private final double[] im;

  /** Moduli in [1/2, 3/2] and uniform phases: generic with probability one. */
  FermatStart(int dimension, int degree, RandomGenerator random) {
    this.dimension = dimension;
    this.degree = degree;
    this.re = new double[dimension];
    this.im = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double modulus = 0.5 + random.nextDouble();
      double phase = 2 * Math.PI * random.nextDouble();
      re[i] = modulus * Math.cos(phase);
      im[i] = modulus * Math.sin(phase);
    }
  }

  double re(int i) {
    return re[i];
  }

  double im(int i) {
    return im[i];
  }

  /** (Re x, Im x, Re λ, Im λ), one for each solution up to scaling, at any scale. */
  List<double[]> solutions() {
    List<double[]> solutions = new ArrayList<>();
    int choices = Math.max(1, degree - 2);
    int[] digits = new int[dimension];
    // Digit 0: not in the support; digit k+1: the k-th root.
    while (increment(digits, choices)) {
      if (admissible(digits)) {
        solutions.add(solution(digits));
      }
    }
    return solutions;
  }

  private static boolean increment(int[] digits, int largest) {
    for (int i = 0; i < digits.length; i++) {
      if (digits[i] < largest) {
        digits[i]++;
        return true;
      }
      digits[i] = 0;
    }
    return false;
  }

  private boolean admissible(int[] digits) {
    int support = 0;
    int first = 0;
    for (int i = dimension - 1; i >= 0; i--) {
      if (digits[i] > 0) {
        support++;
        first = digits[i];
      }
    }
    return first == 1 && (degree != 1 || support == dimension) && (degree != 2 || support == 1);
  }

  private double[] solution(int[] digits) {
    double[] u = new double[2 * dimension + 2];
    u[2 * dimension] = 1;
    for (int i = 0; i < dimension; i++) {
      if (digits[i] == 0) {
        continue;
      }
      if (degree == 2) {
        u[i] = 1;
        u[2 * dimension] = re[i];
        u[2 * dimension + 1] = im[i];
      } else {
        double power = -1.0 / (degree - 2);
        double modulus = Math.pow(Math.hypot(re[i], im[i]), power);
        double phase = power * (Math.atan2(im[i], re[i]) + 2 * Math.PI * (digits[i] - 1));
        u[i] = modulus * Math.cos(phase);
        u[dimension + i] = modulus * Math.sin(phase);
      }
    }
    return u;
  }
}
