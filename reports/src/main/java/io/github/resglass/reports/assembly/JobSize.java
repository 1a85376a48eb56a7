package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.training.DataSettings;
import io.github.resglass.empirical.training.TrainingConfiguration;

/**
 * How much work a report is made from.
 *
 * @param training what every run does; its seeds are replaced by the report's
 * @param casesPerRoute instances that each route of evidence looks at, roughly
 * @param trainedSeeds networks that are trained; they differ by their weights and the order of
 *     their batches, and an interval over them needs 2 or more
 * @param untrainedSeeds networks that are only measured, of which each is cheap
 * @param inputs that each network is taken apart on
 * @param landscapeSamples Hamiltonians of which all critical points are counted, for each dimension
 */
public record JobSize(
    TrainingConfiguration training,
    int casesPerRoute,
    int trainedSeeds,
    int untrainedSeeds,
    int inputs,
    int landscapeSamples) {

  public JobSize {
    if (trainedSeeds < 2
        || untrainedSeeds < 2
        || casesPerRoute < 1
        || inputs < 1
        || landscapeSamples < 2) {
      throw new IllegalArgumentException(
          trainedSeeds
              + " trained and "
              + untrainedSeeds
              + " untrained networks, "
              + casesPerRoute
              + " cases, "
              + inputs
              + " inputs; at least 2, 2, 1 and 1 are accepted");
    }
  }

  /** Under a minute on two cores. */
  public static JobSize quick() {
    return new JobSize(TrainingConfiguration.quick(), 200, 4, LawComparison.ENOUGH_SEEDS, 256, 60);
  }

  /** Under five minutes on two cores. */
  public static JobSize full() {
    // Ten short runs rather than four long ones: trained networks scatter so much that an interval
    // over four seeds cannot tell the predictions apart.
    return new JobSize(TrainingConfiguration.defaults().withSteps(4_000), 1_000, 10, 100, 256, 300);
  }

  /** The first run's configuration: the seed fixes its data, its weights and its order. */
  TrainingConfiguration first(long seed) {
    return with(training.network(), seed);
  }

  /** The same for another network. */
  TrainingConfiguration with(NetworkDescription network, long seed) {
    DataSettings data = training.data();
    return training.with(
        new DataSettings(
            data.gaussians().orElseThrow(), data.trainingSize(), data.testSize(), seed),
        network,
        seed);
  }
}
