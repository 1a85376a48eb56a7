package io.github.resglass.empirical.network;

/**
 * Mean and mean square over all units and inputs of a batch of activations.
 *
 * @param mean M of the large-width law
 * @param meanSquare h² of the large-width law
 */
public record Moments(double mean, double meanSquare) {

  static Moments of(double[] activations) {
    double sum = 0;
    double squares = 0;
    for (double value : activations) {
      sum += value;
      squares += value * value;
    }
    return new Moments(sum / activations.length, squares / activations.length);
  }
}
