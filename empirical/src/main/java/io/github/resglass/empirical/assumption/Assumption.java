package io.github.resglass.empirical.assumption;

import io.github.resglass.empirical.comparison.Prediction.Model;

/**
 * What a law of the path length rests on, and which real networks lack. Each has a control: the
 * same untrained network but for one change that makes the assumption true.
 */
public enum Assumption {
  /**
   * The paper's A2 and A3 at their extreme, Λ = 1: all weights of a layer are equal, 2β/n, and
   * gates are independent, so that all paths of one length add up in phase. The inputs on the paths
   * stay shared and the norm fixed: neither A1 nor A4 is touched.
   */
  SHARED_WEIGHTS(
      Model.PAPER,
      "A2 and A3 (few unique weights, spread evenly: paths of one length add up in phase)",
      "all weights of a layer equal"),
  /** Each unit's branch gets a sign at random: its mean is 0, its gate opens as before. */
  ZERO_MEAN_BRANCHES(
      Model.INDEPENDENT_WEIGHTS, "branches of mean zero", "a random sign for each unit's branch"),
  /** Gates open by a coin of their own, [2], for each input and unit. */
  INDEPENDENT_GATES(
      Model.INDEPENDENT_WEIGHTS, "gates independent of what comes in", "gates opened by coins"),
  /** The network as it is, where the network that fails is an eighth as wide. */
  LARGE_WIDTH(Model.LARGE_WIDTH_SUM, "a large width", "eight times the width");

  private final Model law;
  private final String words;
  private final String control;

  Assumption(Model law, String words, String control) {
    this.law = law;
    this.words = words;
    this.control = control;
  }

  /** The law that rests on it. */
  public Model law() {
    return law;
  }

  /** The assumption in a sentence. */
  public String words() {
    return words;
  }

  /** What the control changes. */
  public String control() {
    return control;
  }
}
