package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Untrained networks of one description, measured: one for each seed, each with standard normal
 * inputs of its own.
 *
 * @param measurements one for each seed
 * @param predictions for each seed what the theories say about its network
 */
public record InitialNetworks(
    NetworkDescription description,
    List<PathMeasurement> measurements,
    List<List<Prediction>> predictions) {

  /** Inputs that σ_l is frozen at, where there is normalisation. */
  private static final int CALIBRATION_SIZE = 1024;

  public InitialNetworks {
    measurements = List.copyOf(measurements);
    predictions = List.copyOf(predictions);
  }

  /** Draws and measures. */
  public static InitialNetworks measure(
      NetworkDescription description, int seeds, int inputs, Seed root, Progress progress) {
    List<PathMeasurement> measurements = new ArrayList<>();
    List<List<Prediction>> predictions = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      progress.update("measuring untrained networks", s, seeds);
      Seed seed = root.child("network", s);
      Network network = draw(description, seed);
      LabelledInputs sample = normal(description, seed).sample(inputs, seed.child("inputs"));
      measurements.add(PathMeasurement.measure(network, sample));
      predictions.add(Predictions.of(network));
    }
    progress.update("measuring untrained networks", seeds, seeds);
    return new InitialNetworks(description, measurements, predictions);
  }

  /** An untrained network; where there is normalisation, σ_l is that of standard normal inputs. */
  public static Network draw(NetworkDescription description, Seed seed) {
    Network drawn = Network.initialise(description, seed);
    return description.normalisation() == Normalisation.NONE
        ? drawn
        : ForwardPass.calibrate(
            drawn, normal(description, seed).sample(CALIBRATION_SIZE, seed.child("calibration")));
  }

  private static GaussianClasses normal(NetworkDescription description, Seed seed) {
    return GaussianClasses.draw(new GaussianTask(1, description.dimension(), 0), seed);
  }

  /** The law of a readout against the predictions, at a simultaneous level. */
  public LawComparison comparison(Readout readout, double level) {
    return LawComparison.of(
        readout, measurements.stream().map(readout::of).toList(), predictions, level);
  }
}
