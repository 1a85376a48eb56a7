package io.github.resglass.symbolic.mixture;

/**
 * The claims that others rest on, derived once: what was derived does not change, so that every
 * claim may cite the same derivations.
 */
public record Foundations(
    MixtureWeights.Result weights,
    Normalization.Result normalization,
    Symmetry.Result symmetry,
    Covariance.Result covariance) {

  private static final class Once {
    static final Foundations VALUE = derive();
  }

  public static Foundations shared() {
    return Once.VALUE;
  }

  private static Foundations derive() {
    MixtureWeights.Result weights = MixtureWeights.derive();
    Normalization.Result normalization = Normalization.derive(weights);
    return new Foundations(
        weights,
        normalization,
        Symmetry.derive(weights),
        Covariance.derive(weights, normalization));
  }
}
