package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Decision;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;

/** Which inputs a network gets right, worked out without the engine that trained it. */
final class Classification {

  private static final int MOST_AT_ONCE = 4096;
  private static final int UNITS_AT_ONCE = 1 << 22;

  private Classification() {}

  /** 1 for each input whose largest output is its class, else 0. */
  static double[] hits(Network network, LabelledInputs inputs) {
    double[] hits = new double[inputs.count()];
    int units = Block.largest(network.description().block());
    int atOnce = Math.max(1, Math.min(MOST_AT_ONCE, UNITS_AT_ONCE / units));
    for (int from = 0; from < hits.length; from += atOnce) {
      int to = Math.min(hits.length, from + atOnce);
      ForwardPass pass = ForwardPass.of(network, inputs.range(from, to));
      double[] logits = pass.logits();
      for (int i = from; i < to; i++) {
        hits[i] = Decision.of(pass.outputs(logits, i - from)) == inputs.label(i) ? 1 : 0;
      }
    }
    return hits;
  }
}
