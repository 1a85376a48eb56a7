package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * One sample of a {@link MixtureEnsemble}: a polynomial H(w) = √Λ f(w/√Λ) in w∈ℝ^Λ, whose couplings
 * are the doubles that were drawn, exactly. Value, gradient and Hessian are those of the polynomial
 * on all of ℝ^Λ; what is called Riemannian belongs to the sphere through w.
 *
 * <p>Accuracy: floating-point evaluation, relative to the sum of the absolute values of the terms a
 * few times d Λ units in the last place. Nothing that is certified rests on it.
 */
public final class MixtureHamiltonian {

  /** More critical points over ℂ than this are not enumerated: it would take hours. */
  public static final int MOST_SOLUTIONS = 100_000;

  private static final int LONGEST_TEXT = 400;

  private final SymmetricForm form;
  private final int dimension;
  private final boolean homogeneous;

  MixtureHamiltonian(SymmetricForm form, int dimension, boolean homogeneous) {
    this.form = form;
    this.dimension = dimension;
    this.homogeneous = homogeneous;
  }

  /**
   * The Hamiltonian with the couplings of one's own: H(w) = √Λ S(z^d), z = w/√Λ, or (w/√Λ, 1) for a
   * form in one variable more.
   *
   * @param dimension Λ ≥ 2
   * @throws IllegalArgumentException if the form has neither Λ nor Λ+1 variables, or a coupling is
   *     not finite
   */
  public static MixtureHamiltonian of(SymmetricForm form, int dimension) {
    int more = form.layout().variables() - dimension;
    if (dimension < 2 || more < 0 || more > 1) {
      throw new IllegalArgumentException(
          "a form in " + form.layout().variables() + " variables for dimension " + dimension);
    }
    if (!Arrays.stream(form.entries()).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a coupling that is not finite");
    }
    return new MixtureHamiltonian(form, dimension, more == 0);
  }

  /** Λ. */
  public int dimension() {
    return dimension;
  }

  /** d, the degree of the polynomial. */
  public int degree() {
    return form.layout().order();
  }

  /**
   * 2 Σ_{s&lt;Λ} (d−1)^s, the number of critical points over ℂ of almost every sample.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST_SOLUTIONS}
   */
  public int complexCriticalPoints() {
    return complexCriticalPoints(dimension, degree());
  }

  static int complexCriticalPoints(int dimension, int degree) {
    BigInteger sum = BigInteger.ZERO;
    for (int s = 0; s < dimension; s++) {
      sum = sum.multiply(BigInteger.valueOf(degree - 1L)).add(BigInteger.ONE);
    }
    BigInteger number = sum.shiftLeft(1);
    if (number.compareTo(BigInteger.valueOf(MOST_SOLUTIONS)) > 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "degree %d in dimension %d has %.3g critical points over the complex numbers;"
                  + " at most %d are enumerated",
              degree,
              dimension,
              number.doubleValue(),
              MOST_SOLUTIONS));
    }
    return number.intValue();
  }

  /** Whether all monomials have degree d, so that H(−w) = ±H(w). */
  boolean homogeneous() {
    return homogeneous;
  }

  /** f as a form in x, or in (x, x_0) if it is not homogeneous. */
  SymmetricForm form() {
    return form;
  }

  /** H(w). */
  public double value(double... w) {
    return Math.sqrt(dimension) * form.contracted(argument(w), 0)[0];
  }

  /** ∇H(w) in ℝ^Λ. */
  public double[] gradient(double... w) {
    double[] packed = form.contracted(argument(w), 1);
    double[] gradient = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      gradient[i] = degree() * packed[i];
    }
    return gradient;
  }

  /** ∇²H(w) in ℝ^Λ, by rows. */
  public double[][] hessian(double... w) {
    double[][] hessian = new double[dimension][dimension];
    if (degree() == 1) {
      return hessian;
    }
    double[] packed = form.contracted(argument(w), 2);
    double factor = degree() * (degree() - 1) / Math.sqrt(dimension);
    int[] joined = form.layout().joined(2);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        hessian[i][j] = factor * packed[joined[i * form.layout().variables() + j]];
      }
    }
    return hessian;
  }

  /** ∇H − ⟨w,∇H⟩w/⟨w,w⟩, the gradient along the sphere. */
  public double[] riemannianGradient(double... w) {
    double[] gradient = gradient(w);
    double radial = dot(w, gradient) / dot(w, w);
    for (int i = 0; i < dimension; i++) {
      gradient[i] -= radial * w[i];
    }
    return gradient;
  }

  /**
   * P(∇²H − ⟨w,∇H⟩/⟨w,w⟩)P with P the projection along w onto the tangent space, by rows: a Λ×Λ
   * matrix with w in its kernel.
   */
  public double[][] riemannianHessian(double... w) {
    double[][] hessian = hessian(w);
    double square = dot(w, w);
    double radial = dot(w, gradient(w)) / square;
    double[] image = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      hessian[i][i] -= radial;
      image[i] = dot(hessian[i], w) / square;
    }
    double normal = dot(image, w) / square;
    double[][] projected = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = hessian[i][j] - image[i] * w[j] - w[i] * image[j] + normal * w[i] * w[j];
        // Symmetric to the last bit, which rounding in another order is not.
        projected[i][j] = entry;
        projected[j][i] = entry;
      }
    }
    return projected;
  }

  /**
   * The number of negative eigenvalues of the Riemannian Hessian, by floating-point eigenvalues in
   * O(Λ³) operations.
   */
  public int index(double... w) {
    double[][] matrix = riemannianHessian(w);
    double largest = 1;
    for (double[] row : matrix) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    // The kernel direction w is moved far to the positive side, where it does not count.
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        matrix[i][j] += largest * (w[i] * w[j]);
      }
    }
    int negative = 0;
    for (double eigenvalue :
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix)).getEigenvalues()) {
      negative += eigenvalue < 0 ? 1 : 0;
    }
    return negative;
  }

  private double[] argument(double[] w) {
    if (w.length != dimension) {
      throw new IllegalArgumentException(
          "a point with " + w.length + " coordinates; " + dimension + " are needed");
    }
    double[] z = new double[form.layout().variables()];
    for (int i = 0; i < dimension; i++) {
      z[i] = w[i] / Math.sqrt(dimension);
    }
    if (!homogeneous) {
      z[dimension] = 1;
    }
    return z;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** H/√Λ as a polynomial in x_1, …, x_Λ on the unit sphere; long ones are cut off. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int[] tuple = new int[degree()];
    for (double entry : form.entries()) {
      if (entry != 0) {
        text.append(text.isEmpty() ? "" : " + ").append(term(entry, tuple));
      }
      if (text.length() > LONGEST_TEXT) {
        return text.append(" + …").toString();
      }
      FormLayout.advance(tuple);
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private String term(double entry, int[] tuple) {
    double arrangements = 1;
    int run = 0;
    StringBuilder variables = new StringBuilder();
    for (int j = 0; j < tuple.length; j++) {
      run = j > 0 && tuple[j] == tuple[j - 1] ? run + 1 : 1;
      arrangements *= (j + 1.0) / run;
      variables.append(tuple[j] < dimension ? " x" + (tuple[j] + 1) : "");
    }
    return Math.rint(arrangements) * entry + variables.toString();
  }
}
