package io.github.resglass.empirical.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of energies, from their definition: sums over all paths, one by one. */
class PathMeasurementTest {

  private static final double ROUNDING = 1e-12;
  private static final int CLASSES = 3;

  private static Network net(String architecture, int classes) {
    Network drawn =
        Network.initialise(
            Nets.net(architecture, 3, 4, classes, Normalisation.SCALE_ONLY), new Seed(6));
    return ForwardPass.calibrate(Nets.unequal(drawn), Nets.gaussian(3, 50, 8));
  }

  /** 70 inputs: more than two groups, the last one not full. */
  @Test
  void lawsAreThoseOfTheEnergiesOfAllPaths() {
    Network network = net("layer(0.5) * (skip + layer(0.5))^3", CLASSES);
    LabelledInputs inputs = Nets.gaussian(3, 70, 2);
    double[] sum = new double[5];
    double[] units = new double[5];
    double[] classifier = new double[5];
    for (int i = 0; i < inputs.count(); i++) {
      double[][] paths = AbsolutePaths.of(network, inputs, i, 5)[0];
      for (int r = 0; r < 5; r++) {
        double total = 0;
        double[] logits = new double[CLASSES];
        for (int j = 0; j < paths[r].length; j++) {
          total += paths[r][j];
          units[r] += paths[r][j] * paths[r][j];
          for (int k = 0; k < CLASSES; k++) {
            logits[k] += network.readout().get(j, k) * paths[r][j];
          }
        }
        sum[r] += total * total;
        for (double logit : logits) {
          classifier[r] += logit * logit;
        }
      }
    }
    PathMeasurement measured = PathMeasurement.measure(network, inputs);
    isLawOf(sum, measured.sum());
    isLawOf(units, measured.units());
    isLawOf(classifier, measured.classifier().orElseThrow());
    assertEquals(70, measured.sum().inputs());
    assertEquals(4, measured.layers().size());
    assertTrue(PathMeasurement.measure(net("layer(0.5)^2", 0), inputs).classifier().isEmpty());
  }

  private static void isLawOf(double[] energies, MeasuredLaw law) {
    double total = 0;
    double first = 0;
    double second = 0;
    for (int r = 0; r < energies.length; r++) {
      total += energies[r];
      first += r * energies[r];
      second += r * r * energies[r];
    }
    assertEquals(energies.length, law.weights().size());
    for (int r = 0; r < energies.length; r++) {
      assertEquals(energies[r] / total, law.weights().get(r), ROUNDING);
    }
    double mean = first / total;
    assertEquals(mean, law.mean(), ROUNDING);
    assertEquals(Math.sqrt(second / total - mean * mean), law.standardDeviation(), 1e-9);
    assertTrue(law.residual() >= 0 && law.residual() < ROUNDING, "residual " + law.residual());
  }

  /** Y = 5 out of parts 1, −2, 3 is off by 3, half of their absolute values; and 0 is allowed. */
  @Test
  void theResidualIsTheWorstDistanceRelativeToTheAbsoluteValues() {
    EnergyTally tally = new EnergyTally(2);
    tally.add(new double[] {1, -2, 3}, 5);
    tally.add(new double[] {1, 1, 0}, 2);
    tally.add(new double[] {0, 0, 0}, 7);
    assertEquals(0.5, tally.law(2).residual());
    EnergyTally other = new EnergyTally(2);
    other.add(new double[] {2, 0, 0}, 6);
    tally.add(other);
    MeasuredLaw law = tally.law(3);
    assertEquals(2, law.residual());
    assertEquals(List.of(6 / 20.0, 5 / 20.0, 9 / 20.0), law.weights());
    assertEquals(23 / 20.0, law.mean(), 1e-15);
    assertEquals(3, law.inputs());
  }

  @Test
  void energiesWithoutASumAreNoLaw() {
    assertTrue(Double.isNaN(MeasuredLaw.ofEnergies(new double[] {0, 2}, 1).residual()));
    for (double energy : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> MeasuredLaw.ofEnergies(new double[] {0, energy}, 1));
    }
    Network network = net("layer(0.5)", 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> PathMeasurement.measure(network, Nets.gaussian(3, 5, 1).range(0, 0)));
  }

  /** Factors on branches too: the parts add up to what ordinary backpropagation gives. */
  @Test
  void gradientsByLengthAddUpToTheWholeGradient() {
    Network network = net("layer(0.5) * (0.3*skip + 0.7*layer(0.5))^2 * 2", CLASSES);
    GradientMeasurement measured =
        GradientMeasurement.measure(network, Nets.gaussian(3, 20, 4), Loss.CROSS_ENTROPY);
    assertTrue(measured.input().residual() < ROUNDING, "" + measured.input().residual());
    assertTrue(measured.input().mean() > 1 && measured.input().mean() < 3);
  }

  /** layer · (0.3·skip + layer): two ways, the short one with its factor. */
  @Test
  void waysThroughTheBlocksAddUpToTheirLength() {
    Network network = net("layer(0.5) * (0.3*skip + layer(0.5))", 0);
    LabelledInputs inputs = Nets.gaussian(3, 9, 4);
    SampledPath paths = new SampledPath(network, inputs);
    List<Block.Weighted> layers = network.description().layers();
    double[] shorter = paths.sumAlong(List.of(layers.get(0), new Block.Scaled(0.3, Shape.of(4))));
    double[] longer = paths.sumAlong(List.of(layers.get(0), layers.get(1)));
    double largest = 0;
    for (int i = 0; i < inputs.count(); i++) {
      double[][][] all = AbsolutePaths.of(network, inputs, i, 3);
      for (int r = 1; r <= 2; r++) {
        double sum = 0;
        double absolute = 0;
        for (int j = 0; j < 4; j++) {
          sum += all[0][r][j];
          absolute += all[1][r][j];
        }
        assertEquals(sum, (r == 1 ? shorter : longer)[i], ROUNDING * absolute);
        largest = Math.max(largest, Math.abs(sum));
      }
    }
    assertTrue(largest > 0.1, "nothing to compare");
  }
}
