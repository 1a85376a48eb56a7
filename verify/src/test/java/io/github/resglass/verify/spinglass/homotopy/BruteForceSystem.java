package io.github.resglass.verify.spinglass.homotopy;

import io.github.resglass.verify.spinglass.TupleSums;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.random.Well19937c;

/**
 * The equations of the homotopy as they stand in its Javadoc, term by term over all tuples of
 * indices, in Hipparchus' complex numbers.
 *
 * @param form S
 * @param dimension n
 * @param start a_i
 */
record BruteForceSystem(SymmetricForm form, int dimension, FermatStart start) {

  /** A random form of order d in n variables, with a filler or without, and its start system. */
  static BruteForceSystem random(int dimension, int order, boolean withFiller, long seed) {
    Well19937c random = new Well19937c(seed);
    FormLayout layout = FormLayout.of(withFiller ? dimension + 1 : dimension, order);
    double[] entries = new double[layout.size(order)];
    Arrays.setAll(entries, b -> random.nextGaussian());
    return new BruteForceSystem(
        new SymmetricForm(layout, entries), dimension, new FermatStart(dimension, order, random));
  }

  LagrangeHomotopy homotopy() {
    return new LagrangeHomotopy(form, dimension, start);
  }

  /** S(z^{d−1}, ·). */
  Complex[] gradient(Complex[] z) {
    Complex[] gradient = new Complex[form.layout().variables()];
    Arrays.setAll(gradient, i -> TupleSums.contracted(form, z, i));
    return gradient;
  }

  /** F(t, u) with the patch p, u = (z, λ). */
  Complex[] residual(Complex t, Complex[] u, Complex[] patch) {
    int variables = form.layout().variables();
    Complex lambda = u[variables];
    Complex[] gradient = gradient(u);
    Complex[] result = new Complex[variables + 1];
    Complex square = Complex.ZERO;
    Complex onPatch = Complex.ONE.negate();
    for (int i = 0; i < variables; i++) {
      onPatch = onPatch.add(patch[i].conjugate().multiply(u[i]));
    }
    for (int i = 0; i < dimension; i++) {
      Complex fermat = new Complex(start.re(i), start.im(i));
      for (int k = 1; k < form.layout().order(); k++) {
        fermat = fermat.multiply(u[i]);
      }
      result[i] =
          t.multiply(gradient[i])
              .add(Complex.ONE.subtract(t).multiply(fermat))
              .subtract(lambda.multiply(u[i]));
      square = square.add(u[i].multiply(u[i]));
    }
    if (variables > dimension) {
      result[dimension] = u[dimension].multiply(u[dimension]).subtract(square).divide(2);
    }
    result[variables] = onPatch;
    return result;
  }

  static Complex[] complex(double[] re, double[] im) {
    Complex[] numbers = new Complex[re.length];
    Arrays.setAll(numbers, i -> new Complex(re[i], im[i]));
    return numbers;
  }

  static double largest(Complex[] numbers) {
    return Arrays.stream(numbers).mapToDouble(Complex::norm).max().orElseThrow();
  }
}
