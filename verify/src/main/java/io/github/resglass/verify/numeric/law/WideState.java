package io.github.resglass.verify.numeric.law;

/**
 * Q_1, …, Q_p and m_1, …, m_p of the large-width law after some layers, in a band of lengths
 * outside which nothing matters. Index r − 1 stands for length r.
 *
 * <p>Error: a coefficient takes part in at most three steps of {@link Twofold} a layer and rounds
 * itself, all terms are positive: δ grows by 64 u² a layer at most, u = 2⁻⁵³. What is cut off or
 * underflows stays the share of the total that it was, or less, because perturbations proportional
 * to (Q(1), m(1)) = (1, a) are mapped to such ones; a ≥ ½.
 */
final class WideState {

  /** Bound on the share of all that underflows to 0. */
  private static final double UNDERFLOW = 1e-280;

  /** Share of the total below which a length is cut off, unless it is near the mode. */
  private static final double NEGLIGIBLE = 1e-40;

  /** Distance from the mode within which only what all but underflows is cut off. */
  private static final int KEPT = 40;

  /** From here on the lower halves of the numbers underflow. */
  private static final double SMALLEST = 1e-250;

  private Twofold correlation;
  private Twofold mean;
  private Twofold nextCorrelation;
  private Twofold nextMean;

  /** The lengths that are not cut off. */
  private int low;

  private int high;

  private double lost = UNDERFLOW;

  WideState(int layers) {
    correlation = new Twofold(layers);
    mean = new Twofold(layers);
    nextCorrelation = new Twofold(layers);
    nextMean = new Twofold(layers);
    correlation.set(0, new Twofold.Factor(1, 0));
    mean.set(0, WideLayer.FIRST_MEAN);
  }

  /** Passes one layer. */
  void pass(WideLayer layer) {
    int from = low;
    int to = high + 2;
    nextCorrelation.setProduct(layer.kept(), correlation, from, to);
    nextCorrelation.addProduct(layer.joined(), correlation, 1, from + 1, to);
    nextCorrelation.addProduct(layer.mixed(), mean, 0, from, to);
    nextMean.setProduct(layer.meanKept(), mean, from, to);
    nextMean.addProduct(layer.meanAdded(), correlation, 1, from + 1, to);
    swap();
    cut(from, to);
  }

  private void swap() {
    Twofold old = correlation;
    correlation = nextCorrelation;
    nextCorrelation = old;
    old = mean;
    mean = nextMean;
    nextMean = old;
  }

  /** Cuts off what does not matter; outside the band every entry is 0. */
  private void cut(int from, int to) {
    high = to - 1;
    int mode = from;
    for (int i = from; i < to; i++) {
      mode = share(i) > share(mode) ? i : mode;
    }
    while (share(low) < (mode - low > KEPT ? NEGLIGIBLE : SMALLEST)) {
      lost += share(low++);
    }
    while (share(high) < (high - mode > KEPT ? NEGLIGIBLE : SMALLEST)) {
      lost += share(high--);
    }
    correlation.clear(from, low);
    correlation.clear(high + 1, to);
    mean.clear(from, low);
    mean.clear(high + 1, to);
    // The layer before was one shorter.
    nextCorrelation.clear(from, to - 1);
    nextMean.clear(from, to - 1);
  }

  /** At most what r = i + 1 has of (Q(1), m(1)), or twice that. */
  private double share(int i) {
    return Math.max(correlation.get(i), 2 * mean.get(i));
  }

  /** Q. */
  Twofold correlation() {
    return correlation;
  }

  /** m. */
  Twofold mean() {
    return mean;
  }

  /** The first index that is not cut off. */
  int low() {
    return low;
  }

  /** The last index that is not cut off. */
  int high() {
    return high;
  }

  /** Bound on the share of the totals that was cut off. */
  double lost() {
    return lost;
  }

  /** Bound on the relative error of every entry. */
  static double relativeError(int layers) {
    return 4 * Twofold.ERROR * layers;
  }
}
