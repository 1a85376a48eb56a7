package io.github.resglass.empirical.measurement;

/** Adds up Σ Y_r² over inputs and outputs for one readout, and keeps the worst residual. */
final class EnergyTally {

  private final double[] energies;
  private double residual;

  EnergyTally(int degree) {
    energies = new double[degree + 1];
  }

  /**
   * One output for one input.
   *
   * @param parts Y_0, …, Y_degree
   * @param output Y from the forward pass
   */
  void add(double[] parts, double output) {
    double sum = 0;
    double absolute = 0;
    for (int r = 0; r < parts.length; r++) {
      energies[r] += parts[r] * parts[r];
      sum += parts[r];
      absolute += Math.abs(parts[r]);
    }
    if (absolute > 0) {
      residual = Math.max(residual, Math.abs(sum - output) / absolute);
    }
  }

  void add(EnergyTally other) {
    for (int r = 0; r < energies.length; r++) {
      energies[r] += other.energies[r];
    }
    residual = Math.max(residual, other.residual);
  }

  MeasuredLaw law(int inputs) {
    return MeasuredLaw.of(energies, residual, inputs);
  }
}
