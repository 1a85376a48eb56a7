package io.github.resglass.verify.spinglass.form;

/**
 * The form S(z, …, z) of degree d in m variables that a symmetric tensor S of doubles stands for.
 * With z^{d−k} for d−k arguments z and k free ones: value S(z^d), gradient d·S(z^{d−1}, ·), Hessian
 * d(d−1)·S(z^{d−2}, ·, ·).
 *
 * <p>Cost of all contractions at one z: Σ_{k≤d} m C(m+k−2, k−1) multiplications.
 */
public final class SymmetricForm {

  private final FormLayout layout;
  private final double[] entries;

  /** Takes the array over; the caller does not write to it again. */
  public SymmetricForm(FormLayout layout, double[] entries) {
    if (entries.length != layout.size(layout.order())) {
      throw new IllegalArgumentException(
          entries.length + " entries; " + layout.size(layout.order()) + " are needed");
    }
    this.layout = layout;
    this.entries = entries;
  }

  public FormLayout layout() {
    return layout;
  }

  /** The packed tensor. Shared, not to be written to. */
  public double[] entries() {
    return entries;
  }

  /** S(z^{d−k}, ·, …) in packed storage of order k. */
  public double[] contracted(double[] z, int k) {
    double[] from = entries;
    int variables = layout.variables();
    for (int level = layout.order(); level > k; level--) {
      int[] joined = layout.joined(level);
      double[] to = new double[joined.length / variables];
      for (int b = 0, at = 0; b < to.length; b++) {
        double sum = 0;
        for (int i = 0; i < variables; i++, at++) {
          sum += from[joined[at]] * z[i];
        }
        to[b] = sum;
      }
      from = to;
    }
    return from;
  }
}
