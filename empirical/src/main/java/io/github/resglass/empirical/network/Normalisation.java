package io.github.resglass.empirical.network;

/** What a layer's branch is normalised or scaled by. */
public enum Normalisation {
  /** Nothing: R(W_lᵀ·). */
  NONE("none"),
  /**
   * λ_l/σ_l · R(W_lᵀ·), the paper's [20], without subtracting a mean: λ_l is learned and starts at
   * 1; σ_l = mean over the units j of √(v_j + 10⁻¹²), v_j the variance (divisor: number of inputs)
   * of unit j of R(W_lᵀ·) over the inputs of a batch. Gradients pass through σ_l.
   */
  SCALE_ONLY("scale-only"),
  /**
   * Full batch normalisation before the gate: R(γ_j (z_j − μ_j)/√(v_j + 10⁻⁵) + b_j), z = W_lᵀ·,
   * μ_j and v_j its mean and variance (divisor: number of inputs) over the inputs of a batch; γ = 1
   * and b = 0 at the start. Gradients pass through μ and v.
   */
  BATCH("batch"),
  /**
   * λ_l · R(W_lᵀ·) with λ_l learned (SkipInit, De and Smith 2020): 0 at the start for a layer that
   * ends a branch beside a skip, else 1.
   */
  SCALAR("scalar");

  /** Keeps σ_l and its gradient finite where a unit is shut for a whole batch. */
  public static final double VARIANCE_FLOOR = 1e-12;

  /** Added to the variances of full batch normalisation, PyTorch's usual number. */
  public static final double BATCH_VARIANCE_FLOOR = 1e-5;

  private final String text;

  Normalisation(String text) {
    this.text = text;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }

  /** Whether λ_l is a parameter. */
  public boolean learnsScale() {
    return this == SCALE_ONLY || this == SCALAR;
  }
}
