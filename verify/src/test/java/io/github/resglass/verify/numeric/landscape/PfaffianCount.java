package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.verify.numeric.bounded.DecimalField;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;

/**
 * E Σ_i f(λ_i) = d/dt log Pf M(t) at t = 0, f(s) = e^{−hs²}, over the eigenvalues of the GOE of
 * size N, by de Bruijn's Pfaffian
 *
 * <pre>
 *   M_jk(t) = ∬ sgn(y − x) φ_j(x) φ_k(y) (1 + t f(x)) (1 + t f(y)) dx dy
 * </pre>
 *
 * with the basis φ = x^{2a} e^{−x²/2} and (x^{2i} e^{−x²/2})', for which only blocks X between even
 * and odd functions are left, so that the answer is tr X⁻¹X'. For odd N the matrix has a border ∫
 * φ_j (1 + t f). All entries are rational up to factors common to a column of X and of X': no
 * recurrence in N, no eigenvalue density, no rounding.
 *
 * <p>E Crt_N = 4 R^{N/2} A/√(3R+1) + 2 R^{(N−1)/2} B, A from the pairs, B from the border.
 *
 * @param pairs A
 * @param border B, 0 for even N
 */
public record PfaffianCount(
    BigFraction ratio, int dimension, BigFraction pairs, BigFraction border) {

  private static final BigFraction ONE = BigFraction.ONE;

  /** For R > 0 and N ≥ 2. */
  public static PfaffianCount of(BigFraction ratio, int dimension) {
    BigFraction h = ratio.subtract(ONE).divide(ratio.add(ONE).multiply(2));
    int size = (dimension + 1) / 2;
    BigFraction[][] plain = new BigFraction[size][size];
    BigFraction[][] marked = new BigFraction[size][size];
    for (int a = 0; a < size; a++) {
      // ∫ y^{2i+1} e^{−cy²} S_a(y) dy with S_a' = 2 x^{2a} e^{−x²/2}, c = h + ½, from i = 0 on.
      BigFraction c = h.add(BigFraction.ONE_HALF);
      BigFraction tail = BigFraction.ZERO;
      for (int i = 0; i < dimension / 2; i++) {
        BigFraction gaussian = moment(a + i, h.add(ONE));
        tail = tail.multiply(i).add(gaussian).divide(c);
        plain[a][i] = moment(a + i, ONE).multiply(-2);
        marked[a][i] = h.multiply(2).multiply(tail).subtract(gaussian.multiply(4));
      }
      if (dimension % 2 == 1) {
        plain[a][size - 1] = moment(a, BigFraction.ONE_HALF);
        marked[a][size - 1] = moment(a, c);
      }
    }
    FieldMatrix<BigFraction> product =
        new FieldLUDecomposition<>(matrix(plain)).getSolver().solve(matrix(marked));
    BigFraction pairs = BigFraction.ZERO;
    for (int i = 0; i < dimension / 2; i++) {
      pairs = pairs.add(product.getEntry(i, i));
    }
    BigFraction border =
        dimension % 2 == 1 ? product.getEntry(size - 1, size - 1) : BigFraction.ZERO;
    return new PfaffianCount(ratio, dimension, pairs, border);
  }

  /** ∫ x^{2n} e^{−cx²} dx in units of √(π/c): (2n−1)!!/(2c)^n. */
  private static BigFraction moment(int n, BigFraction c) {
    BigFraction value = ONE;
    for (int j = 1; j <= n; j++) {
      value = value.multiply(2 * j - 1).divide(c.multiply(2));
    }
    return value;
  }

  private static FieldMatrix<BigFraction> matrix(BigFraction[][] entries) {
    return new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), entries, false);
  }

  /** E Crt_N. */
  public Dfp value(DfpField field) {
    Dfp r = DecimalField.number(field, ratio);
    Dfp half = r.sqrt().pow(dimension);
    Dfp even =
        DecimalField.number(field, pairs)
            .multiply(half)
            .multiply(4)
            .divide(r.multiply(3).add(1).sqrt());
    return even.add(DecimalField.number(field, border).multiply(half).multiply(2).divide(r.sqrt()));
  }
}
