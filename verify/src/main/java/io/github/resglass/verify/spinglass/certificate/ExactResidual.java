package io.github.resglass.verify.spinglass.certificate;

import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * F(u) at a point whose coordinates are doubles, without rounding but the last: sums and products
 * of doubles are finite decimals. It takes milliseconds, and is for the ill-conditioned solutions
 * at which the rounding of the residual, not the position, is what spoils the proof.
 */
final class ExactResidual {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ExactResidual() {}

  /** Sets the discs to contain F(u) for the centre of the polydisc. */
  static void at(LagrangeSystem system, Discs u, Discs residual) {
    int n = system.dimension();
    BigDecimal[] re = exact(u.re());
    BigDecimal[] im = exact(u.im());
    BigDecimal[][] gradient = contracted(system.form(), n, re, im);
    BigDecimal sphereRe = BigDecimal.ONE;
    BigDecimal sphereIm = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      set(
          residual,
          i,
          gradient[0][i].subtract(re[n].multiply(re[i])).add(im[n].multiply(im[i])),
          gradient[1][i].subtract(re[n].multiply(im[i])).subtract(im[n].multiply(re[i])));
      sphereRe = sphereRe.subtract(re[i].multiply(re[i])).add(im[i].multiply(im[i]));
      sphereIm = sphereIm.subtract(re[i].multiply(im[i]).multiply(BigDecimal.valueOf(2)));
    }
    set(residual, n, sphereRe.multiply(HALF), sphereIm.multiply(HALF));
  }

  private static BigDecimal[] exact(double[] values) {
    BigDecimal[] result = new BigDecimal[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = new BigDecimal(values[i]);
    }
    return result;
  }

  private static void set(Discs residual, int i, BigDecimal re, BigDecimal im) {
    double x = re.doubleValue();
    double y = im.doubleValue();
    residual.set(i, x, y, Math.ulp(x) + Math.ulp(y));
  }

  /** Real and imaginary parts of S(z^{d−1}, ·). */
  private static BigDecimal[][] contracted(
      SymmetricForm form, int dimension, BigDecimal[] zRe, BigDecimal[] zIm) {
    BigDecimal[] re = exact(form.entries());
    BigDecimal[] im = new BigDecimal[re.length];
    Arrays.fill(im, BigDecimal.ZERO);
    int variables = form.layout().variables();
    for (int level = form.layout().order(); level > 1; level--) {
      int[] joined = form.layout().joined(level);
      BigDecimal[] toRe = new BigDecimal[joined.length / variables];
      BigDecimal[] toIm = new BigDecimal[toRe.length];
      for (int b = 0; b < toRe.length; b++) {
        BigDecimal sumRe = BigDecimal.ZERO;
        BigDecimal sumIm = BigDecimal.ZERO;
        for (int i = 0; i < variables; i++) {
          int from = joined[b * variables + i];
          boolean filler = i == dimension;
          BigDecimal x = filler ? BigDecimal.ONE : zRe[i];
          BigDecimal y = filler ? BigDecimal.ZERO : zIm[i];
          sumRe = sumRe.add(re[from].multiply(x)).subtract(im[from].multiply(y));
          sumIm = sumIm.add(re[from].multiply(y)).add(im[from].multiply(x));
        }
        toRe[b] = sumRe;
        toIm[b] = sumIm;
      }
      re = toRe;
      im = toIm;
    }
    return new BigDecimal[][] {re, im};
  }
}
