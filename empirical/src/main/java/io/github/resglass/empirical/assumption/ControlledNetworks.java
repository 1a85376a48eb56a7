package io.github.resglass.empirical.assumption;

import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.MatrixProduct;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Untrained networks layer · (skip + layer)^(p−1) without normalisation, with weights N(0, c²/n)
 * and standard normal inputs, of which one assumption may have been made true. Their path
 * polynomials are pushed through the layers as they are built: N(t) ← N(t) + t S∘a∘(Wᵀ N(t)), a the
 * gates, S the signs of the branches.
 *
 * @param depth p
 * @param width n, which is the dimension of the inputs too
 * @param scale c = 2β
 * @param inputs for each network
 * @param seeds networks
 */
public record ControlledNetworks(int depth, int width, double scale, int inputs, int seeds) {

  private static final int WIDER = 128;
  private static final int FEWER_INPUTS = 8;

  /** The sum's law over the seeds against the three predictions at this depth and scale. */
  LawComparison compare(Optional<Assumption> control, Seed root, double level) {
    double[] scales = new double[depth];
    Arrays.fill(scales, scale);
    List<Prediction> predictions = Predictions.ofScales(scales);
    boolean equal = control.filter(Assumption.SHARED_WEIGHTS::equals).isPresent();
    ControlledNetworks built = equal ? widened() : this;
    List<MeasuredLaw> laws = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      laws.add(built.law(control, root.child("controlled", s)));
    }
    return LawComparison.of(Readout.SUM, laws, Collections.nCopies(seeds, predictions), level);
  }

  /**
   * With equal weights the coins are the only noise: networks differ so little that the 1/n that
   * coins add to the energies shows at a usual width. Equal weights cost a sum in place of a
   * product, so that width is cheap.
   */
  private ControlledNetworks widened() {
    return new ControlledNetworks(
        depth, WIDER * width, scale, Math.max(1, inputs / FEWER_INPUTS), seeds);
  }

  /** Networks with a fraction of the units, and as many times more of them: they scatter more. */
  ControlledNetworks narrower(int factor) {
    return new ControlledNetworks(depth, width / factor, scale, inputs, factor * seeds);
  }

  private MeasuredLaw law(Optional<Assumption> control, Seed seed) {
    SplittableRandom random = seed.generator();
    List<double[]> parts = new ArrayList<>();
    double[] start = new double[inputs * width];
    for (int i = 0; i < start.length; i++) {
      start[i] = random.nextGaussian();
    }
    parts.add(start);
    for (int l = 0; l < depth; l++) {
      parts = layer(l, parts, control, random);
    }
    double[] energies = new double[depth + 1];
    for (int r = 1; r <= depth; r++) {
      for (int i = 0; i < inputs; i++) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
          sum += parts.get(r)[i * width + j];
        }
        energies[r] += sum * sum;
      }
    }
    return MeasuredLaw.ofEnergies(energies, inputs);
  }

  /** Coefficients of t⁰, t¹, … after layer l; the first layer has no skip beside it. */
  private List<double[]> layer(
      int l, List<double[]> parts, Optional<Assumption> control, SplittableRandom random) {
    List<double[]> through =
        control.filter(Assumption.SHARED_WEIGHTS::equals).isPresent()
            ? parts.stream().map(this::throughEqualWeights).toList()
            : throughGaussianWeights(parts, random);
    double[] factors = factors(through, control, random);
    List<double[]> next = new ArrayList<>();
    for (int r = 0; r <= parts.size(); r++) {
      double[] part = l > 0 && r < parts.size() ? parts.get(r).clone() : new double[factors.length];
      for (int i = 0; r > 0 && i < part.length; i++) {
        part[i] += factors[i] * through.get(r - 1)[i];
      }
      next.add(part);
    }
    return next;
  }

  private List<double[]> throughGaussianWeights(List<double[]> parts, SplittableRandom random) {
    double[] weights = new double[width * width];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextGaussian() * scale / Math.sqrt(width);
    }
    return parts.stream()
        .map(part -> MatrixProduct.multiply(part, inputs, weights, width, width))
        .toList();
  }

  /** Every weight c/n. */
  private double[] throughEqualWeights(double[] part) {
    double[] product = new double[part.length];
    for (int i = 0; i < inputs; i++) {
      double sum = 0;
      for (int j = 0; j < width; j++) {
        sum += part[i * width + j];
      }
      Arrays.fill(product, i * width, (i + 1) * width, scale * sum / width);
    }
    return product;
  }

  /** Gate times sign for each input and unit. */
  private double[] factors(
      List<double[]> through, Optional<Assumption> control, SplittableRandom random) {
    boolean coins =
        control
            .filter(a -> a == Assumption.INDEPENDENT_GATES || a == Assumption.SHARED_WEIGHTS)
            .isPresent();
    boolean signs = control.filter(Assumption.ZERO_MEAN_BRANCHES::equals).isPresent();
    double[] sign = new double[width];
    for (int j = 0; j < width; j++) {
      sign[j] = signs && random.nextBoolean() ? -1 : 1;
    }
    double[] factors = new double[inputs * width];
    for (int i = 0; i < factors.length; i++) {
      double whole = 0;
      for (double[] part : through) {
        whole += part[i];
      }
      boolean open = coins ? random.nextBoolean() : whole > 0;
      factors[i] = open ? sign[i % width] : 0;
    }
    return factors;
  }
}
