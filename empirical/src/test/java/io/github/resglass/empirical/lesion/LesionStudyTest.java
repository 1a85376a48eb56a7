package io.github.resglass.empirical.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathContributions;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LesionStudyTest {

  private static Network net(String architecture) {
    return Network.initialise(Nets.net(architecture, 6, 12, 3, Normalisation.NONE), new Seed(21));
  }

  /** Dropping unit k is the net without it, built by hand. */
  @Test
  void droppedUnitsAreThoseOfTheShorterNet() {
    LabelledInputs inputs = Nets.gaussian(6, 50, 1);
    Network whole = net("layer(0.5) * (skip + layer(0.5))^4");
    List<Lesion> lesions = new LesionStudy(whole, inputs, Loss.CROSS_ENTROPY).dropEach();
    assertEquals(4, lesions.size());
    for (int dropped = 1; dropped <= 4; dropped++) {
      List<Matrix> weights = new ArrayList<>(whole.weights());
      weights.remove(dropped);
      List<Double> ones = List.of(1.0, 1.0, 1.0, 1.0);
      Network shorter =
          new Network(
              net("layer(0.5) * (skip + layer(0.5))^3").description(),
              weights,
              whole.classifier(),
              ones,
              ones);
      assertEquals(
          new LesionStudy(shorter, inputs, Loss.CROSS_ENTROPY).intact().loss(),
          lesions.get(dropped - 1).loss(),
          1e-14);
      assertEquals(List.of(dropped), lesions.get(dropped - 1).blocks());
      assertTrue(lesions.get(dropped - 1).outputChange() > 0);
    }
  }

  @Test
  void swappedUnitsAreThoseOfTheReorderedNet() {
    LabelledInputs inputs = Nets.gaussian(6, 50, 1);
    Network whole = net("layer(0.5) * (skip + layer(0.5))^3");
    LesionStudy study = new LesionStudy(whole, inputs, Loss.CROSS_ENTROPY);
    List<Matrix> weights = new ArrayList<>(whole.weights());
    weights.add(1, weights.remove(2));
    Network reordered =
        new Network(
            whole.description(), weights, whole.classifier(), whole.scales(), whole.deviations());
    assertEquals(2, study.swapNeighbours().size());
    assertEquals(
        new LesionStudy(reordered, inputs, Loss.CROSS_ENTROPY).intact().loss(),
        study.swapNeighbours().get(0).loss(),
        1e-14);
    assertEquals(0, study.intact().outputChange());
    assertEquals(5, study.dropTogether(2, 5, new Seed(1)).size());
  }

  /**
   * 4,000 ways per length; the mean over the inputs of the squared error, in units of its own
   * expectation, is within 1 ± 0.9: errors of one length are common to all inputs, so that it is
   * roughly a χ² of few degrees of freedom, and the seed is fixed.
   */
  @Test
  void sampledPathsAgreeWithTheExactMeasurement() {
    LabelledInputs inputs = Nets.gaussian(6, 20, 1);
    Network whole = net("layer(0.5) * (skip + layer(0.5)^2 + 0.5*layer(1))^2 * (skip + layer(1))");
    PathContributions exact = PathContributions.of(whole, inputs);
    PathSampling sampling = new PathSampling(whole, inputs);
    for (int r = 1; r <= exact.degree(); r++) {
      PathSampling.Sampled sampled = sampling.estimate(r, 4000, new Seed(5));
      double error = 0;
      double energy = 0;
      for (int i = 0; i < inputs.count(); i++) {
        error += Math.pow(sampled.values().get(i) - exact.sum(r, i), 2);
        energy += Math.pow(exact.sum(r, i), 2);
      }
      double relative = Math.sqrt(error / energy);
      assertTrue(
          relative <= 4 * sampled.relativeError() + 1e-12,
          "length " + r + ": " + relative + " against " + sampled.relativeError());
    }
    assertThrows(IllegalArgumentException.class, () -> sampling.estimate(0, 10, new Seed(5)));
  }

  /**
   * A 50-block net, every length that holds at least 1 % of the weight, 1 % relative error: what
   * sampling would need, from its measured variance (400 ways per length) and its measured time per
   * way, against the whole exact measurement on the same inputs and thread. The variance is that of
   * the estimate of the sum readout; ways through blocks are the most favourable kind of sampling.
   */
  @Test
  void exactMeasurementTakesAHundredthOfTheTimeOfSamplingToOnePercent() {
    LabelledInputs inputs = Nets.gaussian(16, 16, 1);
    Network deep =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(0.5))^50", 16, 32, 0, Normalisation.NONE),
            new Seed(3));
    MeasuredLaw law = PathMeasurement.measure(deep, inputs).sum();
    long start = System.nanoTime();
    PathContributions exact = PathContributions.of(deep, inputs);
    double exactTime = System.nanoTime() - start;
    PathSampling sampling = new PathSampling(deep, inputs);
    sampling.estimate(20, 100, new Seed(1));
    double samplingTime = 0;
    int lengths = 0;
    for (int r = 0; r < law.weights().size(); r++) {
      if (law.weights().get(r) >= 0.01) {
        double energy = 0;
        for (int i = 0; i < inputs.count(); i++) {
          energy += exact.sum(r, i) * exact.sum(r, i);
        }
        start = System.nanoTime();
        PathSampling.Sampled sampled = sampling.estimate(r, 400, new Seed(7));
        double each = (System.nanoTime() - start) / 400.0;
        samplingTime += each * sampled.samplesFor(0.01, Math.sqrt(energy));
        lengths++;
      }
    }
    assertTrue(lengths >= 5, lengths + " lengths");
    double ratio = samplingTime / exactTime;
    System.out.printf(
        "exact %.1f ms, sampling to 1 %% in %d lengths %.1f s: ratio %.0f%n",
        exactTime / 1e6, lengths, samplingTime / 1e9, ratio);
    assertTrue(ratio >= 100, "ratio " + ratio);
  }
}
