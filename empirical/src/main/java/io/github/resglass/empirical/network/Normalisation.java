package io.github.resglass.empirical.network;

/** What multiplies the output of each layer's ReLU. */
public enum Normalisation {
  /** Nothing. */
  NONE("none"),
  /**
   * λ_l/σ_l, the paper's [20], without subtracting a mean: λ_l is learned and starts at 1; σ_l =
   * mean over the units j of √(v_j + 10⁻¹²), v_j the variance (divisor: number of inputs) of unit j
   * of R(W_lᵀ·) over the inputs of a batch. Gradients pass through σ_l.
   */
  SCALE_ONLY("scale-only");

  /** Keeps σ_l and its gradient finite where a unit is shut for a whole batch. */
  public static final double VARIANCE_FLOOR = 1e-12;

  private final String text;

  Normalisation(String text) {
    this.text = text;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }
}
