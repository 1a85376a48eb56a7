package io.github.resglass.empirical.engine;

/** What a step lowers: a mean over the inputs of the batch. */
public enum Loss {
  /** −log softmax(y)_k of the right class k. */
  CROSS_ENTROPY("cross-entropy"),
  /** Σ_{j≠k} max(0, 1 − y_k + y_j)/classes, the hinge over classes. */
  HINGE("hinge");

  private final String text;

  Loss(String text) {
    this.text = text;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }
}
