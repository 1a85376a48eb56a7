package io.github.resglass.empirical.engine;

/**
 * How gradients become steps.
 *
 * @param method SGD with momentum or Adam
 * @param momentum of SGD: v ← momentum·v + g, w ← w − rate·v; Adam's first decay rate
 * @param secondDecay Adam's second decay rate; SGD ignores it
 * @param weightDecay added to the gradient of W_l and V as weightDecay·w (Adam: applied to the
 *     weights directly, decoupled)
 * @param scaleDecay the same for λ_l
 */
public record OptimiserSettings(
    Method method, double momentum, double secondDecay, double weightDecay, double scaleDecay) {

  /** The rule of the step. */
  public enum Method {
    SGD("sgd"),
    ADAM("adam");

    private final String text;

    Method(String text) {
      this.text = text;
    }

    /** The name as configuration files write it. */
    public String text() {
      return text;
    }
  }

  public OptimiserSettings {
    require(momentum >= 0 && momentum < 1, "momentum", momentum, "0 or more and below 1");
    require(secondDecay >= 0 && secondDecay < 1, "secondDecay", secondDecay, "0 or more, below 1");
    require(weightDecay >= 0 && weightDecay <= 1, "weightDecay", weightDecay, "0 to 1");
    require(scaleDecay >= 0 && scaleDecay <= 1, "scaleDecay", scaleDecay, "0 to 1");
  }

  private static void require(boolean holds, String field, double value, String accepted) {
    if (!holds) {
      throw new IllegalArgumentException(field + " is " + value + "; " + accepted + " is accepted");
    }
  }
}
