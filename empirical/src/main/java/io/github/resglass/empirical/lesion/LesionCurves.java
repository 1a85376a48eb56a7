package io.github.resglass.empirical.lesion;

import io.github.resglass.empirical.comparison.ComparedPrediction.Agreement;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * E‖y' − y‖²/E‖y‖² against the number of residual units dropped together, measured and predicted,
 * over networks that differ by their seed. Gates fall anew and σ_l stays frozen in what is
 * measured.
 *
 * @param networks how many
 * @param level simultaneous: all differences together hold with at least this probability
 * @param dropped numbers of units
 * @param measured the mean change for each number, with its interval at the level by itself
 */
public record LesionCurves(
    int networks,
    double level,
    List<Integer> dropped,
    List<Interval> measured,
    List<Predicted> predictions) {

  /**
   * What a theory says for the networks' own gains and for the very units that were dropped.
   *
   * @param changes averaged over networks and sets of units
   * @param differences measured minus predicted
   */
  public record Predicted(
      Prediction.Model model, List<Double> changes, List<Interval> differences) {
    /** Of the outputs' energy: an interval wider than this to either side decides nothing. */
    private static final double COARSEST = 0.1;

    public Predicted {
      changes = List.copyOf(changes);
      differences = List.copyOf(differences);
    }

    /** What the differences say. */
    public Agreement agreement() {
      if (!differences.stream().allMatch(difference -> difference.contains(0))) {
        return Agreement.DOES_NOT_FIT;
      }
      return differences.stream().allMatch(difference -> difference.halfWidth() <= COARSEST)
          ? Agreement.FITS
          : Agreement.UNDECIDED;
    }
  }

  public LesionCurves {
    dropped = List.copyOf(dropped);
    measured = List.copyOf(measured);
    predictions = List.copyOf(predictions);
  }

  /**
   * Measures.
   *
   * @param networks of the form layer · (skip + layer)^(p−1), alike but for their weights and gains
   * @param sets random sets of units, for each number and network
   * @throws IllegalArgumentException if there are fewer than 2 networks, or they have another form
   */
  public static LesionCurves measure(
      List<Network> networks,
      LabelledInputs inputs,
      int sets,
      Seed seed,
      double level,
      Progress progress) {
    for (Network network : networks) {
      if (!Predictions.hasPapersShape(network)) {
        throw new IllegalArgumentException(
            "lesions are predicted for layer * (skip + layer)^b; the network is "
                + network.description().architecture());
      }
    }
    List<Integer> sizes = IntStream.range(1, networks.get(0).weights().size()).boxed().toList();
    List<Prediction.Model> models =
        List.of(
            Prediction.Model.PAPER_MEASURED_GAINS,
            Prediction.Model.INDEPENDENT_WEIGHTS,
            networks.get(0).description().classes() == 0
                ? Prediction.Model.LARGE_WIDTH_SUM
                : Prediction.Model.LARGE_WIDTH_UNIT);
    List<Changes> changes = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      progress.update("dropping units", i, networks.size());
      changes.add(
          Changes.of(networks.get(i), inputs, sizes, sets, models, seed.child("network", i)));
    }
    progress.update("dropping units", networks.size(), networks.size());
    double share = 1 - (1 - level) / (models.size() * sizes.size());
    List<Predicted> predictions = new ArrayList<>();
    for (int model = 0; model < models.size(); model++) {
      int which = model;
      List<Double> averages = new ArrayList<>();
      List<Interval> differences = new ArrayList<>();
      for (int size = 0; size < sizes.size(); size++) {
        int d = size;
        averages.add(
            changes.stream().mapToDouble(c -> c.predicted[which][d]).average().orElseThrow());
        differences.add(
            Interval.ofMean(
                changes.stream().map(c -> c.measured[d] - c.predicted[which][d]).toList(), share));
      }
      predictions.add(new Predicted(models.get(model), averages, differences));
    }
    return new LesionCurves(
        networks.size(),
        level,
        sizes,
        IntStream.range(0, sizes.size())
            .mapToObj(
                d -> Interval.ofMean(changes.stream().map(c -> c.measured[d]).toList(), level))
            .toList(),
        predictions);
  }

  /** One network's: for each number of units, averaged over the sets; predicted by each model. */
  private static final class Changes {

    private final double[] measured;
    private final double[][] predicted;

    private Changes(int sizes, int models) {
      this.measured = new double[sizes];
      this.predicted = new double[models][sizes];
    }

    static Changes of(
        Network network,
        LabelledInputs inputs,
        List<Integer> sizes,
        int sets,
        List<Prediction.Model> models,
        Seed seed) {
      Changes changes = new Changes(sizes.size(), models.size());
      double[] scales = Predictions.effectiveScales(network);
      // The loss is told with every lesion, and not used here.
      LesionStudy study = new LesionStudy(network, inputs, Loss.HINGE);
      for (int d = 0; d < sizes.size(); d++) {
        for (Lesion lesion : study.dropTogether(sizes.get(d), sets, seed.child("units", d))) {
          changes.measured[d] += lesion.outputChange() * lesion.outputChange() / sets;
          for (int model = 0; model < models.size(); model++) {
            changes.predicted[model][d] +=
                LesionLaw.squaredChange(models.get(model), scales, lesion.blocks()) / sets;
          }
        }
      }
      return changes;
    }
  }
}
