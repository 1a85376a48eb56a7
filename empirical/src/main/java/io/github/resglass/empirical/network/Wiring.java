package io.github.resglass.empirical.network;

/**
 * What a network is wired with besides what its architecture says.
 *
 * @param skips false takes every skip that is parallel to layers away: the control without skips
 * @param projections a skip between different widths becomes a learned matrix without a gate; false
 *     refuses such an architecture
 * @param biases every layer adds a learned number to each preactivation
 */
public record Wiring(boolean skips, boolean projections, boolean biases) {

  /** Skips, no projections, no biases: the paper's nets. */
  public static final Wiring STANDARD = new Wiring(true, false, false);
}
