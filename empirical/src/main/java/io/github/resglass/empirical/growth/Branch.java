package io.github.resglass.empirical.growth;

/** What a residual branch makes of z = WᵀN before it is added to N, at the start of training. */
public enum Branch {
  /** R(z). */
  PLAIN("none"),
  /** R(z)/σ, σ the mean over units of the standard deviation of R(z) over inputs, [20]. */
  SCALE_ONLY("scale-only"),
  /** R((z − μ)/s), μ and s over inputs, unit by unit: full batch normalisation before the gate. */
  BATCH("batch"),
  /** λR(z) with λ = 0: SkipInit. */
  SCALAR("scalar"),
  /**
   * ±(R(z) − mean over inputs)/σ, a sign at random for each unit: the control of SCALE_ONLY to
   * which branches of mean zero are given back, over inputs and over units. It is what the paper's
   * recursion E N_{l+1}² = E N_l² + 1 is about. The mean over inputs alone is not enough: inputs on
   * which N is large make every unit's |z| large, in every layer alike.
   */
  CENTRED("scale-only, branches of mean zero");

  private final String text;

  Branch(String text) {
    this.text = text;
  }

  /** The name, as configuration files write it where training knows it. */
  public String text() {
    return text;
  }
}
