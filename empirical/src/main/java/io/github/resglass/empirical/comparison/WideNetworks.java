package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.engine.PathPolynomials;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Untrained wide networks without normalisation, measured in single precision on the engine: one
 * for each seed, each with standard normal inputs of its own.
 */
public final class WideNetworks {

  private WideNetworks() {}

  /** Draws, measures one readout, and compares at a simultaneous level. */
  public static LawComparison compare(
      NetworkDescription description,
      Readout readout,
      int seeds,
      int inputs,
      Seed root,
      double level,
      Progress progress) {
    List<MeasuredLaw> laws = new ArrayList<>();
    List<List<Prediction>> predictions = new ArrayList<>();
    GaussianTask normal = new GaussianTask(1, description.dimension(), 0);
    for (int s = 0; s < seeds; s++) {
      progress.update("measuring wide networks", s, seeds);
      Seed seed = root.child("network", s);
      LabelledInputs sample =
          GaussianClasses.draw(normal, seed).sample(inputs, seed.child("inputs"));
      Network network = Network.initialise(description, seed);
      laws.add(law(PathPolynomials.lastLayer(network, sample, 1), inputs, readout));
      predictions.add(Predictions.of(network));
    }
    progress.update("measuring wide networks", seeds, seeds);
    return LawComparison.of(readout, laws, predictions, level);
  }

  private static MeasuredLaw law(List<float[]> byLength, int inputs, Readout readout) {
    double[] energies = new double[byLength.size()];
    for (int r = 0; r < energies.length; r++) {
      float[] part = byLength.get(r);
      int units = part.length / inputs;
      for (int i = 0; i < inputs; i++) {
        double sum = 0;
        for (int j = 0; j < units; j++) {
          double value = part[i * units + j];
          sum += value;
          energies[r] += readout == Readout.UNIT ? value * value : 0;
        }
        energies[r] += readout == Readout.SUM ? sum * sum : 0;
      }
    }
    return MeasuredLaw.ofEnergies(energies, inputs);
  }
}
