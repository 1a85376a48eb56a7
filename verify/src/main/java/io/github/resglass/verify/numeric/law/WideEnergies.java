package io.github.resglass.verify.numeric.law;

/**
 * The matrix Q_ab of the large-width law after some layers, normalised to Σ_ab Q_ab = 1:
 *
 * <pre>
 *   Q_ab ← (Q_ab + ½c² Q_{a−1,b−1} + s (m_a Q_{b−1} + Q_{a−1} m_b))/g,   Q_b = Σ_a Q_ab.
 * </pre>
 *
 * <p>Error: four terms in steps of {@link Twofold}, all positive; two of them take in products of
 * entries of {@link WideState}, each as far off as one of these. Rows and columns outside the band
 * of {@link WideState} are left out.
 */
final class WideEnergies {

  /** Row a holds Q_ab for b ≥ a; the matrix is symmetric. */
  private final Twofold[] rows;

  private Twofold spare;

  WideEnergies(int layers) {
    rows = new Twofold[layers];
    for (int a = 0; a < layers; a++) {
      rows[a] = new Twofold(layers);
    }
    spare = new Twofold(layers);
    rows[0].set(0, new Twofold.Factor(1, 0));
  }

  /**
   * Passes one layer.
   *
   * @param state before that layer, which it passes too
   */
  void pass(WideLayer layer, WideState state) {
    int from = state.low();
    int to = state.high() + 2;
    // From the last row to the first, so that the row above is the one before the layer.
    for (int a = to - 1; a >= from; a--) {
      pass(layer, state, a, to);
    }
    state.pass(layer);
    for (int a = from; a < to; a++) {
      boolean kept = a >= state.low() && a <= state.high();
      rows[a].clear(kept ? state.high() + 1 : a, to);
    }
    spare.clear(from, to);
  }

  private void pass(WideLayer layer, WideState state, int a, int to) {
    spare.setProduct(layer.kept(), rows[a], a, to);
    Twofold.Factor mean = layer.mixed().times(state.mean().factor(a));
    // Below the first row there is nothing.
    spare.addProduct(mean, state.correlation(), 1, Math.max(a, state.low() + 1), to);
    if (a > state.low()) {
      Twofold.Factor shorter = layer.mixed().times(state.correlation().factor(a - 1));
      spare.addProduct(shorter, state.mean(), 0, a, to);
      spare.addProduct(layer.through(), rows[a - 1], 1, a, to);
    }
    Twofold row = rows[a];
    rows[a] = spare;
    spare = row;
  }

  /** Q_rr of r = i + 1. */
  double diagonal(int i) {
    return rows[i].get(i);
  }
}
