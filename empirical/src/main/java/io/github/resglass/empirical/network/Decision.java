package io.github.resglass.empirical.network;

/** The class that outputs speak for. */
public final class Decision {

  private Decision() {}

  /** The index of the largest output, the first of equals; for one output 1 if positive, else 0. */
  public static int of(double[] outputs) {
    if (outputs.length == 1) {
      return outputs[0] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      if (outputs[k] > outputs[best]) {
        best = k;
      }
    }
    return best;
  }
}
