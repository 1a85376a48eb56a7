package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Decision;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;

/** Which inputs a network gets right, worked out without the engine that trained it. */
final class Classification {

  private static final int AT_ONCE = 4096;

  private Classification() {}

  /** 1 for each input whose largest output is its class, else 0. */
  static double[] hits(Network network, LabelledInputs inputs) {
    double[] hits = new double[inputs.count()];
    for (int from = 0; from < hits.length; from += AT_ONCE) {
      int to = Math.min(hits.length, from + AT_ONCE);
      ForwardPass pass = ForwardPass.of(network, inputs.range(from, to));
      double[] logits = pass.logits();
      for (int i = from; i < to; i++) {
        hits[i] = Decision.of(pass.outputs(logits, i - from)) == inputs.label(i) ? 1 : 0;
      }
    }
    return hits;
  }
}
