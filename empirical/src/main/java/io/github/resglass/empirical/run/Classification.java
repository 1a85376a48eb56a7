package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;

/** Which inputs a network gets right, worked out without the engine that trained it. */
final class Classification {

  private static final int AT_ONCE = 4096;

  private Classification() {}

  /** 1 for each input whose largest output is its class, else 0. */
  static double[] hits(Network network, LabelledInputs inputs) {
    double[] hits = new double[inputs.count()];
    int classes = network.description().classes();
    for (int from = 0; from < hits.length; from += AT_ONCE) {
      int to = Math.min(hits.length, from + AT_ONCE);
      double[] logits = ForwardPass.of(network, inputs.range(from, to)).logits();
      for (int i = from; i < to; i++) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
          if (logits[(i - from) * classes + k] > logits[(i - from) * classes + best]) {
            best = k;
          }
        }
        hits[i] = best == inputs.label(i) ? 1 : 0;
      }
    }
    return hits;
  }
}
