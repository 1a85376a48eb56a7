package io.github.resglass.verify.numeric.law;

/**
 * Q_1, …, Q_p and m_1, …, m_p of the large-width law after some layers; the coefficients beyond the
 * number of layers are 0.
 *
 * <p>Error: a coefficient and its product round once each, a sum of three terms twice, all terms
 * are positive: δ grows by 4u a layer. What underflows stays below 2⁻⁹⁰⁰ of the total, because
 * perturbations proportional to (Q(1), m(1)) = (1, a) are mapped to such ones.
 */
final class WideState {

  final double[] correlation;
  final double[] mean;

  /** Where the entries that are not 0 begin and end; index r − 1 for length r. */
  private int low;

  private int high;

  WideState(int layers) {
    correlation = new double[layers];
    mean = new double[layers];
    correlation[0] = 1;
    mean[0] = WideLayer.FIRST_MEAN;
  }

  /** Passes one layer. */
  void pass(WideLayer layer) {
    high++;
    for (int r = high; r >= low; r--) {
      double shorter = r == 0 ? 0 : correlation[r - 1];
      correlation[r] =
          layer.kept() * correlation[r] + layer.joined() * shorter + layer.mixed() * mean[r];
      mean[r] = layer.meanKept() * mean[r] + layer.meanAdded() * shorter;
    }
    while (negligible(low)) {
      low++;
    }
    while (negligible(high)) {
      high--;
    }
  }

  /** Sets both entries at r to 0 if they are too small to matter; says whether it did. */
  private boolean negligible(int r) {
    boolean small = Math.max(correlation[r], mean[r]) < PositiveLaw.NEGLIGIBLE;
    if (small) {
      correlation[r] = 0;
      mean[r] = 0;
    }
    return small;
  }

  static double relativeError(int layers) {
    return 6 * PositiveLaw.UNIT * layers;
  }
}
