package io.github.resglass.empirical.measurement;

import java.util.List;

/**
 * Which share of the output's energy each path length carries: w_r = E Y_r²/Σ_s E Y_s², means over
 * the inputs (and over the units or classes, where there are several outputs).
 *
 * @param weights w_0, w_1, …, w_degree, summing to 1
 * @param mean Σ r w_r
 * @param standardDeviation of r under w
 * @param residual largest |Σ_r Y_r − Y|/Σ_r |Y_r| over inputs and outputs, Y being the output of
 *     the forward pass: rounding only; NaN where it was not taken
 * @param inputs number of inputs averaged over
 */
public record MeasuredLaw(
    List<Double> weights, double mean, double standardDeviation, double residual, int inputs) {

  public MeasuredLaw {
    weights = List.copyOf(weights);
  }

  /**
   * The law of energies that were measured elsewhere, r from 0; its residual is not known.
   *
   * @throws IllegalArgumentException if they add up to 0 or to no finite number
   */
  public static MeasuredLaw ofEnergies(double[] energies, int inputs) {
    return of(energies, Double.NaN, inputs);
  }

  /** The law of energies E Y_r², r from 0. */
  static MeasuredLaw of(double[] energies, double residual, int inputs) {
    double total = 0;
    for (double energy : energies) {
      total += energy;
    }
    if (!(total > 0) || Double.isInfinite(total)) {
      throw new IllegalArgumentException(
          "the output's energy is " + total + ": no path carries anything, or it overflows");
    }
    double mean = 0;
    for (int r = 0; r < energies.length; r++) {
      mean += r * energies[r] / total;
    }
    double variance = 0;
    Double[] weights = new Double[energies.length];
    for (int r = 0; r < energies.length; r++) {
      weights[r] = energies[r] / total;
      variance += (r - mean) * (r - mean) * weights[r];
    }
    return new MeasuredLaw(List.of(weights), mean, Math.sqrt(variance), residual, inputs);
  }
}
