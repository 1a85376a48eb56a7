package io.github.resglass.verify.evidence.paths;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The net of equation 7 as a graph, every path walked edge by edge: p layers of width n on d
 * inputs, a skip over every layer but the first; every edge carries one of Λ unique weights.
 *
 * @param labels which weight the edge from unit j to unit k of a layer carries
 */
record WalkedNet(int depth, int width, int inputs, Labels labels) {

  /** The unique weight of an edge into a layer, the first of which is 0. */
  interface Labels {
    int of(int layer, int from, int to);
  }

  /**
   * The weight (j + k + layer) mod Λ: from every unit every weight equally often, if Λ divides n.
   */
  static WalkedNet even(int depth, int width, int inputs, int weights) {
    return new WalkedNet(depth, width, inputs, (layer, j, k) -> (j + k + layer) % weights);
  }

  /** Shows every path to the consumer: its input and the weights on its edges. */
  void walk(BiConsumer<Integer, List<Integer>> path) {
    for (int input = 0; input < inputs; input++) {
      for (int unit = 0; unit < width; unit++) {
        walk(path, input, unit, 1, List.of(labels.of(0, input, unit)));
      }
    }
  }

  private void walk(
      BiConsumer<Integer, List<Integer>> path, int input, int unit, int layer, List<Integer> word) {
    if (layer == depth) {
      path.accept(input, word);
      return;
    }
    walk(path, input, unit, layer + 1, word);
    for (int next = 0; next < width; next++) {
      List<Integer> longer = new java.util.ArrayList<>(word);
      longer.add(labels.of(layer, unit, next));
      walk(path, input, next, layer + 1, longer);
    }
  }

  /** How many paths carry each word of weights, by the input at which they start. */
  Map<List<Integer>, int[]> byWord() {
    Map<List<Integer>, int[]> counts = new HashMap<>();
    walk((input, word) -> counts.computeIfAbsent(word, w -> new int[inputs])[input]++);
    return counts;
  }

  /** How many paths have each length; the first entry is for length 1. */
  long[] byLength() {
    long[] counts = new long[depth];
    walk((input, word) -> counts[word.size() - 1]++);
    return counts;
  }
}
