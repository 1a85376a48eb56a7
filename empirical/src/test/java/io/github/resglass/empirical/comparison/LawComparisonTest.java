package io.github.resglass.empirical.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.comparison.ComparedPrediction.Agreement;
import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LawComparisonTest {

  private static ComparedPrediction of(LawComparison comparison, Model model) {
    return comparison.predictions().stream()
        .filter(prediction -> prediction.model() == model)
        .findFirst()
        .orElseThrow();
  }

  /**
   * 20 networks, depth 20, width 128, c = 1, 64 inputs each. All 20 intervals (two readouts, five
   * models, mean and deviation) hold together with probability 0.99 per readout: a wrong alarm
   * about the large-width law comes with probability at most 0.02 over the choice of the seed,
   * which is fixed here.
   */
  @Test
  void untrainedNetsFollowTheLargeWidthLawAndNotThePapers() {
    InitialNetworks nets =
        InitialNetworks.measure(
            Nets.net("layer(0.5) * (skip + layer(0.5))^19", 128, 128, 0, Normalisation.NONE),
            20,
            64,
            new Seed(1),
            Progress.SILENT);
    LawComparison sum = nets.comparison(Readout.SUM, 0.99);
    ComparedPrediction wide = of(sum, Model.LARGE_WIDTH_SUM);
    ComparedPrediction paper = of(sum, Model.PAPER);
    assertEquals(7.81, wide.predictedMean(), 0.005);
    assertEquals(7.25, paper.predictedMean(), 0.005);
    assertEquals(Agreement.FITS, wide.agreement(), sum.verdict());
    assertEquals(Agreement.DOES_NOT_FIT, paper.agreement(), sum.verdict());
    assertEquals(
        Agreement.DOES_NOT_FIT, of(sum, Model.INDEPENDENT_WEIGHTS).agreement(), sum.verdict());
    assertTrue(sum.mean().halfWidth() < 0.2, "too wide to tell: " + sum.mean());
    assertTrue(sum.standardDeviation().contains(1.586), sum.standardDeviation().toString());
    assertTrue(wide.totalVariation() < 0.03, sum.verdict());
    assertTrue(sum.verdict().startsWith("fits: the large-width law of the sum"), sum.verdict());

    LawComparison units = nets.comparison(Readout.UNIT, 0.99);
    assertEquals(Agreement.FITS, of(units, Model.LARGE_WIDTH_UNIT).agreement(), units.verdict());
    assertEquals(Agreement.DOES_NOT_FIT, of(units, Model.PAPER).agreement(), units.verdict());
    for (PathMeasurement each : nets.measurements()) {
      assertTrue(each.sum().residual() < 1e-12 && each.units().residual() < 1e-12);
      assertEquals(1, each.sum().weights().stream().mapToDouble(w -> w).sum(), 1e-12);
      assertEquals(0.0, each.sum().weights().get(0));
    }
  }

  /** Twenty "networks" whose lengths are 2,000 draws each from one of the laws, or from none. */
  @Test
  void dataMadeByALawFitThatLawAlone() {
    Network net =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(0.5))^19", 32, 64, 0, Normalisation.NONE),
            new Seed(1));
    List<Model> models = List.of(Model.PAPER, Model.INDEPENDENT_WEIGHTS, Model.LARGE_WIDTH_SUM);
    List<Prediction> predictions =
        Predictions.of(net).stream().filter(each -> models.contains(each.model())).toList();
    for (Prediction truth : predictions) {
      LawComparison comparison = compare(truth.weights(), predictions);
      for (ComparedPrediction compared : comparison.predictions()) {
        assertEquals(
            compared.model() == truth.model() ? Agreement.FITS : Agreement.DOES_NOT_FIT,
            compared.agreement(),
            comparison.verdict());
      }
    }
    LawComparison none = compare(Collections.nCopies(21, 1 / 21.0), predictions);
    assertTrue(none.verdict().startsWith("no prediction fits"), none.verdict());
  }

  @Test
  void networksThatScatterTooMuchDecideNothing() {
    Network net =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(0.5))^19", 32, 64, 0, Normalisation.NONE),
            new Seed(1));
    List<Prediction> predictions = Predictions.of(net);
    List<MeasuredLaw> scattered = new ArrayList<>();
    for (int width : new int[] {0, 1, 3}) {
      double[] counts = new double[21];
      counts[4 + 2 * width]++;
      counts[4 + 4 * width]++;
      scattered.add(law(counts));
    }
    LawComparison comparison =
        LawComparison.of(Readout.SUM, scattered, Collections.nCopies(3, predictions), 0.99);
    assertTrue(comparison.verdict().startsWith("no prediction fits"), comparison.verdict());
    assertTrue(comparison.verdict().contains("undecided"), comparison.verdict());
  }

  private static LawComparison compare(List<Double> truth, List<Prediction> predictions) {
    List<MeasuredLaw> laws = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new Seed(9).child("draws", seed).generator();
      double[] counts = new double[truth.size()];
      for (int draw = 0; draw < 2_000; draw++) {
        double rest = random.nextDouble();
        int r = 0;
        while (r < truth.size() - 1 && rest >= truth.get(r)) {
          rest -= truth.get(r);
          r++;
        }
        counts[r]++;
      }
      laws.add(law(counts));
    }
    return LawComparison.of(
        Readout.SUM, laws, Collections.nCopies(laws.size(), predictions), 0.9999);
  }

  private static MeasuredLaw law(double[] counts) {
    double total = Arrays.stream(counts).sum();
    double mean = 0;
    double square = 0;
    for (int r = 0; r < counts.length; r++) {
      mean += r * counts[r] / total;
      square += (double) r * r * counts[r] / total;
    }
    return new MeasuredLaw(
        Arrays.stream(counts).mapToObj(count -> count / total).toList(),
        mean,
        Math.sqrt(square - mean * mean),
        0,
        (int) total);
  }

  @Test
  void intervalsAreStudents() {
    // Three values 1, 2, 3: s = 1, t_{0.975, 2} = 4.302653 (tables), half width t/√3.
    Interval interval = Interval.ofMean(List.of(1.0, 2.0, 3.0), 0.95);
    assertEquals(2, interval.centre());
    assertEquals(4.302653 / Math.sqrt(3), interval.halfWidth(), 1e-6);
  }

  @Test
  void onlyThePapersShapeHasAllPredictions() {
    for (String architecture :
        List.of("layer(0.5)^3", "layer(0.5) * (skip + layer(0.5)^2)^2", "(skip + layer(0.5))^3")) {
      Network net =
          Network.initialise(Nets.net(architecture, 8, 8, 0, Normalisation.NONE), new Seed(1));
      assertEquals(
          List.of(Model.PAPER), Predictions.of(net).stream().map(Prediction::model).toList());
    }
    Network net =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(1))^3", 4, 8, 0, Normalisation.NONE), new Seed(1));
    assertEquals(
        List.of(Model.values()), Predictions.of(net).stream().map(Prediction::model).toList());
  }
}
